import { complete } from './completion.ts';
import { catalog, journey, persona, strategy } from './makeFiles.ts';

/** A small project to choose from. */
export const FILES = {
  'anna.persona.yaml': persona('anna', 'summary: Buys shoes on the train.').replace(
    'name: anna',
    'name: Anna Ruiz',
  ),
  'ben.persona.yaml': persona('ben'),
  'buy.journey.yaml': journey('buy', 'ben'),
  'again.journey.yaml': journey('again', 'ben'),
  'all.catalog.yaml': catalog(
    'channels:',
    '  - id: shop',
    '    name: The shop',
    'touchpoints:',
    '  - id: till',
    '    name: Till',
    '    channel: shop',
    '  - id: "123"',
    '    name: Counter 123',
    '    channel: shop',
  ),
  'plan.strategy.yaml': strategy('phases:', '  - id: dreaming', '    name: Dreaming'),
};

export const HEAD = 'apiVersion: cx/v1\nkind: journey\nid: new\nname: New\n';
export const STEP = `${HEAD}stages:\n  - id: one\n    name: One\n    steps:\n      - id: first\n        name: First\n`;

/** Asks in a journey among these files. */
export const inJourney = (marked: string) => complete('new.journey.yaml', marked, FILES);
