import assert from 'node:assert/strict';
import { it } from 'node:test';
import { actorLabel } from '../../../src/core/diagram/actorLabel.ts';
import { mermaidUnescape } from '../../../src/core/diagram/mermaidEscape.ts';

const shown = (name: string) => mermaidUnescape(actorLabel(name, 30, '(untitled)'));

it('names of people and teams stay as they are', () => {
  for (const name of [
    'Anna Berger',
    'R&D, Operations; EU',
    'Support (24/7): "gold"',
    'فريق الدعم',
    '售后服务团队',
  ])
    assert.equal(shown(name), name);
});

it('a word of many signs that Mermaid must spell is shortened, not broken within one', () => {
  assert.equal(shown('#'.repeat(30)), '#####…');
  assert.equal(shown('a'.repeat(25)), 'a'.repeat(25));
  assert.equal(shown('{{{{{{{{ ok'), '{{{{{…');
});
