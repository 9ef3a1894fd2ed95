import { hash } from 'node:crypto';
import pg from 'pg';

const MOST_NAMES = 300;
const MOST_LETTERS = 4_000;

const names = new Map<string, string>();

/** A name to prepare a statement under, the same in every connection; none once there are too many, or where the text is a whole table. */
export function statementName(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_NAMES || text.length > MOST_LETTERS) return known;
  const name = hash('sha256', text, 'hex').slice(0, 32);
  names.set(text, name);
  return name;
}

/**
 * A connection of a pool. Statements with values are prepared: the server reads and plans each once, and not at every call.
 *
 * Kysely keeps a connection for ever whose `rollback` fails: after a crash of the server a pool would have none left. Where the rollback
 * fails the server has rolled back, or does so as the connection ends; so it succeeds, and nobody is lent this connection again.
 */
export class PooledClient extends pg.Client {
  override query(...asked: unknown[]): never {
    const answer = super.query(...(prepared(asked) as Parameters<pg.Client['query']>)) as unknown;
    if (asked[0] !== 'rollback' || !(answer instanceof Promise)) return answer as never;
    return answer.catch(() => {
      // Resolves when the socket has closed; nothing waits for that.
      void this.end();
      return { command: 'ROLLBACK', rowCount: 0, rows: [] };
    }) as never;
  }
}

function prepared(asked: readonly unknown[]): readonly unknown[] {
  const [text, values, ...rest] = asked;
  if (typeof text !== 'string' || !Array.isArray(values) || values.length === 0) return asked;
  const name = statementName(text);
  return name === undefined ? asked : [{ name, text, values }, ...rest];
}
