import Fastify from 'fastify';
import { onTestFinished } from 'vitest';
import { serveLedger } from '#gateway/ledgerRoutes.ts';
import { refuseInWords } from '#gateway/refuseInWords.ts';
import { Refusal } from '#kernel/errors.ts';
import { openLedger } from '#gateway/audit/ledger.ts';
import { newLedgerKey } from './ledgerKeys.ts';
import type { LedgerKey } from '#gateway/audit/checkpointNote.ts';
import type { Ledger } from '#gateway/audit/ledger.ts';
import type { Caller } from '#gateway/release/ports.ts';

export type LedgerServer = {
  readonly url: string;
  readonly key: LedgerKey;
  readonly ledger: Ledger;
  get(path: string, token?: string): Promise<{ status: number; headers: Headers; text: string }>;
};

/** The ledger's part of a gateway, over HTTP, until the test is over. A token is the purpose that its holder may state. */
export async function ledgerServer(
  url: string,
  { key = newLedgerKey(), now }: { key?: LedgerKey; now?: () => number } = {},
): Promise<LedgerServer> {
  const report = (error: unknown) => errors.push(error);
  const errors: unknown[] = [];
  const ledger = await openLedger({ url, signing: { key, report }, ...(now && { now }) });
  const app = Fastify();
  refuseInWords(app, app.log);
  serveLedger(app, { ledger, key, authenticate, now: now ?? (() => Math.floor(Date.now() / 1000)) });
  const at = await app.listen({ port: 0, host: '127.0.0.1' });
  onTestFinished(async () => {
    await app.close();
    await ledger.close();
  });
  return {
    url: at,
    key,
    ledger,
    async get(path, token) {
      const answered = await fetch(`${at}${path}`, { headers: token ? { authorization: `Bearer ${token}` } : {} });
      return { status: answered.status, headers: answered.headers, text: await answered.text() };
    },
  };
}

async function authenticate(authorization: string | undefined): Promise<Caller> {
  if (!authorization) throw new Refusal('TOKEN_MISSING');
  const purposes = new Set([authorization.replace('Bearer ', '')]);
  return { org: 'audit-office', client: 'audit-office', person: null, purposes, roles: new Set(), scopes: new Set() };
}
