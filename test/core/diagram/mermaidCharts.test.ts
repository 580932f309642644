import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { ganttMermaid } from '../../../src/core/diagram/mermaidGantt.ts';
import { quadrantMermaid } from '../../../src/core/diagram/mermaidQuadrant.ts';
import type { OpportunitiesView } from '../../../src/core/diagram/opportunitiesView.ts';
import { plainLabel } from '../../../src/core/diagram/plainLabel.ts';
import type { RoadmapView } from '../../../src/core/diagram/roadmapView.ts';
import { shortenLabel } from '../../../src/core/diagram/shortenLabel.ts';
import { hostilePayloads } from '../../support/hostilePayloads.ts';
import { hostileLabel, hostileLabels } from './hostileLabels.ts';
import { decodedByMermaid, mermaidDatabase } from './mermaidDatabase.ts';

interface QuadrantDatabase {
  getDiagramTitle(): string;
  getQuadrantData(): {
    readonly points: readonly { readonly text: { readonly text: string }; readonly x: number }[];
  };
  setWidth(width: number): void;
  setHeight(height: number): void;
}

interface GanttDatabase {
  getDiagramTitle(): string;
  getTasks(): readonly {
    readonly task: string;
    readonly section: string;
    readonly milestone: boolean;
    readonly startTime: Date;
    readonly endTime: Date;
  }[];
}

const day = (date: Date) =>
  [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');

/** As a label is shown: on one line, shortened. */
const shown = (text: string, columns: number) => shortenLabel(plainLabel(text, '(untitled)'), columns);

function opportunities(names: readonly string[], of?: string): OpportunitiesView {
  return {
    of,
    openPains: [],
    opportunities: names.map((name, i) => ({
      ...{ id: `o${i}`, name, number: i + 1, impact: (i % 5) + 1, effort: 5 - (i % 5) },
      ...{ pains: [], initiatives: [], metrics: [], breaks: [] },
    })),
  };
}

function roadmap(owner: string, names: readonly string[], milestone: string): RoadmapView {
  const none = { milestones: [], opportunities: [], contributors: [], late: false };
  return {
    of: undefined,
    today: '2026-11-22',
    undated: [],
    lanes: [
      {
        owner: { id: 'team', name: owner },
        initiatives: names.map((name, i) => ({
          ...{ ...none, id: `i${i}`, name, status: 'planned', from: '2026-10-01', to: '2026-12-31' },
          milestones: [{ name: milestone, at: '#', due: '2026-11-30', done: false, late: false }],
        })),
      },
    ],
  };
}

async function checkQuadrant(names: readonly string[], of: string) {
  const { type, db } = await (await mermaidDatabase())(quadrantMermaid(opportunities(names, of)).text);
  assert.equal(type, 'quadrantChart');
  const chart = db as QuadrantDatabase;
  chart.setWidth(500);
  chart.setHeight(500);
  const points = chart.getQuadrantData().points.map(({ text }) => decodedByMermaid(text.text));
  const expected = names.map((name, i) => `${i + 1}. ${shown(name, 36)}`);
  assert.deepEqual([...points].sort(), expected.sort());
  assert.equal(decodedByMermaid(chart.getDiagramTitle()), shortenLabel(plainLabel(of, 'Opportunities'), 108));
}

async function checkGantt(owner: string, names: readonly string[], milestone: string) {
  const { type, db } = await (await mermaidDatabase())(ganttMermaid(roadmap(owner, names, milestone)).text);
  assert.equal(type, 'gantt');
  const [today, ...tasks] = (db as GanttDatabase).getTasks();
  assert.equal(today?.task, 'Today 2026-11-22');
  assert.ok(today.milestone);
  assert.deepEqual(
    tasks.map(({ task, section }) => [decodedByMermaid(section), decodedByMermaid(task)]),
    names.flatMap((name) => [
      [shown(owner, 60), shown(name, 60)],
      [shown(owner, 60), shown(milestone, 60)],
    ]),
  );
  for (const { milestone: is, startTime, endTime } of tasks)
    assert.deepEqual(
      [day(startTime), day(endTime)],
      is ? ['2026-11-30', '2026-11-30'] : ['2026-10-01', '2027-01-01'],
    );
}

test('a quadrant chart says what the opportunities are called, whatever that is', async () => {
  await checkQuadrant(['How might we answer sooner?', 'Title: 5', 'x-axis', 'classDef a'], 'Return');
  for (const text of [...hostileLabels, ...hostilePayloads]) await checkQuadrant([text, 'other'], text);
});

test('a gantt says what the initiatives, milestones and owners are called, whatever that is', async () => {
  const statements = [
    'click a call b()',
    '2026-11-22 is due',
    'todayMarker off',
    'dateFormat YYYY',
    'section x',
    'excludes a',
    'vert x',
  ];
  for (const text of [...statements, ...hostileLabels, ...hostilePayloads])
    await checkGantt(text, [text, 'other'], text);
});

test('any text at all', { timeout: 120_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(hostileLabel, hostileLabel, async (one, other) => {
      await checkQuadrant([one, other], other);
      await checkGantt(one, [other], one);
    }),
    { numRuns: Number(process.env.CX_RUNS ?? 40) },
  );
});

test('what lies on one spot is fanned out', () => {
  const same = opportunities(Array.from({ length: 5 }, (_, i) => `o${i}`));
  const view = {
    ...same,
    opportunities: same.opportunities.map((one) => ({ ...one, impact: 5, effort: 1 })),
  };
  const spots = quadrantMermaid(view).text.match(/\[0\.\d+, 0\.\d+\]/g);
  assert.equal(new Set(spots).size, 5);
});

test('a chart stays below the limit of hosts and says that something is missing', () => {
  const many = Array.from({ length: 3000 }, (_, i) => `An opportunity with a name of its own ${i}`);
  const chart = quadrantMermaid(opportunities(many));
  assert.ok(chart.truncated && chart.text.length <= 50_000 && chart.text.length > 45_000);
});
