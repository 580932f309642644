import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { neverCancelled, type Translate } from '../../src/core/host.ts';
import { alternatives, phrase, said } from '../../src/core/phrase.ts';
import { createLanguageService } from '../../src/core/service.ts';
import { inEnglish } from '../../src/core/translate.ts';
import { MemoryWorkspace, TODAY, uriOf } from './support/memoryWorkspace.ts';
import { joinLines } from './support/text.ts';

/** A language in which every word of ours is loud. */
const loud: Translate = (sentence, ...args) => inEnglish(sentence.toUpperCase(), ...args);

describe('a phrase', () => {
  it('is said piece by piece', () => {
    const few = phrase('Expected: {0}.', alternatives([phrase('a text'), phrase('one of {0}', 'x, y'), 3]));
    assert.equal(said(few, inEnglish), 'Expected: a text, one of x, y or 3.');
    assert.equal(said(few, loud), 'EXPECTED: A TEXT, ONE OF x, y OR 3.');
    assert.equal(said(phrase('{0}', alternatives([])), inEnglish), '');
  });

  it('leaves no word of ours in a message untranslated', async () => {
    const path = 'a.journey.yaml';
    const text = joinLines(
      'apiVersion: cx/v1',
      'kind: journey',
      'id: A B',
      'name: 12',
      'status: live',
      'goal: [Be done]',
      'persona: nobody',
      'scope: 3',
      'duration: long',
      'metrics: {}',
      'stages:',
      '  - id: one',
      '    name: One',
      '    steps: 4',
      '    phase: nowhere',
      '  - id: one',
      '    name: Two',
      '    steps: [{ id: s, name: S, emotion: 7, branches: [{ when: Lost, to: gone }] }]',
    );
    const service = createLanguageService({
      workspace: new MemoryWorkspace({ [path]: text }),
      today: () => TODAY,
      translate: loud,
      logger: { error: (message) => assert.fail(message) },
    });
    await service.refresh(neverCancelled);
    const messages = service.diagnostics(uriOf(path)).map(({ message }) => message);
    assert.ok(messages.length > 10, messages.join('\n'));
    for (const message of messages) {
      // What a person has written, and the words of the format.
      const ours = message.replace(/"[^"]*"|`[^`]*`|\b(?:live|start|end)\b/g, '');
      assert.doesNotMatch(ours, /\b[a-z]{2,}/, message);
    }
  });
});
