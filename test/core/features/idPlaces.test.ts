import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { meaningOf, occurrencesIn, occurrencesOf, placesIn } from '../../../src/core/features/idPlaces.ts';
import { flawedExamples, goodExamples } from '../support/examples.ts';
import { viewSubject } from '../support/viewSubject.ts';

describe('the places where a thing is named', () => {
  for (const [what, files] of [
    ['the good company', goodExamples()],
    ['the flawed company', flawedExamples()],
    [
      'paths to what is not there',
      {
        'late.journey.yaml':
          'apiVersion: cx/v1\nkind: journey\nid: late\nname: Late\nparent: return/gone\nstages: []\n',
        'return.journey.yaml':
          'apiVersion: cx/v1\nkind: journey\nid: return\nname: Return\npersona: nobody\nstages: []\n',
      },
    ],
  ] as const) {
    it(`are found without looking at all documents: ${what}`, () => {
      const { index } = viewSubject(
        files,
        Object.keys(files).find((path) => path.endsWith('.journey.yaml')),
      );
      const documents = [...index.documents];
      const keys = new Set(documents.flatMap(placesIn).map((place) => meaningOf(place, index)));
      assert.ok(keys.size > 2);
      for (const key of keys) {
        const everywhere = documents.flatMap((facts) => occurrencesIn(facts, key, index));
        const place = ({ facts, item }: (typeof everywhere)[number]) => `${facts.uri} ${item.span.start}`;
        const found = occurrencesOf(key, index).map(place);
        assert.deepEqual([...found].sort(), everywhere.map(place).sort(), key);
      }
    });
  }
});
