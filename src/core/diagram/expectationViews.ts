import type { Translate } from '../host.ts';
import type { DocumentFacts } from '../index/facts.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { listField, textField } from '../model/fields.ts';
import { dotted } from './dotted.ts';
import { durationWords } from './durationWords.ts';
import { named } from './named.ts';
import type { ExpectationView } from './personaView.ts';
import { textItem } from './textItems.ts';

export function expectationViews(
  facts: DocumentFacts,
  index: WorkspaceIndex,
  translate: Translate,
): readonly ExpectationView[] {
  const items = listField(facts.data, 'expectations');
  return items.flatMap((data, i) => {
    const item = textItem(['expectations', i], data, index);
    return item ? { ...item, terms: termsOf(data, index, translate) } : [];
  });
}

function termsOf(data: unknown, index: WorkspaceIndex, translate: Translate): string {
  const channel = textField(data, 'channel');
  const within = textField(data, 'respondWithin');
  const by = new Map([
    ['human', translate('by a person')],
    ['bot', translate('by a bot')],
    ['either', translate('by a person or a bot')],
  ]).get(textField(data, 'handledBy') ?? '');
  return dotted([
    channel === undefined ? undefined : named(channel, ['channel'], index).name,
    within === undefined ? undefined : translate('within {0}', durationWords(within, translate) ?? within),
    by,
  ]);
}
