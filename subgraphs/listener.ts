import pg from 'pg';
import { Refusal } from '#kernel/errors.ts';
import { Nudges } from './nudges.ts';

/** Whoever reads joins, and leaves by what that gives. */
export type Listening = { readonly nudges: Nudges; readonly join: () => () => void };

const CONNECTING_MS = 5_000;

/**
 * One connection tells all readers of a channel that there is something to read. It is opened for the first of them, and closed behind the
 * last. Rejects where it cannot be opened; where it breaks, `nudges` fail with SOURCE_DOWN.
 */
export function openListener(url: string, channel: string): () => Promise<Listening> {
  let listening: Promise<Listening> | null = null;
  const lost = () => (listening = null);
  return async () => {
    try {
      return await (listening ??= listen(url, channel, lost));
    } catch (error) {
      lost();
      throw error;
    }
  };
}

async function listen(url: string, channel: string, onClosed: () => void): Promise<Listening> {
  const client = new pg.Client({
    connectionString: url,
    keepAlive: true,
    application_name: `chelian ${channel}`,
    connectionTimeoutMillis: CONNECTING_MS,
  });
  const nudges = new Nudges();
  let readers = 0;
  const close = (cause?: unknown) => {
    onClosed();
    client.removeAllListeners('end');
    client.end().catch(() => undefined);
    // Whoever joins at the moment at which the last one leaves hears of it, and does not wait for ever.
    nudges.fail(new Refusal('SOURCE_DOWN', { check: channel }, { cause }));
  };
  client.on('error', close);
  client.on('end', () => close(new Error('the connection ended')));
  client.on('notification', () => nudges.nudge());
  await client.connect();
  await client.query(`listen ${channel}`);
  return {
    nudges,
    join() {
      readers += 1;
      return () => {
        readers -= 1;
        if (readers === 0) close();
      };
    },
  };
}
