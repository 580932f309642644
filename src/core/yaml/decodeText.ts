/**
 * Text from the bytes of a file: UTF-8, or UTF-16 where a byte order mark says so, as editors do it. The mark itself is
 * no part of the text. A byte that is not text becomes U+FFFD, which is reported when the text is read.
 */
export function decodeText(
  bytes: Uint8Array,
  decoder: (label: string) => { decode(bytes: Uint8Array): string },
): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decoder('utf-16be').decode(bytes);
  return decoder('utf-8').decode(bytes);
}
