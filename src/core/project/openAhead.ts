import type { OpenedFile, Uri } from '../host.ts';

/**
 * How many files are being opened at once. An editor answers through other processes, so that one after the other
 * takes minutes for thousands of files, in which nobody does anything but wait.
 */
const AT_ONCE = 24;

/** Opens files, some of them ahead, and gives them in their order. `open` never rejects. */
export async function* openAhead(
  uris: Iterable<Uri>,
  open: (uri: Uri) => Promise<OpenedFile>,
): AsyncGenerator<{ readonly uri: Uri; readonly file: OpenedFile }> {
  const opening: { uri: Uri; file: Promise<OpenedFile> }[] = [];
  for (const uri of uris) {
    opening.push({ uri, file: open(uri) });
    const first = opening.length < AT_ONCE ? undefined : opening.shift();
    if (first) yield { uri: first.uri, file: await first.file };
  }
  for (const { uri, file } of opening) yield { uri, file: await file };
}
