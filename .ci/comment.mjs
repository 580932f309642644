// One comment in a pull request, brought up to date with each run.
import process from 'node:process';

const MARKER = '<!-- cx-as-code review -->';
/** So many pages of a hundred comments are looked through. */
const MOST_PAGES = 30;

/**
 * Writes the comment, or puts the text into the one that is there. The answer is a sentence for the log; a token that may
 * not write is no failure, since pull requests from forks have no other.
 */
export async function putComment({ text, number, token }) {
  const { GITHUB_API_URL = 'https://api.github.com', GITHUB_REPOSITORY = '' } = process.env;
  if (!/^\d+$/.test(number) || !/^[\w.-]+\/[\w.-]+$/.test(GITHUB_REPOSITORY))
    return 'There is no pull request to comment on.';
  const repository = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}/issues`;
  const call = async (method, url, body) => {
    const headers = {
      accept: 'application/vnd.github+json',
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      'user-agent': 'cx-as-code',
      'x-github-api-version': '2022-11-28',
    };
    return fetch(url, { method, headers, body: body && JSON.stringify(body), redirect: 'error' });
  };
  let own;
  for (let page = 1; page <= MOST_PAGES && own === undefined; page++) {
    const answer = await call('GET', `${repository}/${number}/comments?per_page=100&page=${page}`);
    if (!answer.ok) return `The comments cannot be read (${answer.status}); the review is in the summary.`;
    const comments = await answer.json();
    // Anybody may write our marker; only a comment of a bot can be our own.
    own = comments.find(({ body, user }) => user?.type === 'Bot' && body?.startsWith(MARKER))?.id;
    if (comments.length < 100) break;
  }
  const answer =
    own === undefined
      ? await call('POST', `${repository}/${number}/comments`, { body: text })
      : await call('PATCH', `${repository}/comments/${Number(own)}`, { body: text });
  if (answer.ok)
    return own === undefined ? 'The review is written into a comment.' : 'The comment is brought up to date.';
  return `The comment cannot be written (${answer.status}); the review is in the summary.`;
}
