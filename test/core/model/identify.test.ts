import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { identify, kindByName, mayBeOurs } from '../../../src/core/model/identify.ts';
import { readYaml } from '../../../src/core/yaml/read.ts';
import { serviceFor, uriOf } from '../support/memoryWorkspace.ts';
import { joinLines } from '../support/text.ts';

/** In short: whose file it is, as what, and what is wrong with its header. */
function verdict(path: string, text: string): string {
  const uri = uriOf(path);
  const identity = identify(uri, readYaml(text));
  if (identity.ours) assert.ok(mayBeOurs(uri, text), 'the quick look passes it');
  if (!identity.ours) return 'foreign';
  const { kind, problem } = identity;
  return `ours, ${kind ?? 'of no known kind'}${problem ? `: ${problem.kind}` : ''}`;
}

describe('whose file it is', () => {
  const cases: readonly (readonly [path: string, text: string, expected: string])[] = [
    ['a.yaml', 'apiVersion: cx/v1\nkind: journey\n', 'ours, journey'],
    ['a.yml', 'apiVersion: cx/v1\nkind: catalog\n', 'ours, catalog'],
    ['a.persona.yaml', 'apiVersion: cx/v1\nkind: journey\n', 'ours, journey'],
    ['A.Persona.YAML', 'name: Ana\n', 'ours, persona: missing'],
    ['a.strategy.yml', '', 'ours, strategy: missing'],
    ['persona.yaml', 'name: Ana\n', 'foreign'],
    ['journey.yaml', 'apiVersion: v1\n', 'foreign'],
    ['a.journey.yaml.bak', 'name: A\n', 'foreign'],
    ['a.journey.json', 'name: A\n', 'foreign'],
    ['a.yaml', 'apiVersion: cx/v2\nkind: journey\n', 'ours, of no known kind: unknownVersion'],
    ['a.journey.yaml', 'apiVersion: cx/v2\n', 'ours, journey: unknownVersion'],
    ['a.journey.yaml', 'apiVersion: cx/V1\n', 'ours, journey: unknownVersion'],
    ['a.journey.yaml', 'apiVersion: CX/v1\n', 'ours, journey: unknownVersion'],
    ['a.journey.yaml', 'apiVersion: cx\n', 'ours, journey: unknownVersion'],
    ['a.journey.yaml', 'apiVersion: 1\n', 'ours, journey: unknownVersion'],
    ['a.journey.yaml', 'apiVersion: apps/v1\nkind: journey\n', 'foreign'],
    ['checkout.journey.yaml', 'apiVersion: analytics.example/v3\nkind: Journey\n', 'foreign'],
    ['a.yaml', 'apiVersion: cx/v1\nkind: Journey\n', 'ours, of no known kind: unknownKind'],
    ['a.journey.yaml', 'apiVersion: cx/v1\nkind: [journey]\n', 'ours, journey: unknownKind'],
    ['cx.config.yaml', '', 'ours, config'],
    ['sub/cx.config.yaml', 'apiVersion: v1\n', 'ours, config'],
    ['my-cx.config.yaml', 'rules: {}\n', 'foreign'],
    ['a.journey.yaml', 'a: [\n', 'ours, journey: missing'],
    ['a.journey.yaml', '['.repeat(3000), 'ours, of no known kind'],
    ['a.journey.yaml', '- a\n- b\n', 'ours, journey: missing'],
    ['a.yaml', '\uFEFFapiVersion: cx/v1\nkind: journey\n', 'ours, journey'],
    ['a.yaml', '# first\r\napiVersion: cx/v1\r\nkind: journey\r\n', 'ours, journey'],
    ['a.yaml', 'x-version: &v cx/v1\napiVersion: *v\nkind: journey\n', 'ours, journey'],
    ['a.yaml', 'nested:\n  apiVersion: cx/v1\n  kind: journey\n', 'foreign'],
    ['a.yaml', '- apiVersion: cx/v1\n', 'foreign'],
    ['a.yaml', '__proto__:\n  apiVersion: cx/v1\n  kind: journey\n', 'foreign'],
  ];
  for (const [path, text, expected] of cases) {
    it(`${path} with ${JSON.stringify(text.slice(0, 50))}: ${expected}`, () =>
      assert.equal(verdict(path, text), expected));
  }

  it('is asked of the last part of the name alone', () => {
    assert.equal(kindByName('mem:/a.journey.yaml/readme.yaml'), undefined);
    assert.equal(kindByName('mem:/return.persona.journey.yaml'), 'journey');
    assert.equal(kindByName('mem:/.journey.yaml'), 'journey');
  });
});

/** Files of other tools, some of which look like ours. */
const FOREIGN: Readonly<Record<string, string>> = {
  'docker-compose.yml': joinLines(
    'services:',
    '  web:',
    '    image: nginx',
    '    <<: *default',
    'x-a: &a {}',
    'x-b: *nothing',
  ),
  '.github/workflows/ci.yml': joinLines(
    'name: CI',
    'on: [push]',
    'jobs:',
    '  test:',
    '    runs-on: ubuntu-latest',
  ),
  'k8s/app.yaml': joinLines(
    'apiVersion: v1',
    'kind: ConfigMap',
    'metadata: { name: maps }',
    'data:',
    '  return.journey.yaml: |',
    '    apiVersion: cx/v1',
    '    kind: journey',
    '    id: [',
    '---',
    'apiVersion: apps/v1',
    'kind: Deployment',
    '---',
    'apiVersion: cx/v1',
    'kind: journey',
  ),
  'k8s/crd.yaml': joinLines('apiVersion: acx/v1', 'kind: journey', 'id: x'),
  'playbook.yml': joinLines(
    '- hosts: all',
    '  tasks:',
    '    - name: apiVersion cx/v1',
    "      debug: msg='x'",
  ),
  'chart/values.yaml': joinLines(
    'image:',
    '  repository: registry/cx/app',
    'apiVersion: "{{ .Values.api }}"',
  ),
  'chart/templates/a.yaml': joinLines(
    '{{- if .Values.cx }}',
    'apiVersion: cx/{{ .Values.version }}',
    '{{- end }}',
  ),
  'journey.yaml': joinLines('journey:', '  steps:', '    - open: /', '    - open: /', '    - open'),
  'persona.yml': joinLines('name: Bot', 'prompt: "You are', 'temperature: 0.5'),
  'checkout.journey.yaml': joinLines('apiVersion: synthetics/v2', 'kind: Journey', 'steps: [', '  \tbad'),
  'openapi.yaml': joinLines('openapi: 3.1.0', 'paths: {}', 'paths: {}'),
  'broken.yaml': 'a: [\n\tb: {{{{',
  'secret.enc.yaml': 'data: ENC[AES256_GCM,data:\u0000]',
};

describe('a file of another tool', () => {
  for (const path of Object.keys(FOREIGN)) {
    it(`is never spoken about: ${path}`, async () => {
      const { service } = await serviceFor(FOREIGN);
      assert.deepEqual(service.diagnostics(uriOf(path)), []);
      assert.deepEqual(service.documents(), []);
    });
  }
});
