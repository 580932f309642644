import { pathBelow } from '../address.ts';
import { durationWords } from '../diagram/durationWords.ts';
import { emotionPhrase } from '../diagram/emotionWords.ts';
import type { Position, Translate } from '../host.ts';
import { builtInPhases, rootShape } from '../schema/shape.ts';
import { type Hover, type HoverPart, text } from './hoverPart.ts';
import { idCard } from './idCard.ts';
import { type IdPlace, meaningOf, placeAt } from './idPlaces.ts';
import { keyHover, valueSentence } from './keyHover.ts';
import { ruleHover } from './ruleHover.ts';
import type { FeatureSubject } from './subject.ts';
import { suppressionHover } from './suppressionHover.ts';
import { type TreePlace, treePlaceAt } from './treePlace.ts';
import { usesOf } from './usesOf.ts';

/** What stands at a place, in words, and which rules are not kept there; `undefined` where there is nothing to say. */
export function hoverAt(
  subject: FeatureSubject,
  position: Position,
  translate: Translate,
): Hover | undefined {
  const meaning = meaningAt(subject, position, translate);
  const rules = ruleHover(subject, position, translate);
  if (!meaning || !rules) return meaning ?? rules;
  return { range: meaning.range, parts: [...meaning.parts, ...rules.parts] };
}

function meaningAt(subject: FeatureSubject, position: Position, translate: Translate): Hover | undefined {
  const { facts, lines, yaml } = subject;
  const comment = suppressionHover(subject, position, translate);
  if (comment) return comment;
  const kind = facts?.kind ?? (subject.isConfig ? 'config' : undefined);
  if (kind === undefined) return undefined;
  const offset = lines.offsetAt(position);
  const id = facts && placeAt(facts, yaml.text, offset);
  const card = id && cardAt(subject, id, translate);
  if (card) return { range: lines.rangeOf(id.span), parts: card };
  const place = treePlaceAt(yaml.root, rootShape(kind), offset);
  if (!place) return undefined;
  const parts =
    place.on === 'key' ? keyHover(place.pair.name, place.shape, translate) : valueWords(place, translate);
  if (parts.length === 0) return undefined;
  return { range: lines.rangeOf(place.on === 'key' ? place.pair.key : place.at), parts };
}

/** What the id means, and where that is; `undefined` when nothing has it. */
function cardAt(subject: FeatureSubject, place: IdPlace, translate: Translate): HoverPart[] | undefined {
  const { facts, index } = subject;
  if (!facts) return undefined;
  const key = meaningOf(place, index);
  const definitions = index.definitionsOf(key);
  const own = definitions.find(({ facts: there, item }) => {
    return there.uri === subject.uri && item.idSpan.start === place.whole.start;
  });
  const meant = own ?? definitions[0];
  if (!meant) return undefined;
  const parts = [...idCard(meant, index, translate)];
  const uses = usesOf(key, index);
  const used = uses === 1 ? translate('used in 1 place') : translate('used in {0} places', uses);
  const line = subject.workspace.linesOf(meant.facts.uri)?.positionAt(meant.item.idSpan.start).line;
  if (place.definition || line === undefined) parts.push(text(used));
  else {
    const path = pathBelow(subject.workspace.folders, meant.facts.uri);
    parts.push(text(`${translate('{0}, line {1}', path, line + 1)} · ${used}`));
  }
  return parts;
}

function valueWords(place: TreePlace & { on: 'scalar' }, translate: Translate): readonly HoverPart[] {
  const { shape, node, path } = place;
  if (shape.pointer.endsWith('/emotionScore') && typeof node.value === 'number') {
    return [text(translate('Emotion: {0}', emotionPhrase(node.value, translate)))];
  }
  if (shape.format === 'duration' && typeof node.value === 'string') {
    const words = durationWords(node.value, translate);
    return words === undefined ? [] : [text(words)];
  }
  if (path[path.length - 1] === 'phase' && builtInPhases().includes(String(node.value))) {
    return [text(translate('A phase that needs no declaration: {0}', String(node.value)))];
  }
  const sentence = valueSentence(shape, node.value);
  return sentence === undefined ? [] : [{ kind: 'markdown', text: sentence }];
}
