import serveStatic from '@fastify/static';
import { Refusal } from '#kernel/errors.ts';
import { securityHeaders } from '#gateway/intake/securityHeaders.ts';
import type { FastifyInstance } from 'fastify';
import type { Members } from './members.ts';

export type ConsoleOptions = {
  /** What `npm run console:build` made. */
  readonly folder: string;
  /** Where its users sign in. */
  readonly issuer: string;
  /** The console's clients at the identity provider. */
  readonly clients: { readonly customer: string; readonly staff: string };
  /** Who takes part: the console calls them by their names. */
  readonly members: Pick<Members, 'all'>;
};

const PAGE = 'console.html';
/** A name in it holds a hash of what the file holds: it never changes. */
const FOREVER = 'public, max-age=31536000, immutable';

/**
 * Serves the console at `/console/`: its files, the page for each address of it, and at `/console/facts.json` where to
 * sign in. It is public, as any login page is; whatever it shows comes from the graph, with the token of whoever looks.
 */
export function serveConsole(app: FastifyInstance, { folder, ...told }: ConsoleOptions): void {
  const { issuer, clients } = told;
  const organisations = () => told.members.all.map(({ id, name, role }) => ({ id, name, role }));
  const headers = pageHeaders(new URL(issuer).origin);
  const serve = async (inside: FastifyInstance) => {
    inside.addHook('onSend', async (request, reply) => {
      void reply.headers(headers);
      const kept = request.url.startsWith('/console/assets/') && reply.statusCode === 200;
      void reply.header('cache-control', kept ? FOREVER : 'no-cache');
    });
    await inside.register(serveStatic, { root: folder, prefix: '/', wildcard: true, index: PAGE });
    inside.get('/facts.json', async () => ({ issuer, clients, organisations: organisations() }));
    inside.setNotFoundHandler((request, reply) => {
      // An address of the console is a page of it; a file that is not there is not.
      if (request.method !== 'GET' || /\.\w+$/.test(pathOf(request.url))) throw new Refusal('NOT_FOUND');
      return reply.sendFile(PAGE);
    });
  };
  app.get('/console', (_request, reply) => reply.redirect('/console/'));
  void app.register(serve, { prefix: '/console' });
}

function pathOf(url: string): string {
  return url.split('?', 1)[0]!;
}

/** Nothing from elsewhere runs, is shown, or frames it; it speaks with this gateway and the identity provider alone. */
function pageHeaders(issuer: string): Readonly<Record<string, string>> {
  const policy = {
    'default-src': `'none'`,
    'script-src': `'self'`,
    'style-src': `'self' 'unsafe-inline'`,
    'img-src': `'self' data:`,
    'font-src': `'self'`,
    'worker-src': `'self'`,
    'connect-src': `'self' ${issuer}`,
    'frame-ancestors': `'none'`,
    'form-action': `'none'`,
    'base-uri': `'none'`,
  };
  return {
    ...securityHeaders,
    'content-security-policy': Object.entries(policy)
      .map((each) => each.join(' '))
      .join('; '),
  };
}
