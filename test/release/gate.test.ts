import { expect, test } from 'vitest';
import { readCatalogue } from '#gateway/plan/catalogue.ts';
import { memberRegistry } from '#gateway/members.ts';
import { Gate } from '#gateway/release/gate.ts';
import { GraphNode } from '#gateway/release/graphNode.ts';
import { readFileSync } from 'node:fs';
import { organisations } from '#world/people/organisations.ts';
import type { Consent } from '#gateway/consent/consent.ts';
import type { GrantReader } from '#gateway/release/ports.ts';

const catalogue = readCatalogue(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'));
const ANN = 'trust.c000001';

const nothingElse = {
  tenuresOf: async () => new Map(),
  use: async () => new Set<string>(),
  holds: () => true,
  reach: async () => undefined,
};

function gateOver(grants: GrantReader): Gate {
  const caller = { org: 'lender-harbour', client: 'test', person: null, purposes: new Set<string>() };
  const facts = { at: 0, traceId: '', operation: '', supergraph: '', caller: caller.org, client: caller.client };
  const ledger = { append: unread, commitments: unread };
  return new Gate({
    catalogue,
    members: memberRegistry(organisations),
    grants,
    ledger,
    caller: { ...caller, roles: new Set(), scopes: null },
    purpose: 'loan.origination/1',
    facts,
    spent: new Set(),
  });
}

function unread(): never {
  throw new Error('nothing is recorded here');
}

/** A person, found in the answer of the trust operator. */
function person(id: string): GraphNode {
  const root = new GraphNode('Query', null, [], null);
  const node = new GraphNode('Customer', root, ['customer'], 'trust');
  node.data['id'] = id;
  return node;
}

test('two parts of a plan that meet one person both wait for the consents, which are read once', async () => {
  const reading = Promise.withResolvers<ReadonlyMap<string, readonly Consent[]>>();
  let reads = 0;
  const consentsOf = () => {
    reads += 1;
    return reading.promise;
  };
  const gate = gateOver({ consentsOf, ...nothingElse });
  const node = person(ANN);
  const done: string[] = [];
  const first = gate.identify([node]).then(() => done.push('first'));
  // The first has found whom the object is about, and is reading.
  await new Promise(setImmediate);
  const second = gate.identify([node]).then(() => done.push('second'));
  await new Promise(setImmediate);
  expect(done).toEqual([]);
  reading.resolve(new Map());
  await Promise.all([first, second]);
  expect(reads).toBe(1);
});

test('who waits for consents that cannot be read is refused like who reads them', async () => {
  const reading = Promise.withResolvers<ReadonlyMap<string, readonly Consent[]>>();
  const gate = gateOver({ consentsOf: () => reading.promise, ...nothingElse });
  const node = person(ANN);
  const both = Promise.allSettled([gate.identify([node]), gate.identify([node])]);
  reading.reject(new Error('the store is gone'));
  expect((await both).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});
