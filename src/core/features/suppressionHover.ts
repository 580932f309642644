import type { Position, Translate } from '../host.ts';
import { nearest } from '../nearest.ts';
import { RULES } from '../rules/registry.ts';
import { innermostAt } from '../yaml/place.ts';
import { type Hover, text } from './hoverPart.ts';
import type { FeatureSubject } from './subject.ts';

const COMMENT = /^[ \t]*#[ \t]*cx-ignore\b[ \t]*([\w-]*)[ \t]*(?::[ \t]*(.*?))?[ \t]*$/;

/** Which rule a comment `# cx-ignore` silences; `undefined` on any other line. */
export function suppressionHover(
  { yaml, lines }: FeatureSubject,
  { line }: Position,
  translate: Translate,
): Hover | undefined {
  const start = lines.startOfLine(line);
  const content = yaml.text.slice(start, lines.endOfLine(line));
  const match = COMMENT.exec(content);
  const hash = start + content.indexOf('#');
  const inside = match && innermostAt(yaml.root, hash);
  if (!match || (inside?.kind === 'scalar' && inside.start < hash)) return undefined;
  const [, name = '', reason = ''] = match;
  return {
    range: lines.rangeOf({ start: hash, end: start + content.trimEnd().length }),
    parts: [{ kind: 'heading', text: '# cx-ignore' }, ...ruleSentences(name, reason, translate).map(text)],
  };
}

function ruleSentences(name: string, reason: string, translate: Translate): string[] {
  if (name === '')
    return [translate('Name the rule to silence, and why: `# cx-ignore unused: for next year`.')];
  const rule = RULES.find(({ code, slug }) => code === name || slug === name);
  if (!rule) {
    const near = nearest(
      name,
      RULES.map(({ slug }) => slug),
    );
    return [
      near === undefined
        ? translate('There is no rule "{0}", so nothing is silenced.', name)
        : translate('There is no rule "{0}", so nothing is silenced. Did you mean "{1}"?', name, near),
    ];
  }
  return [
    translate('Silences {0} {1} for the next line that holds something.', rule.code, rule.slug),
    reason === ''
      ? translate('Not yet: it takes a reason, such as `# cx-ignore {0}: decided in May`.', rule.slug)
      : translate('The reason: {0}', reason),
  ];
}
