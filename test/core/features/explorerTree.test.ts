import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { ExplorerItem } from '../../../src/core/features/explorer/explorerItem.ts';
import { neverCancelled } from '../../../src/core/host.ts';
import { flawedExamples, goodExamples } from '../support/examples.ts';
import { catalog, journey, persona, strategy } from '../support/makeFiles.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';
import { joinLines } from '../support/text.ts';

type Files = Readonly<Record<string, string>>;

async function tree(files: Files): Promise<readonly ExplorerItem[]> {
  return (await serviceFor(files)).service.explorer();
}

/** The rows as one sees them, indented. */
function shown(items: readonly ExplorerItem[], indent = ''): string[] {
  return items.flatMap(({ label, description, children }) => [
    `${indent}${label} [${description}]`,
    ...shown(children, `${indent}  `),
  ]);
}

function all(items: readonly ExplorerItem[]): ExplorerItem[] {
  return items.flatMap((item) => [item, ...all(item.children)]);
}

function inPhases(id: string, ...phases: readonly string[]): string {
  const head = [
    'apiVersion: cx/v1',
    'kind: journey',
    `id: ${id}`,
    `name: ${id}`,
    'goal: Be done',
    'persona: ana',
  ];
  const stages = phases.flatMap((phase, i) => [`  - id: s${i}`, `    name: S${i}`, `    phase: ${phase}`]);
  return joinLines(...head, 'stages:', ...stages);
}

const QUIET = { 'cx.config.yaml': 'rules: { unused: off, empty-stage: off }\n' };

