import { JSDOM } from 'jsdom';

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
  // Its sanitiser looks for a document while it loads, and keeps it. Other suites in this process must not find one.
  const { window } = new JSDOM('<!doctype html><body></body>');
  const before = { window: globalThis.window, document: globalThis.document };
  Object.assign(globalThis, { window, document: window.document });
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', logLevel: 'fatal' });
  await mermaid.mermaidAPI.getDiagramFromText('journey\n  title loads the diagram too\n');
  Object.assign(globalThis, before);
  return async (text) => {
    const diagram = await mermaid.mermaidAPI.getDiagramFromText(text);
    const db = diagram.db as unknown as JourneyDatabase;
    return {
      type: diagram.type,
      title: decoded(db.getDiagramTitle()),
      accTitle: decoded(db.getAccTitle()),
      accDescr: decoded(db.getAccDescription()),
      sections: db.getSections().map(decoded),
      tasks: db.getTasks().map(({ section, task, score, people }) => ({
        section: decoded(section),
        task: decoded(task),
        score,
        people: people.map(decoded),
      })),
    };
  };
}

/** Mermaid decodes its entities in the finished picture only: `ﬂ°°58¶ß` stands for `&#58;`. */
function decoded(text: string): string {
  return text
    .replace(/ﬂ°°/g, '&#')
    .replace(/ﬂ°/g, '&')
    .replace(/¶ß/g, ';')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
