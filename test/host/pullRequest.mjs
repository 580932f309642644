// A pull request as teams write them: the examples before and after a week of work, three files and twenty changes.
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './project.mjs';

/** File → what is replaced by what. */
const WEEK = {
  'journeys/return-online-order.journey.yaml': [
    ['lastReviewed: 2026-11-03', 'lastReviewed: 2026-11-20'],
    ['  - weekend-family-planner\n', '  - weekend-family-planner\n  - trail-regular\n'],
    [
      'goal: Get rid of what does not fit and have the money for the right size',
      'goal: Get rid of what does not fit and have the money for the right size before the next weekend',
    ],
    [
      'severity: low\n            frequency: constant\n            impact: trivial',
      'severity: high\n            frequency: constant\n            impact: trivial',
    ],
    [
      'opportunities: [return-without-printer]\n      - id: drop-off',
      'momentOfTruth: true\n      - id: pack\n        name: Packs the boots\n        action: Looks for the box\n        emotion: 0\n      - id: drop-off',
    ],
    ['touchpoints: [parcel-point-counter]', 'touchpoints: [parcel-point-counter, parcel-box]'],
    ['    duration: P5D\n    owner: logistics', '    duration: P5D\n    owner: customer-service'],
    ['score: -2, label: uneasy', 'score: -1, label: uneasy'],
    ['name: Asks in chat', 'name: Asks in the chat'],
    [
      '      - id: refund-notice\n        name: Reads that the refund is sent\n        action: Opens the notice in the account\n        emotion: { score: 0, label: settled, basis: self-reported }\n        touchpoints: [account-page]\n',
      '',
    ],
    ['score: 1, label: relieved, basis', 'score: -1, label: relieved, basis'],
    ['evidence: [returns-tickets-2026, family-survey-2026]', 'evidence: [returns-tickets-2026]'],
  ],
  'catalog/promises.catalog.yaml': [
    [
      'within: PT2M\n    percentile: 90\n    clock: business-hours',
      'within: PT30M\n    percentile: 90\n    clock: 24x7',
    ],
    [
      'In chat you have an answer within two minutes, from eight to eight.',
      'In chat you have an answer within half an hour, day and night.',
    ],
    [
      '    owner: logistics\n    evidence: [family-interviews-2026]',
      '    owner: e-commerce\n    evidence: [family-interviews-2026]',
    ],
  ],
  'catalog/initiatives.catalog.yaml': [
    ['due: 2027-04-30\n    milestones', 'due: 2027-06-10\n    milestones'],
    ['status: planned', 'status: in-progress'],
    ['work.example.com/FIN-207"]', 'work.example.com/FIN-207"] # was FIN-190'],
    ['name: One size chart for all brands', "name: 'One size chart for all brands'"],
    ['{ name: All carriers, due: 2027-06-30 }', '{ name: All carriers, due: 2027-07-31 }'],
  ],
};

/**
 * Writes both states into `main` and `work` below a folder.
 * @param {string} folder
 */
export function writePullRequest(folder) {
  for (const side of ['main', 'work']) {
    mkdirSync(folder, { recursive: true });
    cpSync(join(ROOT, 'examples'), join(folder, side), { recursive: true });
    rmSync(join(folder, side, 'flawed'), { recursive: true });
  }
  for (const [file, edits] of Object.entries(WEEK)) {
    const whole = join(folder, 'work', file);
    let text = readFileSync(whole, 'utf8');
    for (const [from = '', to = ''] of edits) {
      if (!text.includes(from))
        throw new Error(`The example ${file} has no ${JSON.stringify(from)} any more.`);
      text = text.replace(from, to);
    }
    writeFileSync(whole, text);
  }
}
