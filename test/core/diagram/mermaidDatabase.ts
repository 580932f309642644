import { JSDOM } from 'jsdom';

/** What Mermaid's own parser has read: the kind of diagram, and the database that it has filled. */
export interface ParsedDiagram {
  readonly type: string;
  readonly db: unknown;
}

let loaded: Promise<(text: string) => Promise<ParsedDiagram>> | undefined;

/** Mermaid itself, loaded once, when a test first asks. */
export function mermaidDatabase(): Promise<(text: string) => Promise<ParsedDiagram>> {
  loaded ??= load();
  return loaded;
}

async function load() {
  // Its sanitiser looks for a document while it loads, and keeps it. Other suites in this process must not find one.
  const { window } = new JSDOM('<!doctype html><body></body>');
  const before = { window: globalThis.window, document: globalThis.document };
  Object.assign(globalThis, { window, document: window.document });
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', logLevel: 'fatal' });
  // Loads the diagrams too.
  await mermaid.mermaidAPI.getDiagramFromText('journey\n  title a\n');
  await mermaid.mermaidAPI.getDiagramFromText('gantt\n  title a\n');
  await mermaid.mermaidAPI.getDiagramFromText('quadrantChart\n  title a\n');
  Object.assign(globalThis, before);
  return async (text: string) => {
    const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(text);
    return { type, db };
  };
}

/** Mermaid decodes its entities in the finished picture only: `ﬂ°°58¶ß` stands for `&#58;`. */
export function decodedByMermaid(text: string): string {
  return text
    .replace(/ﬂ°°/g, '&#')
    .replace(/ﬂ°/g, '&')
    .replace(/¶ß/g, ';')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}
