import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Provider } from 'oidc-provider';
import type { Suggested } from './accounts.ts';

/** Who may log in at a client, and whom its page offers. */
export type LoginAs = {
  readonly mayLogIn: (client: string, account: string) => boolean;
  readonly suggested: (client: string) => readonly Suggested[];
};

const FORM_LIMIT_BYTES = 2_048;
const MOST_OFFERED = 60;

/** Answers `/interaction/…`: shows the login page, and takes the form that is sent from it. */
export function loginPage(provider: Provider, { mayLogIn, suggested }: LoginAs) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { prompt, params } = await provider.interactionDetails(request, response);
    if (prompt.name !== 'login') throw new TypeError(`the login page is asked for ${prompt.name}`);
    const client = String(params['client_id']);
    if (request.method !== 'POST') return send(response, 200, loginForm(client, suggested(client)));
    const account = (await readForm(request)).get('account')?.trim() ?? '';
    if (!mayLogIn(client, account))
      return send(response, 422, loginForm(client, suggested(client), `Nobody with the id “${account}” logs in here.`));
    await provider.interactionFinished(request, response, { login: { accountId: account } });
  };
}

/** A page of the provider that says one thing; `body` is HTML. */
export function page(title: string, body: string): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<style>
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 26rem; margin: 12vh auto; padding: 0 1rem; color: #1c2430; background: #fff }
  input, button { font: inherit; box-sizing: border-box; width: 100%; padding: .6rem; margin: .3rem 0 1rem; border: 1px solid #66707d; border-radius: .3rem }
  button { background: #12508f; border-color: #12508f; color: #fff; cursor: pointer }
  .other { background: none; color: #12508f; text-align: start; margin: 0 0 .4rem; padding: .35rem .6rem }
  .note { color: #4d5763; font-size: .875rem }
  [role=alert] { color: #a01414 }
</style>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
<p class="note">For development only: this identity provider asks for no password, and the people in it are made up.</p>
</main>
</html>
`;
}

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

export function send(response: ServerResponse, status: number, html: string): void {
  response
    .writeHead(status, {
      'content-type': 'text/html; charset=utf-8',
      'cache-control': 'no-store',
      // No `form-action`: it would also stop the redirect to the client that follows the form.
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    })
    .end(html);
}

function loginForm(client: string, people: readonly Suggested[], problem?: string): string {
  const options = people.map(({ id, name }) => `<option value="${escapeHtml(id)}">${escapeHtml(name)}</option>`);
  return page(
    'Log in',
    `<p>${escapeHtml(client)} asks who you are.</p>
${problem === undefined ? '' : `<p role="alert">${escapeHtml(problem)}</p>`}
<form method="post">
<label for="account">Id</label>
<input id="account" name="account" list="people" placeholder="${escapeHtml(people[0]?.id ?? '')}" autocomplete="off" spellcheck="false" maxlength="102" required autofocus>
<datalist id="people">${options.join('')}</datalist>
<button>Log in</button>
</form>
<p class="note">For example:</p>
<form method="post">
${people
  .slice(0, MOST_OFFERED)
  .map(
    ({ id, name }) =>
      `<button class="other" name="account" value="${escapeHtml(id)}">${escapeHtml(`${name} ${id}`.trim())}</button>`,
  )
  .join('\n')}
</form>`,
  );
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk as string;
    if (body.length > FORM_LIMIT_BYTES) return new URLSearchParams();
  }
  return new URLSearchParams(body);
}
