import { createHash } from 'node:crypto';

/** By this the bytes of a file are known again. */
export function contentDigest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url').slice(0, 24);
}
