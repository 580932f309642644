import type { Translate } from '../../host.ts';
import { dotted } from '../dotted.ts';
import type { JobView, PersonaView } from '../personaView.ts';
import type { TextItemView } from '../textItems.ts';
import { confidenceBadge } from './confidenceBadge.ts';
import type { Bar, Item, Meter, Panel, Row, Sheet } from './sheet.ts';
import { fileBadges, journeyItem, list, names, panel, row, textItem } from './sheetParts.ts';

/** A persona on one page: who it is, what it wants, where it hurts, how we know. */
export function personaSheet(view: PersonaView, translate: Translate): Sheet {
  const texts = (items: readonly TextItemView[]) => list(items.map((item) => textItem(item, translate)));
  const subtitle = dotted([view.archetype, view.tagline]);
  return {
    kicker: dotted([translate('Persona'), ...view.kind]),
    title: view.name,
    at: view.nameAt,
    subtitle: subtitle || undefined,
    portrait: { initials: view.initials, avatar: view.avatar },
    badges: [...confidenceBadge(view.confidence, translate), ...fileBadges(view, translate)],
    rows: [
      introduction(view),
      row(
        panel(translate('Goals'), [texts(view.goals)], { tone: 'good' }),
        panel(translate('Needs'), [texts(view.needs)], { tone: 'accent' }),
        panel(translate('Pains'), [texts(view.pains)], { tone: 'bad' }),
      ),
      row(
        panel(
          translate('Jobs to be done'),
          [{ kind: 'meters', meters: view.jobs.map((job) => jobMeter(job, translate)) }],
          { weight: 2 },
        ),
        [
          ...panel(translate('Traits'), [{ kind: 'meters', meters: traitMeters(view, translate) }]),
          ...panel(translate('Preferred channels'), [names(view.channels.preferred)]),
          ...panel(translate('Avoided channels'), [names(view.channels.avoided)]),
        ],
      ),
      row(
        panel(translate('Expectations'), [
          list(
            view.expectations.map((item) => ({
              ...textItem(item, translate),
              note: item.terms || undefined,
            })),
          ),
        ]),
        [
          ...panel(translate('Motivations'), [texts(view.motivations)]),
          ...panel(translate('Behaviours'), [texts(view.behaviours)]),
        ],
      ),
      row(panel(translate('About'), [{ kind: 'facts', facts: view.facts }]), [
        ...panel(translate('Journeys'), [
          list(view.journeys.map((journey) => journeyItem(journey, translate))),
        ]),
        ...panel(translate('How we know'), [list(evidenceItems(view, translate))]),
      ]),
    ].filter(({ length }) => length > 0),
    empty: translate('Nothing is known of this persona yet. Write its goals, and they appear here.'),
  };
}

function introduction({ quote, summary }: PersonaView): Row {
  const said: readonly Panel[] = quote
    ? [{ tone: 'accent', parts: [{ kind: 'text', text: quote.text, at: quote.at, as: 'quote' }] }]
    : [];
  const told: readonly Panel[] =
    summary === undefined ? [] : [{ parts: [{ kind: 'text', text: summary, at: '#/summary', as: 'lead' }] }];
  return row(said, told);
}

function jobMeter(job: JobView, translate: Translate): Meter {
  const bar = (label: string, value: number | undefined, tone: Bar['tone']): readonly Bar[] =>
    value === undefined ? [] : [{ label, value: translate('{0} of 10', value), share: value / 10, tone }];
  const unmet = job.score !== undefined && job.score > 12;
  return {
    text: job.statement,
    at: job.at,
    note: job.type,
    badges: unmet ? [{ text: translate('unmet'), tone: 'bad' }] : undefined,
    bars: [
      ...bar(translate('Importance'), job.importance, 'accent'),
      ...bar(translate('Satisfaction'), job.satisfaction, unmet ? 'bad' : 'good'),
    ],
  };
}

function traitMeters({ traits }: PersonaView, translate: Translate): readonly Meter[] {
  return traits.map(({ name, value, at }) => ({
    text: name,
    at,
    bars: [{ value: translate('{0} of 5', value), share: value / 5, tone: 'accent' }],
  }));
}

function evidenceItems({ evidence }: PersonaView, translate: Translate): readonly Item[] {
  return evidence.map(({ name, at, type, date, sample }) => {
    const facts = [type, date, sample === undefined ? undefined : translate('sample of {0}', sample)];
    return { text: name, at, note: dotted(facts) || undefined };
  });
}
