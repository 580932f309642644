import type { Translate } from '../../host.ts';
import type { CoverageView, OwnerView } from '../coverageView.ts';
import type { Cell, Part, Sheet } from './sheet.ts';
import { journeyItem, names, panel, row } from './sheetParts.ts';

/** More names than this in a cell are counted, not read. */
const NAMED_AT_MOST = 6;

/** What of the life cycle is known for whom, and who owns what. `project` is its folder's name where there are several. */
export function coverageSheet(view: CoverageView, project: string | undefined, translate: Translate): Sheet {
  const { phases, rows, owners, unplaced } = view;
  const gaps = rows.reduce((sum, { covered }) => sum + phases.length - covered, 0);
  const unowned = owners.find(({ team }) => team === undefined)?.count ?? 0;
  return {
    kicker: translate('Coverage'),
    title: project ?? translate('Who goes through what'),
    badges:
      rows.length === 0
        ? []
        : [
            { text: translate('Personas: {0}', rows.length) },
            { text: translate('Phases: {0}', phases.length) },
            { text: translate('Gaps: {0}', gaps), tone: gaps > 0 ? 'fair' : 'good' },
            ...(unowned > 0
              ? [{ text: translate('Without an owner: {0}', unowned), tone: 'bad' as const }]
              : []),
          ],
    rows: [
      row(panel(translate('Personas and phases'), [matrix(view, translate)])),
      row(panel(translate('In no phase'), [names(unplaced)], { tone: 'fair' })),
      row(panel(translate('Who owns what'), [ownerTable(owners, translate)])),
    ].filter(({ length }) => length > 0),
    empty: translate(
      'There is no persona here yet. Write one, and what is known of its journeys appears here.',
    ),
  };
}

function matrix({ phases, rows }: CoverageView, translate: Translate): Part {
  return {
    kind: 'table',
    caption: translate('For each persona and phase, the journeys and their mean emotion'),
    columns: [{ title: translate('Persona'), weight: 1.2 }, ...phases.map(({ name }) => ({ title: name }))],
    rows: rows.map(({ persona, cells, covered }) => ({
      cells: [
        {
          head: true,
          items: [
            {
              text: persona.name,
              at: persona.at,
              note: translate('{0} of {1} phases', covered, phases.length),
            },
          ],
        },
        ...cells.map(
          (journeys): Cell => ({
            items: journeys.map((journey) => journeyItem(journey, translate)),
            gap: journeys.length === 0 ? translate('gap') : undefined,
          }),
        ),
      ],
    })),
  };
}

function ownerTable(owners: readonly OwnerView[], translate: Translate): Part {
  const groups = [...new Set(owners.flatMap(({ owned }) => owned.map(({ group }) => group)))];
  return {
    kind: 'table',
    caption: translate('Teams and what they own'),
    columns: [{ title: translate('Team'), weight: 1.2 }, ...groups.map((title) => ({ title, weight: 1.3 }))],
    rows: owners.map(({ team, owned, count }) => ({
      cells: [
        {
          head: true,
          items: [
            team
              ? { text: team.name, at: team.at, note: translate('{0} in all', count) }
              : { text: translate('Nobody'), badges: [{ text: String(count), tone: 'bad' }] },
          ],
        },
        ...groups.map((group): Cell => {
          const things = owned.find((one) => one.group === group)?.things ?? [];
          const more = things.length - NAMED_AT_MOST;
          return {
            items: [
              ...things.slice(0, NAMED_AT_MOST).map(({ name, at }) => ({ text: name, at })),
              ...(more > 0 ? [{ text: translate('and {0} more', more) }] : []),
            ],
          };
        }),
      ],
    })),
  };
}