describe('the tree of the view', () => {
  it('is empty where nothing is ours', async () => {
    assert.deepEqual(await tree({}), []);
    assert.deepEqual(await tree({ 'compose.yaml': 'services: {}' }), []);
  });

  it('groups by what things are, and says their state', async () => {
    const files = {
      ...QUIET,
      'plan.strategy.yaml': strategy('status: live', 'objectives: [{ id: win, statement: Win }]'),
      'b.persona.yaml': persona('Zoe').replace('id: Zoe', 'id: zoe'),
      'a.persona.yaml': persona('ana', 'status: live'),
      'x.journey.yaml': journey('x', 'ana', 'state: future', 'baseline: x'),
      'c.catalog.yaml': catalog('teams: [{ id: t, name: Team }]', 'channels: [{ id: c, name: Chat }]'),
    };
    const rows = shown(await tree(files)).map((row) => row.replace(/( · )?\d+ problems?/, ''));
    assert.deepEqual(rows, [
      'Strategy [1]',
      '  Plan [live]',
      '    Win []',
      'Personas [2]',
      '  ana [live]',
      '  Zoe [draft]',
      'Journeys [1]',
      '  x [future · draft]',
      'Catalog [2]',
      '  Channels [1]',
      '    Chat []',
      '  Teams [1]',
      '    Team []',
    ]);
  });

  it('puts each journey once into the phase of most of its stages, in the order of the life cycle', async () => {
    const files = {
      ...QUIET,
      'ana.persona.yaml': persona('ana'),
      'plan.strategy.yaml': strategy('phases: [{ id: dream, name: Dreaming }]'),
      'a.journey.yaml': inPhases('a', 'purchase', 'support', 'support'),
      'b.journey.yaml': inPhases('b', 'purchase', 'support'),
      'c.journey.yaml': inPhases('c', 'dream'),
      'd.journey.yaml': journey('d', 'ana'),
      'e.journey.yaml': inPhases('e', 'awareness', 'support').replace('goal:', 'level: lifecycle\ngoal:'),
    };
    const journeys = (await tree(files)).find(({ kind }) => kind === 'journeys');
    assert.deepEqual(
      journeys?.children.map(({ label, children }) => `${label}: ${children.map((child) => child.label)}`),
      ['Whole life cycle: e', 'Dreaming: c', 'Purchase: b', 'Support: a', 'Without a phase: d'],
    );
    assert.equal(journeys?.description, '5');
  });

  it('counts problems where they are, and adds them up', async () => {
    const { service } = await serviceFor({
      ...QUIET,
      'x.journey.yaml': journey('x', 'nobody'),
      'c.catalog.yaml': catalog('touchpoints:', '  - id: a', '    name: A', '    channel: gone', '  - id: b'),
    });
    const rows = all(await service.explorer());
    const x = rows.find(({ label }) => label === 'x');
    assert.equal(x?.problems, service.diagnostics(uriOf('x.journey.yaml')).length);
    assert.equal(x?.worst, 'error');
    assert.match(x?.description ?? '', /^draft · \d+ problems?$/);
    assert.equal(rows.find(({ label }) => label === 'A')?.worst, 'error');
    const catalogRow = rows.find(({ kind }) => kind === 'catalog');
    const sum = catalogRow?.children[0]?.children.reduce((total, { problems }) => total + problems, 0);
    assert.equal(catalogRow?.problems, sum);
  });

  it('tells the age of a review and who owns it, in words for eyes and ears', async () => {
    const review = ['owner: cx', 'lastReviewed: 2026-11-12', 'reviewEvery: P5D', 'status: live'];
    const rows = all(
      await tree({
        ...QUIET,
        'a.persona.yaml': persona('ana', 'tagline: Always late', ...review),
        'b.persona.yaml': persona('ben', 'lastReviewed: 2026-11-21', 'reviewEvery: P90D'),
        'c.persona.yaml': persona('cleo', 'reviewEvery: P90D'),
        't.catalog.yaml': catalog('teams: [{ id: cx, name: Experience team }]'),
      }),
    );
    const ana = rows.find(({ label }) => label === 'ana');
    assert.match(ana?.description ?? '', /^live · \d+ problems? · review overdue$/);
    const described = (name: string) => rows.find(({ label }) => label === name)?.description ?? '';
    assert.match(described('ben'), /^draft · .*reviewed 1 d ago$/);
    assert.doesNotMatch(described('cleo'), /review/);
    assert.match(ana?.tooltip[1] ?? '', /^live · \d+ problems?$/);
    assert.deepEqual(ana?.tooltip.toSpliced(1, 1), [
      'ana',
      'Always late',
      'Owner: Experience team',
      'Reviewed 10 days ago (2026-11-12)',
      'Review overdue since 2026-11-17',
    ]);
    assert.match(
      ana?.spoken ?? '',
      /^persona ana, live, .*reviewed 10 days ago \(2026-11-12\), review overdue/,
    );
    const tooltip = (label: string) => rows.find((row) => row.label === label)?.tooltip.slice(2);
    assert.deepEqual(tooltip('ben'), ['Reviewed yesterday', 'Next review by 2027-02-19']);
    assert.deepEqual(tooltip('cleo'), ['Never reviewed']);
  });

  it('shows several projects one by one', async () => {
    const files = {
      'a.persona.yaml': persona('ana'),
      'shop/cx.config.yaml': '',
      'shop/b.persona.yaml': persona('ben'),
    };
    assert.deepEqual(
      (await tree(files)).map(({ label, children }) => `${label}: ${children[0]?.children[0]?.label}`),
      ['ws: ana', 'shop: ben'],
    );
  });

  it('shows files that have no id yet or cannot be read', async () => {
    const files = {
      'new.persona.yaml': '',
      'odd.journey.yaml': '}{',
      'half.journey.yaml': 'apiVersion: cx/v1\nkind: journey\nname: Half\n',
    };
    const labels = all(await tree(files)).map(({ label }) => label);
    for (const label of ['new.persona.yaml', 'odd.journey.yaml', 'Half'])
      assert.ok(labels.includes(label), labels.join());
  });

  it('has rows that are told apart and lead into their files, for whole companies', async () => {
    for (const files of [goodExamples(), flawedExamples()]) {
      const { service } = await serviceFor(files);
      const rows = all(await service.explorer());
      assert.equal(new Set(rows.map(({ key }) => key)).size, rows.length);
      for (const { place, label, spoken } of rows) {
        assert.ok(label !== '' && spoken !== '');
        if (place) assert.ok(service.kindOf(place.uri));
      }
      await service.refresh(neverCancelled);
      assert.deepEqual(await service.explorer(), await service.explorer());
    }
  });

  it('keeps a row as long as it says the same, and no longer', async () => {
    const { service, workspace } = await serviceFor({
      'a.journey.yaml': journey('a', 'ana', 'owner: crew'),
      'ana.persona.yaml': persona('ana'),
      'teams.catalog.yaml': catalog('teams:', '  - id: crew', '    name: Crew'),
    });
    const row = async (label: string) => all(await service.explorer()).find((one) => one.label === label);
    const [first, ana] = [await row('a'), await row('ana')];
    assert.ok(first?.tooltip.includes('Owner: Crew'));
    assert.equal(await row('a'), first);
    // The team has another name, the journey its old text; then a problem comes from elsewhere.
    workspace.write('teams.catalog.yaml', catalog('teams:', '  - id: crew', '    name: Care'));
    await service.refresh(neverCancelled);
    assert.ok((await row('a'))?.tooltip.includes('Owner: Care'));
    assert.equal(await row('ana'), ana);
    workspace.delete('ana.persona.yaml');
    await service.refresh(neverCancelled);
    assert.equal((await row('a'))?.problems, (first?.problems ?? 0) + 1);
  });
});
