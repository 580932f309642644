import type { ViewSubject } from '../../../src/core/diagram/viewSubject.ts';
import { readDocument } from '../../../src/core/document/readDocument.ts';
import type { DocumentFacts } from '../../../src/core/index/facts.ts';
import { WorkspaceIndex } from '../../../src/core/index/workspaceIndex.ts';
import { inEnglish } from '../../../src/core/translate.ts';
import { TODAY, uriOf } from './memoryWorkspace.ts';

/** What the view of the first of some files is made from; all of them are one project. */
export function viewSubject(
  files: Readonly<Record<string, string>>,
  path = Object.keys(files)[0]!,
): ViewSubject {
  const index = new WorkspaceIndex();
  let subject: DocumentFacts | undefined;
  for (const [name, text] of Object.entries(files)) {
    const facts = readDocument(uriOf(name), text, { translate: inEnglish })?.checked.facts;
    if (!facts) continue;
    index.replace(facts.uri, facts);
    if (name === path) subject = facts;
  }
  if (!subject) throw new Error(`${path} has no facts`);
  return { facts: subject, index, today: TODAY, translate: inEnglish };
}
