import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { TravellingWorkspace } from '../../../src/core/history/travellingWorkspace.ts';
import { neverCancelled } from '../../../src/core/host.ts';
import { createLanguageService } from '../../../src/core/service.ts';
import { catalog } from '../support/makeFiles.ts';
import { MemoryWorkspace, uriOf } from '../support/memoryWorkspace.ts';
import { joinLines } from '../support/text.ts';

const JOURNEY = 'return.journey.yaml';

function journey(...steps: readonly string[]): string {
  return joinLines(
    'apiVersion: cx/v1',
    'kind: journey',
    'id: return',
    'name: Return a parcel',
    'persona: anna',
    'goal: Get the money back',
    'stages:',
    '  - id: send',
    '    name: Send',
    '    steps:',
    ...steps.map((step) => `      - { ${step} }`),
  );
}

const CATALOG = catalog(
  'channels: [{ id: chat, name: Chat, medium: chat }]',
  'touchpoints: [{ id: form, name: Form, channel: chat, promises: [slow] }]',
  'promises:',
  '  - { id: quick, statement: Quick, channel: chat, within: PT1H, metric: answer }',
  '  - { id: slow, statement: Slow, channel: chat, within: PT10M, metric: answer }',
  '  - { id: loose, statement: Loose, channel: chat, within: PT1H }',
  '  - { id: elsewhere, statement: Elsewhere, channel: chat, within: PT1M, metric: answer }',
  'metrics: [{ id: answer, name: Answer, current: { value: PT30M } }]',
  'opportunities: [{ id: help, statement: Help, pains: [return/lost] }]',
);

function service(files: Readonly<Record<string, string>>) {
  const workspace = new MemoryWorkspace(files);
  return createLanguageService({ workspace, logger: { error: assert.fail }, today: () => '2026-11-22' });
}

const pulseOf = (files: Readonly<Record<string, string>>, file = JOURNEY) =>
  service(files).journeyPulse(uriOf(file), neverCancelled);

describe('the pulse of a journey', () => {
  it('has the mean emotion, the lowest point, and the promises and pains with what the catalog says of them', async () => {
    const pulse = await pulseOf({
      [JOURNEY]: journey(
        'id: a, name: Pack, emotion: 1, promises: [quick, loose]',
        'id: b, name: Wait, emotion: -2, touchpoints: [form], pains: [{ id: lost, text: It is lost }, Dull]',
        'id: c, name: Done, emotion: 0',
      ),
      'all.catalog.yaml': CATALOG,
    });
    assert.deepEqual(pulse, {
      kind: 'journey',
      name: 'Return a parcel',
      mean: -0.3,
      lowest: { name: 'Wait', score: -2 },
      promises: { kept: 1, broken: 1, unmeasured: 1 },
      pains: { all: 2, open: 1 },
    });
  });

  it('tells a journey without scores from one that cannot be read, is not there, or is something else', async () => {
    const files = { [JOURNEY]: journey('id: a, name: Pack'), 'all.catalog.yaml': CATALOG };
    assert.deepEqual(await pulseOf(files), {
      kind: 'journey',
      name: 'Return a parcel',
      mean: undefined,
      lowest: undefined,
      promises: { kept: 0, broken: 0, unmeasured: 0 },
      pains: { all: 0, open: 0 },
    });
    const broken = await pulseOf({
      [JOURNEY]: journey('id: a, name: Pack').replace('goal: Get', 'goal: [Get'),
    });
    assert.ok(broken?.kind === 'notUnderstood');
    assert.ok(broken.line >= 6 && broken.message !== '', broken.message);
    const large = await pulseOf({ [JOURNEY]: journey('id: a').padEnd(600_000, '#') });
    assert.ok(large?.kind === 'notUnderstood');
    assert.deepEqual(await pulseOf(files, 'gone.journey.yaml'), { kind: 'missing' });
    assert.deepEqual(await pulseOf(files, 'all.catalog.yaml'), { kind: 'noJourney' });
  });

  it('follows a workspace from state to state, reading what has changed', async () => {
    const states = ['PT30M', 'PT5M'].map(
      (value) =>
        new MemoryWorkspace({
          [JOURNEY]: journey('id: a, name: Pack, emotion: 1, promises: [slow]'),
          'all.catalog.yaml': CATALOG.replace('PT30M', value),
        }),
    );
    const travelling = new TravellingWorkspace(states[0]!);
    const asked = createLanguageService({
      workspace: travelling,
      logger: { error: assert.fail },
      today: () => '2026-11-22',
    });
    const promises = async () => {
      const pulse = await asked.journeyPulse(uriOf(JOURNEY), neverCancelled);
      return pulse?.kind === 'journey' ? pulse.promises : assert.fail();
    };
    assert.deepEqual(await promises(), { kept: 0, broken: 1, unmeasured: 0 });
    travelling.travelTo(states[1]!, [uriOf('all.catalog.yaml')]);
    assert.deepEqual(await promises(), { kept: 1, broken: 0, unmeasured: 0 });
  });
});
