import type { Translate } from '../host.ts';
import type { WorkspaceIndex } from '../index/workspaceIndex.ts';
import { field, numberField, textField, textsField } from '../model/fields.ts';
import type { Evidence } from '../schema/generated/types.d.ts';
import { named } from './named.ts';
import type { EvidenceView } from './personaView.ts';
import { valueWord } from './valueWords.ts';

/** What a thing rests on, with kind, day and size of each. Empty when it names nothing. */
export function evidenceBehind(
  data: unknown,
  index: WorkspaceIndex,
  translate: Translate,
): readonly EvidenceView[] {
  return [...new Set(textsField(data, 'evidence'))].map((id) => {
    const item = index.definitionsOf(`evidence:${id}`)[0]?.item.data;
    const type = textField<Evidence>(item, 'type');
    return {
      ...named(id, ['evidence'], index),
      type: type === undefined ? undefined : valueWord(type, translate),
      date: textField<Evidence>(item, 'date'),
      sample: numberField(field<Evidence>(item, 'sample'), 'size'),
    };
  });
}
