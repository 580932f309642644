import type { Editor, Suggestion } from './editor.ts';

/** What came of a try: whether the task is done by it, and what was answered, in a few words. */
export interface Outcome {
  readonly isDone: boolean;
  readonly said: string;
}

export interface Task {
  readonly group: string;
  readonly task: string;
  run(editor: Editor): Promise<Outcome>;
}

export const PERSONA = 'personas/weekend-family-planner.persona.yaml';
export const JOURNEY = 'journeys/return-online-order.journey.yaml';
const PROMISES = 'catalog/promises.catalog.yaml';
const HEAD = 'apiVersion: cx/v1\nkind: journey\nid: next\nname: Next\n';
const NEXT = 'journeys/next.journey.yaml';
const STEP = `${HEAD}persona: weekend-family-planner\ngoal: Be done\nstages:\n  - id: one\n    name: One\n    steps:\n      - id: first\n        name: First\n`;

/** The 30 tasks, each of them put to both in the same words; `texts` are the files as they are. */
export function tasksOver(texts: Readonly<Record<string, string>>): readonly Task[] {
  const journey = texts[JOURNEY] ?? '';
  const persona = texts[PERSONA] ?? '';
  const openAt = async (editor: Editor, path: string, marked: string) => {
    const at = marked.indexOf('‸');
    await editor.open(path, marked.replace('‸', ''));
    return at;
  };
  const listed = (label: string, items: readonly string[] | undefined, isDone: boolean): Outcome => ({
    isDone,
    said:
      items === undefined
        ? ''
        : items.length === 0
          ? `${label}: none`
          : shorten(items.slice(0, 3).join(' · ')),
  });
  const suggest = async (editor: Editor, path: string, marked: string) =>
    editor.completions(path, await openAt(editor, path, marked));
  const completing =
    (path: string, marked: string, wanted: (items: readonly Suggestion[]) => boolean) =>
    async (editor: Editor): Promise<Outcome> => {
      const items = (await suggest(editor, path, marked)) ?? [];
      const shown = items.map(({ label, detail }) => `${label}${detail === '' ? '' : ` (${detail.trim()})`}`);
      return listed('suggestions', shown, wanted(items));
    };
  const hovering =
    (path: string, marked: string, wanted: RegExp) =>
    async (editor: Editor): Promise<Outcome> => {
      const words = await editor.hover(path, await openAt(editor, path, marked));
      return { isDone: wanted.test(words ?? ''), said: shorten(words ?? '') };
    };
  const reporting = (path: string, text: string, wanted: (problems: readonly string[]) => boolean) => {
    return async (editor: Editor): Promise<Outcome> => {
      await editor.open(path, text);
      const problems = await editor.problems(path);
      return listed('problems', problems, wanted(problems));
    };
  };
  const acting = (
    path: string,
    marked: string,
    title: RegExp,
    wanted: (files: Readonly<Record<string, string>>) => boolean,
  ) => {
    return async (editor: Editor): Promise<Outcome> => {
      const actions = (await editor.actions(path, await openAt(editor, path, marked))) ?? [];
      const action = actions.find((one) => title.test(one.title));
      const titles = action ? [action.title] : actions.map((one) => one.title);
      return listed('actions', titles, action !== undefined && wanted(action.files));
    };
  };
  const showing = (
    path: string,
    text: string,
    ask: (editor: Editor) => Promise<readonly string[] | undefined>,
    wanted: (items: readonly string[]) => boolean,
  ) => {
    return async (editor: Editor): Promise<Outcome> => {
      await editor.open(path, text);
      const items = await ask(editor);
      return listed('answers', items, wanted(items ?? []));
    };
  };
  const labels = (items: readonly Suggestion[]) => items.map(({ label }) => label);
  const at = (text: string, piece: string) => text.replace(piece, `‸${piece}`);
  const into = (text: string, piece: string) => text.replace(piece, `${piece.slice(0, 1)}‸${piece.slice(1)}`);

  const writing: readonly (readonly [string, Task['run']])[] = [
    [
      'Begin a whole journey in an empty file',
      completing(NEXT, '‸', (items) =>
        items.some(({ insertText }) => /kind: .*journey/.test(insertText) && insertText.includes('stages:')),
      ),
    ],
    [
      'See which keys are still missing, before all others',
      completing(
        NEXT,
        `${HEAD}‸`,
        (items) => labels(items).slice(0, 3).sort().join() === 'goal,personas,stages',
      ),
    ],
    [
      'Read what a key means before choosing it',
      completing(NEXT, `${STEP}        ‸`, (items) =>
        items.some(({ label, documentation }) => label === 'momentOfTruth' && documentation.length > 20),
      ),
    ],
    [
      'Choose a value, and read what each means',
      completing(NEXT, `${HEAD}status: ‸`, (items) =>
        items.some(
          ({ label, documentation, detail }) => label === 'in-review' && (documentation + detail).length > 10,
        ),
      ),
    ],
    [
      'Choose the persona by its name, from another file',
      completing(NEXT, `${HEAD}persona: ‸`, (items) =>
        items.some(({ label, detail }) => label === 'weekend-family-planner' && /Marta/.test(detail)),
      ),
    ],
    [
      'Choose one more touchpoint within brackets',
      completing(
        NEXT,
        `${STEP}        touchpoints: [returns-portal, ‸]`,
        (items) =>
          labels(items).includes('shop-counter') ||
          (items.length > 3 && !labels(items).includes('returns-portal')),
      ),
    ],
    [
      'Choose a feeling by its word',
      completing(NEXT, `${STEP}        emotion: ‸`, (items) =>
        items.some(({ label, detail }) => /very bad/.test(label + detail)),
      ),
    ],
    [
      'Not be offered a key that is there already',
      completing(NEXT, `${STEP}        ‸`, (items) => items.length > 0 && !labels(items).includes('name')),
    ],
    [
      'Go on writing while a bracket above is still open',
      completing(
        NEXT,
        `${STEP}        touchpoints: [returns-portal\n        ‸`,
        (items) => labels(items).includes('emotion') && labels(items).includes('pains'),
      ),
    ],
  ];
  const reading: readonly (readonly [string, Task['run']])[] = [
    [
      'Point at a key and read what it means',
      hovering(JOURNEY, at(journey, 'customerGoal'), /wants? to|customer/i),
    ],
    [
      'Point at an id and read whom it means',
      hovering(JOURNEY, into(journey, 'weekend-family-planner'), /Marta/),
    ],
    ['Point at `P9D` and read how long that is', hovering(JOURNEY, into(journey, 'P9D'), /9 days/)],
    [
      'See names behind ids while reading',
      showing(
        JOURNEY,
        journey,
        (editor) => editor.hints(JOURNEY),
        (found) => found.some((one) => /Marta/.test(one)),
      ),
    ],
    [
      'Read the outline as a journey: stages, and in them steps',
      showing(
        JOURNEY,
        journey,
        (editor) => editor.outline(JOURNEY),
        (found) =>
          found.some((one) => /^ +Deciding/.test(one)) &&
          found.some((one) => /^ +Looks up the terms/.test(one)),
      ),
    ],
    [
      'Fold a stage',
      showing(
        JOURNEY,
        journey,
        (editor) => editor.folds(JOURNEY),
        (found) => found.some((one) => one.startsWith(`${lineOf(journey, '- id: decide')}-`)),
      ),
    ],
    [
      'Grow a selection from a word to its step',
      async (editor) => {
        const pieces =
          (await editor.selections(
            JOURNEY,
            await openAt(editor, JOURNEY, into(journey, 'Searches for the return')),
          )) ?? [];
        return {
          isDone: pieces.some((one) => /^(- )?id: find-terms/.test(one.trim()) && !one.includes('register')),
          said: `${pieces.length} sizes`,
        };
      },
    ],
    [
      'See above a persona where it is used',
      showing(
        PERSONA,
        persona,
        (editor) => editor.lenses(PERSONA),
        (found) => found.some((one) => /used in \d+/.test(one)),
      ),
    ],
    [
      'Tell ids that lead somewhere from other texts by colour',
      showing(
        JOURNEY,
        journey,
        (editor) => editor.colours(JOURNEY),
        (found) => found.length > 0,
      ),
    ],
    [
      'Open the picture that a persona names',
      showing(
        PERSONA,
        persona,
        async (editor) => (await editor.links(PERSONA))?.filter((one) => /\.svg$/.test(one)),
        (found) => found.some((one) => one.endsWith('avatars/weekend-family-planner.svg')),
      ),
    ],
  ];
  const moving: readonly (readonly [string, Task['run']])[] = [
    [
      'Go from an id to the file that defines it',
      async (editor) => {
        const found = await editor.definition(
          JOURNEY,
          await openAt(editor, JOURNEY, into(journey, 'weekend-family-planner')),
        );
        return listed('places', found, found?.some((one) => one.startsWith(PERSONA)) ?? false);
      },
    ],
    [
      'Find all files that name a persona',
      async (editor) => {
        const found = await editor.references(
          PERSONA,
          await openAt(editor, PERSONA, into(persona, 'weekend-family-planner')),
        );
        const files = new Set(found?.map((one) => one.replace(/:\d+$/, '')));
        return {
          isDone: files.size > 5,
          said: found === undefined ? '' : `${found.length} places in ${files.size} files`,
        };
      },
    ],
    [
      'Rename a persona in all files at once',
      async (editor) => {
        const found = await editor.rename(
          PERSONA,
          await openAt(editor, PERSONA, into(persona, 'weekend-family-planner')),
          'marta',
        );
        const files = Object.keys(found ?? {});
        return { isDone: files.length > 5, said: found === undefined ? '' : `${files.length} files` };
      },
    ],
    [
      'Find a touchpoint anywhere by a part of its name',
      showing(
        JOURNEY,
        journey,
        (editor) => editor.find('returns portal'),
        (found) => found.some((one) => /returns-portal/.test(one)),
      ),
    ],
  ];
  const checking: readonly (readonly [string, Task['run']])[] = [
    [
      'Be told of a misspelt key, at the key, with the one that was meant',
      reporting(PERSONA, persona.replace('tagline:', 'tagilne:'), (found) =>
        found.some((one) => one.startsWith(`${lineOf(persona, 'tagline:')}:1 `) && /tagline/.test(one)),
      ),
    ],
    [
      'Be told once, and clearly, of a feeling of 3',
      reporting(
        NEXT,
        STEP.replace('name: First\n', 'name: First\n        emotion: { score: 3 }\n'),
        (found) =>
          found.filter((one) => one.startsWith('13:')).length === 1 && found.some((one) => /2/.test(one)),
      ),
    ],
    [
      'Be told of an id that nothing has',
      reporting(NEXT, STEP.replace('weekend-family-planner', 'weekend-family-planer'), (found) =>
        found.some((one) => /weekend-family-planner/.test(one)),
      ),
    ],
    [
      'Be told of a promise that is slower than a persona expects',
      async (editor) => {
        await editor.open(PERSONA, persona.replace(/respondWithin: \S+/g, 'respondWithin: PT1M'));
        await editor.open(PROMISES, texts[PROMISES] ?? '');
        const found = await editor.problems(PROMISES);
        return listed(
          'problems',
          found,
          found.some((one) => /Marta.* expects/.test(one)),
        );
      },
    ],
    [
      'Mend a misspelt key with a click',
      acting(PERSONA, at(persona.replace('tagline:', 'tagilne:'), 'tagilne'), /tagline/, (files) =>
        /^tagline:/m.test(files[PERSONA] ?? ''),
      ),
    ],
    [
      'Make the persona that a journey names and nobody has',
      acting(
        NEXT,
        into(STEP.replace('weekend-family-planner', 'night-worker'), 'night-worker'),
        /night-worker/,
        (files) =>
          Object.entries(files).some(
            ([path, text]) => /night-worker\.persona\.yaml$/.test(path) && text.includes('id: night-worker'),
          ),
      ),
    ],
    [
      'Put keys in the order of the format, comments and all',
      async (editor) => {
        const text = persona
          .replace('apiVersion: cx/v1\nkind: persona\n', '# who she is\nkind: persona\n')
          .replace('\nname:', '\n# always the same\napiVersion: cx/v1\nname:');
        await editor.open(PERSONA, text);
        const after = await editor.format(PERSONA);
        return {
          isDone: /^# who she is\n# always the same\napiVersion: cx\/v1\nkind: persona\n/.test(after ?? ''),
          said:
            after === undefined
              ? ''
              : after === text
                ? 'the text as it was'
                : shorten(after.slice(0, 50).replaceAll('\n', ' ⏎ ')),
        };
      },
    ],
  ];
  const groups = {
    Writing: writing,
    Reading: reading,
    'Finding one’s way': moving,
    'Checking and mending': checking,
  };
  return Object.entries(groups).flatMap(([group, tasks]) =>
    tasks.map(([task, run]) => ({ group, task, run })),
  );
}

function lineOf(text: string, piece: string): number {
  return text.slice(0, text.indexOf(piece)).split('\n').length;
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 90 ? `${line.slice(0, 89)}…` : line;
}
