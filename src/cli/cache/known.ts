import type { Cache } from './cache.ts';
import type { Digest } from './notes.ts';

/** Where is kept what runs have found, and who may use it again. */
export interface Known {
  readonly cache: Cache;
  /** By this a file is known again. */
  readonly digest: Digest;
  /** What another build has found is never taken for one's own. */
  readonly build: string;
}
