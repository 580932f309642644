import type { Translate } from '../host.ts';
import type { DocumentFacts } from '../index/facts.ts';
import { field, fieldAt, listField, numberField, textField } from '../model/fields.ts';
import type { Path } from '../yaml/place.ts';
import { dotted } from './dotted.ts';
import type { FactView } from './personaView.ts';
import { placeOf } from './place.ts';
import { valueWord } from './valueWords.ts';

/** Who the persona is, one line for each thing that is written: segment, demographics, firmographics, context, access. */
export function personaFacts(facts: DocumentFacts, translate: Translate): readonly FactView[] {
  const { data } = facts;
  const line = (label: string, path: Path, value = plain(fieldAt(data, path))): readonly FactView[] =>
    value === undefined ? [] : [{ label, value, at: placeOf(path) }];
  const skill = textField(field(data, 'context'), 'digitalSkill');
  return [
    ...line(translate('Segment'), ['segment'], segmentOf(field(data, 'segment'), translate)),
    ...line(translate('Age'), ['demographics', 'ageRange']),
    ...line(translate('Gender'), ['demographics', 'gender']),
    ...line(translate('Location'), ['demographics', 'location']),
    ...line(translate('Occupation'), ['demographics', 'occupation']),
    ...line(translate('Education'), ['demographics', 'education']),
    ...line(translate('Household'), ['demographics', 'household']),
    ...line(translate('Income'), ['demographics', 'incomeBand']),
    ...line(translate('Languages'), ['demographics', 'languages']),
    ...line(translate('Industry'), ['firmographics', 'industry']),
    ...line(translate('Company size'), ['firmographics', 'companySize']),
    ...line(translate('Department'), ['firmographics', 'department']),
    ...line(translate('Seniority'), ['firmographics', 'seniority']),
    ...line(translate('Buying role'), ['firmographics', 'buyingRole']),
    ...line(translate('Devices'), ['context', 'devices']),
    ...line(
      translate('Digital skill'),
      ['context', 'digitalSkill'],
      skill === undefined ? undefined : valueWord(skill, translate),
    ),
    ...line(translate('Environment'), ['context', 'environment']),
    ...line(translate('Constraints'), ['context', 'constraints']),
    ...listField(data, 'accessibility').flatMap((item, i) =>
      line(translate('Access'), ['accessibility', i], accessOf(item)),
    ),
  ];
}

/** A text, a number, or the texts of a list with commas between. */
function plain(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return value.trim() || undefined;
  if (!Array.isArray(value)) return undefined;
  const texts = value.flatMap((item) => (typeof item === 'string' ? item : (textField(item, 'text') ?? [])));
  return texts.join(', ') || undefined;
}

function segmentOf(segment: unknown, translate: Translate): string | undefined {
  const share = numberField(segment, 'share');
  const count = numberField(segment, 'count');
  const value = field(segment, 'value');
  const amount = numberField(value, 'amount');
  const name = textField(segment, 'name');
  const parts = [
    name,
    share === undefined ? undefined : `${share} %`,
    count === undefined ? undefined : translate('{0} people', count),
    amount === undefined
      ? undefined
      : translate('lifetime value {0}', [amount, textField(value, 'currency')].filter(Boolean).join(' ')),
  ];
  return dotted(parts) || undefined;
}

function accessOf(item: unknown): string | undefined {
  const tech = plain(field(item, 'assistiveTech'));
  return dotted([textField(item, 'need'), tech]) || undefined;
}
