import pg from 'pg';

/**
 * A connection of a pool. Kysely keeps one for ever whose `rollback` fails: after a crash of the server a pool would have none left.
 * Where the rollback fails the server has rolled back, or does so as the connection ends; so it succeeds, and nobody is lent this
 * connection again.
 */
export class PooledClient extends pg.Client {
  override query(...asked: unknown[]): never {
    const answer = super.query(...(asked as Parameters<pg.Client['query']>)) as unknown;
    if (asked[0] !== 'rollback' || !(answer instanceof Promise)) return answer as never;
    return answer.catch(() => {
      // Resolves when the socket has closed; nothing waits for that.
      void this.end();
      return { command: 'ROLLBACK', rowCount: 0, rows: [] };
    }) as never;
  }
}
