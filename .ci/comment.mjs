// One comment in a pull request, brought up to date with each run.
import process from 'node:process';

/** How a review begins; one that says `: nothing` has nothing to say. */
const MARKER = '<!-- cx-as-code review';
export const NOTHING = `${MARKER}: nothing -->`;
/** So many pages of a hundred comments are looked through. */
const MOST_PAGES = 30;

/**
 * Writes the comment, or puts the text into the one that is there. The answer is a sentence for the log: what goes wrong
 * here is no failure, since the review stands in the summary, and a pull request from a fork has a token that may only read.
 */
export async function putComment({ text, number, token }) {
  const { GITHUB_API_URL = 'https://api.github.com', GITHUB_REPOSITORY = '' } = process.env;
  if (!/^\d+$/.test(number) || !/^[\w.-]+\/[\w.-]+$/.test(GITHUB_REPOSITORY))
    return 'There is no pull request to comment on.';
  const issues = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/issues`;
  const call = caller(token);
  try {
    const found = await ownComment(call, `${issues}/${number}/comments`, GITHUB_API_URL);
    if (found.refused) return `The comments cannot be read (${found.refused}); the review is in the summary.`;
    if (found.id === undefined && text.startsWith(NOTHING))
      return 'Nothing has changed that a comment could tell.';
    const answer =
      found.id === undefined
        ? await call('POST', `${issues}/${number}/comments`, { body: text })
        : await call('PATCH', `${issues}/comments/${Number(found.id)}`, { body: text });
    if (!answer.ok) return `The comment cannot be written (${answer.status}); the review is in the summary.`;
    return found.id === undefined
      ? 'The review is written into a comment.'
      : 'The comment is brought up to date.';
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `GitHub cannot be reached (${why}); the review is in the summary.`;
  }
}

function caller(token) {
  return (method, url, body) => {
    const headers = {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'user-agent': 'cx-as-code',
      'x-github-api-version': '2022-11-28',
    };
    return fetch(url, { method, headers, body: body && JSON.stringify(body), redirect: 'error' });
  };
}

/** Anybody may write our marker: ours is the comment of whoever the token is, and the token of a job is a bot without a name. */
async function ownComment(call, comments, root) {
  const who = await call('GET', `${root}/user`);
  const login = who.ok ? (await who.json()).login : undefined;
  const isOwn = ({ body, user }) =>
    body?.startsWith(MARKER) && (login === undefined ? user?.type === 'Bot' : user?.login === login);
  for (let page = 1; page <= MOST_PAGES; page++) {
    const answer = await call('GET', `${comments}?per_page=100&page=${page}`);
    if (!answer.ok) return { refused: answer.status };
    const some = await answer.json();
    const own = some.find(isOwn);
    if (own) return { id: own.id };
    if (some.length < 100) break;
  }
  return {};
}
