import { afterAll, beforeAll, expect, test } from 'vitest';
import { fsck } from '#gateway/audit/fsck.ts';
import { verifyInclusion } from '#kernel/merkle.ts';
import { openWorld } from '#test/harness.ts';
import type { World } from '#test/harness.ts';

const DECIDE = `query Decide @purpose(code: "loan.origination/1") {
  loanApplications(ids: ["lender-harbour.a000001", "lender-harbour.a000002"]) {
    customer { name } vehicle { vin make telematics { nightShare } } assessment { points } decision { outcome }
  }
}`;

type Line = { coordinate: string; scope: string; via: string; count: number };
type Entry = {
  source: string;
  recipient: string;
  purpose: string | null;
  subject: string;
  released: (Line & { basis: string; consent?: { id: string; version: number; revision: number } })[];
  withheld: (Line & { because: string })[];
};

let world: World;
let entries: Entry[];
beforeAll(async () => {
  world = await openWorld();
  await world.ask(DECIDE, { org: 'lender-harbour' });
  const { size } = await world.ledger.root();
  entries = (await world.ledger.entries(0, size)).map(({ entry }) => entry as unknown as Entry);
});
afterAll(() => world[Symbol.asyncDispose]());

const between = (source: string, recipient: string) =>
  entries.filter((each) => each.source === source && each.recipient === recipient);

test('every crossing is on record under its source, its recipient, its person and its purpose', () => {
  const groups = entries.map(({ source, recipient, subject, purpose }) =>
    [source, recipient, subject, purpose].join(' '),
  );
  for (const [source, recipient] of [
    ['trust', 'lender-harbour'],
    ['trust', 'risk-compass'],
    ['risk-compass', 'lender-harbour'],
  ] as const)
    expect(between(source, recipient).length).toBeGreaterThan(0);
  expect(new Set(entries.map(({ subject }) => subject)).size).toBe(2);
  expect(groups.every((group) => !group.includes('undefined'))).toBe(true);
});

test('what went into the risk operator by @requires is recorded as such, with the consent that allowed it', () => {
  const lines = between('trust', 'risk-compass').flatMap(({ released }) => released);
  expect(lines.map(({ coordinate }) => coordinate)).toContain('CreditProfile.savingsBand');
  for (const { via, basis, consent } of lines.filter(({ scope }) => scope === 'credit:income'))
    expect({ via, basis, consent }).toEqual({
      via: 'requires',
      basis: 'CONSENT',
      consent: { id: expect.stringMatching(/^trust\./), version: 3, revision: expect.any(Number) },
    });
});

test('a refusal is recorded with its reason', () => {
  const refused = entries.flatMap(({ withheld }) => withheld);
  expect(refused.map(({ coordinate, because }) => `${coordinate} ${because}`)).toContain(
    'Customer.name CONSENT_REQUIRED',
  );
});

test('no personal datum stands in an entry: no name, no VIN, no customer id', () => {
  for (const text of entries.map((each) => JSON.stringify(each))) {
    expect(text).not.toMatch(/\bc00000\d\b/);
    expect(text).not.toMatch(/\b[A-HJ-NPR-Z0-9]{17}\b/);
  }
});

test('every entry proves that it is in the tree, and the verifier finds the ledger whole', async () => {
  const { size, rootHash } = await world.ledger.root();
  expect(size).toBe(entries.length);
  for (const index of entries.keys()) {
    const claim = await world.ledger.inclusion(index);
    expect(claim.root).toEqual(rootHash);
    expect(verifyInclusion(claim)).toBe(true);
  }
  const findings: string[] = [];
  await fsck(world.ledgerUrl, (finding) => findings.push(finding));
  expect(findings).toEqual([]);
});

test('a required input that was refused, and so never fetched, is on record under the party that would have given it', () => {
  const refused = entries.flatMap((entry) =>
    entry.withheld.map((line) => ({ ...line, from: entry.source, to: entry.recipient })),
  );
  const incomes = refused.filter(({ coordinate }) => coordinate === 'Customer.creditProfile');
  expect(incomes).toContainEqual(
    expect.objectContaining({ from: 'trust', to: 'lender-harbour', via: 'requires', because: 'CONSENT_REQUIRED' }),
  );
  expect(
    refused.filter(({ coordinate, from }) => coordinate === 'Vehicle.telematics' && from !== 'maker-summit'),
  ).toEqual([]);
});
