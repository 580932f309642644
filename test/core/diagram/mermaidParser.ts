import { decodedByMermaid, mermaidDatabase } from './mermaidDatabase.ts';

export interface ParsedTask {
  readonly section: string;
  readonly task: string;
  readonly score: number;
  readonly people: readonly string[];
}

export interface ParsedJourney {
  readonly type: string;
  readonly title: string;
  readonly accTitle: string;
  readonly accDescr: string;
  readonly sections: readonly string[];
  readonly tasks: readonly ParsedTask[];
}

/** The public type of Mermaid hides the database that its parser fills. */
interface JourneyDatabase {
  getDiagramTitle(): string;
  getAccTitle(): string;
  getAccDescription(): string;
  getSections(): string[];
  getTasks(): ParsedTask[];
}

type Parse = (text: string) => Promise<ParsedJourney>;
let loaded: Promise<Parse> | undefined;

/** Mermaid's own parser, loaded once, when a test first asks. */
export function mermaidParser(): Promise<Parse> {
  loaded ??= load();
  return loaded;
}

async function load(): Promise<Parse> {
  const read = await mermaidDatabase();
  return async (text) => {
    const diagram = await read(text);
    const db = diagram.db as JourneyDatabase;
    return {
      type: diagram.type,
      title: decodedByMermaid(db.getDiagramTitle()),
      accTitle: decodedByMermaid(db.getAccTitle()),
      accDescr: decodedByMermaid(db.getAccDescription()),
      sections: db.getSections().map(decodedByMermaid),
      tasks: db.getTasks().map(({ section, task, score, people }) => ({
        section: decodedByMermaid(section),
        task: decodedByMermaid(task),
        score,
        people: people.map(decodedByMermaid),
      })),
    };
  };
}
