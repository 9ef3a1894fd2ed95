import { randomUUID } from 'node:crypto';
import { Refusal } from '#kernel/errors.ts';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { LedgerKey } from '#gateway/audit/checkpointNote.ts';
import type { Ledger } from '#gateway/audit/ledger.ts';
import type { Caller } from '#gateway/release/ports.ts';

export type LedgerRoutesOptions = {
  readonly ledger: Ledger;
  readonly key: LedgerKey;
  /** @throws Refusal TOKEN_* */
  readonly authenticate: (authorization: string | undefined) => Promise<Caller>;
  /** Epoch seconds. */
  readonly now: () => number;
};

/** Whoever may state it reads the ledger's entries. */
const READERS = 'compliance.audit/1';
const MOST_ENTRIES = 1_000;
/** Requests at work; a proof reads up to a few thousand hashes. */
const MOST_AT_ONCE = 16;
const FOR_EVER = 'public, max-age=31536000, immutable';

/** The ledger over HTTP: docs/ledger.md. Checkpoints and proofs are for everyone, entries for compliance staff. */
export function serveLedger(app: FastifyInstance, options: LedgerRoutesOptions): void {
  const { ledger, key } = options;
  const bounded = atMost(MOST_AT_ONCE);
  const text = (reply: FastifyReply) => reply.type('text/plain; charset=utf-8').header('cache-control', 'no-store');

  app.get('/ledger/checkpoint', async (_request, reply) => text(reply).send(await ledger.checkpoint()));
  app.get('/ledger/keys', async (_request, reply) => text(reply).send(`${key.verifierKeys.join('\n')}\n`));
  app.get('/ledger/entries', (request, reply) => bounded(() => readEntries(options, request, reply)));
  app.get('/ledger/proof/inclusion', (request, reply) =>
    bounded(async () => {
      const [index, size] = numbers(request, 'index', 'size');
      const { leafHash, proof, root } = await ledger.inclusion(index, size);
      void reply.header('cache-control', FOR_EVER);
      return { index, size, leafHash: base64(leafHash), root: base64(root), proof: proof.map(base64) };
    }),
  );
  app.get('/ledger/proof/consistency', (request, reply) =>
    bounded(async () => {
      const [from, to] = numbers(request, 'from', 'to');
      const { root1, root2, proof } = await ledger.consistency(from, to);
      void reply.header('cache-control', FOR_EVER);
      return { from, to, rootFrom: base64(root1), rootTo: base64(root2), proof: proof.map(base64) };
    }),
  );
}

/** Who read which entries is an entry itself, and on record before they are given. */
async function readEntries(
  { ledger, authenticate, now }: LedgerRoutesOptions,
  request: FastifyRequest,
  reply: FastifyReply,
) {
  const { org: caller, client, purposes } = await authenticate(request.headers.authorization);
  if (!purposes.has(READERS)) throw new Refusal('NOT_ALLOWED', { purpose: READERS });
  const [start, end] = numbers(request, 'start', 'end');
  if (end < start) throw new Refusal('INPUT_INVALID', { check: 'range of entries', start, end });
  const found = await ledger.entries(start, Math.min(end, start + MOST_ENTRIES));
  await ledger.append([
    { kind: 'read', at: now(), traceId: randomUUID(), caller, client, start, end: start + found.length },
  ]);
  void reply.header('cache-control', 'no-store');
  return {
    start,
    end: start + found.length,
    entries: found.map(({ index, leafHash, text }) => ({ index, leafHash: base64(leafHash), entry: text })),
  };
}

/** @throws Refusal INPUT_INVALID when one is missing, given twice or no whole number */
function numbers({ query }: FastifyRequest, ...names: [string, string]): [number, number] {
  return names.map((name) => {
    const value = (query as Record<string, unknown>)[name];
    const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : Number.NaN;
    if (!Number.isSafeInteger(number)) throw new Refusal('INPUT_INVALID', { check: 'a whole number', name });
    return number;
  }) as [number, number];
}

/** Runs no more than so many at once, and refuses the rest. */
function atMost(most: number): <Result>(work: () => Promise<Result>) => Promise<Result> {
  let running = 0;
  return async (work) => {
    if (running >= most) throw new Refusal('LEDGER_BUSY');
    running += 1;
    try {
      return await work();
    } finally {
      running -= 1;
    }
  };
}

function base64(hash: Uint8Array): string {
  return Buffer.from(hash).toString('base64');
}
