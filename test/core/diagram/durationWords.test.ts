import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { durationWords } from '../../../src/core/diagram/durationWords.ts';
import { inEnglish } from '../../../src/core/translate.ts';

describe('a duration in words', () => {
  it('is as it was written', () => {
    const words = [
      'PT30M',
      'P1D',
      'P90D',
      'P1Y2M',
      'PT1H30M',
      'P2W',
      'PT0.5S',
      'PT0S',
      'P1DT2H',
      'later',
    ].map((duration) => durationWords(duration, inEnglish));
    assert.deepEqual(words, [
      '30 minutes',
      '1 day',
      '90 days',
      '1 year 2 months',
      '1 hour 30 minutes',
      '2 weeks',
      '0.5 seconds',
      'no time at all',
      '1 day 2 hours',
      undefined,
    ]);
  });
});
