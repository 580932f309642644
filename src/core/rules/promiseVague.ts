import type { Definition } from '../index/facts.ts';
import { field, textField } from '../model/fields.ts';
import { isPromiseMade } from '../model/promise.ts';
import type { Report, WorkspaceRule, WorkspaceSubject } from './rule.ts';

/** CX076: a promise that can be read in two ways, or that counts office hours where customers come day and night. */
export const promiseVague: WorkspaceRule = {
  code: 'CX076',
  slug: 'promise-vague',
  severity: 'warning',
  scope: 'workspace',
  check(subject, report) {
    const { facts } = subject;
    for (const promise of facts.definitions) {
      if (!isPromiseMade(promise, facts)) continue;
      if (!facts.broken) checkMissing(promise, report);
      checkHours(promise, subject, report);
    }
  },
};

function checkMissing({ data, idSpan }: Definition, report: Report): void {
  const clock = field(data, 'clock') !== undefined;
  const percentile = field(data, 'percentile') !== undefined;
  if (clock && percentile) return;
  const sentence = clock
    ? 'This promise does not say in how many cases out of 100 it is kept. Add `percentile`.'
    : percentile
      ? 'This promise does not say whether nights and weekends count. Add `clock`: `24x7` or `business-hours`.'
      : 'This promise says neither whether nights and weekends count nor in how many cases out of 100 it is kept. Add `clock` and `percentile`.';
  report({ at: idSpan, sentence });
}

function checkHours(promise: Definition, { facts, index, place }: WorkspaceSubject, report: Report): void {
  if (field(promise.data, 'clock') !== 'business-hours') return;
  const id = textField(promise.data, 'channel');
  const channel = index.definitionsOf(`channel:${id ?? ''}`)[0];
  if (!channel || field(channel.item.data, 'hours') !== '24x7') return;
  const { spans } = channel.facts;
  const there = place(channel.facts.uri, spans.valueAt([...channel.item.path, 'hours']));
  report({
    at: facts.spans.valueAt([...promise.path, 'clock']),
    sentence:
      'The channel "{0}" is open day and night, but this promise counts business hours only. Promise for `24x7`, or correct the hours of the channel.',
    args: [channel.item.name],
    ...(there && { related: [{ ...there, sentence: 'The hours of the channel' }] }),
  });
}
