import { git } from './git.ts';

/** One commit that changed a file. */
export interface FileCommit {
  readonly hash: string;
  /** When it was committed, in seconds since 1970. */
  readonly time: number;
  /** The author's day, such as `2026-11-22`. */
  readonly date: string;
  /** The first line of the message. */
  readonly subject: string;
  /** Where the file was then, below the top of the working tree; of a commit that took it away, where it had been. */
  readonly path: string;
}

/** What may be set on a machine and would write between the lines, or hide commits. */
export const PLAIN = [
  '-c',
  'log.showSignature=false',
  '-c',
  'log.follow=false',
  '-c',
  'core.quotePath=false',
];

/**
 * At most so many commits that changed a file, seen from a commit, the newest first; a file that was called otherwise
 * before is followed. A merge counts when the file differs from that of every parent.
 */
export async function fileLog(
  root: string,
  from: string,
  path: string,
  limit: number,
): Promise<readonly FileCommit[]> {
  // Git tells of merges at which nothing happened to the file, too, and counts them.
  for (let asked = limit; ; asked *= 4) {
    const { out } = await git(root, [
      ...PLAIN,
      ...['log', '--follow', '-c', '--name-status', '-z', '--no-color', '--encoding=UTF-8'],
      ...['--format=%x01%H%x00%ct%x00%as%x00%s', `--max-count=${asked}`, from, '--', path],
    ]);
    const { commits, told } = parse(out.toString('utf8').split('\0'), path);
    if (commits.length >= limit || told < asked) return commits.slice(0, limit);
  }
}

/** Hash, time, day, subject; then what happened to the file, and its paths. */
function parse(tokens: readonly string[], newest: string) {
  const commits: FileCommit[] = [];
  let told = 0;
  let path = newest;
  for (let at = 0; at + 3 < tokens.length; ) {
    const [head = '', time, date = '', subject = ''] = tokens.slice(at, at + 4);
    at += 4;
    while (tokens[at] === '') at++;
    const status = tokens[at]?.trim() ?? '';
    told++;
    if (!/^(?:[A-Z]+|[A-Z]\d+)$/.test(status)) continue;
    const count = /^[RC]\d*$/.test(status) ? 2 : 1;
    path = tokens[at + count] ?? path;
    at += 1 + count;
    commits.push({ hash: head.slice(1), time: Number(time), date, subject, path });
  }
  return { commits, told };
}
