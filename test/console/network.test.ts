import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { pendingFlows } from '#gateway/flows/lockChanges.ts';
import { compose, roleSubgraphs } from '#schema/compose.ts';
import { graphOf } from './graphOf.ts';
import type { GraphAnswer } from './graphOf.ts';

const NETWORK = `{ network { revision members { organisation role status circuit answered failed lastFailure p50Ms p95Ms }
  gateways { gateway acknowledgedRevision behind leaseUntil leased } pendingFlows { change coordinate approver } } }`;
const FIGURES = `{ lenderFigures { lender applications decided offeredShare secondsToDecideP50 loans volumeThousands }
  repairerFigures { repairer services ratings meanStars } }`;
const USE = `{ ownUse { reads { source scope purpose client reads people } refusals { because coordinate scope refusals } } }`;
const CONSENTS = `{ consentsReceived(first: 5) { id recipient status purpose revision } }`;
const READ = `query R($id: ID!) @purpose(code: "loan.origination/1") { customer(id: $id) { name phone } }`;

type Network = {
  revision: number;
  members: { organisation: string; role: string; answered: number; p50Ms: number | null; p95Ms: number | null }[];
  gateways: { acknowledgedRevision: number; leased: boolean; behind: number }[];
  pendingFlows: object[];
};

const ask = async (org: string, query: string, variables?: object) => (await graphOf(org))(query, variables);
const codes = ({ errors = [] }: GraphAnswer) => errors.map(({ extensions }) => extensions.code);

describe('whoever runs the network', () => {
  test('sees its members, how they answer, and how far each gateway follows the consents', async () => {
    await ask('lender-harbour', READ, { id: 'trust.c000001' });
    const { data, errors } = await ask('trust', NETWORK);
    expect(errors).toBeUndefined();
    const { members, gateways, revision, pendingFlows: pending } = data!['network'] as Network;
    const trust = members.find(({ organisation }) => organisation === 'trust')!;
    // Others may have joined.
    expect(members.length).toBeGreaterThanOrEqual(14);
    expect(trust.answered).toBeGreaterThan(0);
    expect(trust.p50Ms!).toBeLessThanOrEqual(trust.p95Ms!);
    expect(gateways.filter(({ leased }) => leased)).toHaveLength(1);
    for (const { acknowledgedRevision, behind } of gateways) expect(acknowledgedRevision + behind).toBe(revision);
    expect(pending).toEqual([]);
  });

  test('sees what waits for a role’s word, once a supergraph has flows that are not in the lock', () => {
    const lock = readFileSync('schema/flows.lock', 'utf8');
    const [line, ...others] = lock.split('\n').filter((each) => each !== '' && !each.startsWith('#'));
    const { flows } = compose(roleSubgraphs());
    const source = line!.split(' ')[0]!;
    expect(pendingFlows(flows, lock)).toEqual([]);
    expect(pendingFlows(flows, others.join('\n'))).toMatchObject([{ change: 'NEW', approver: source }]);
    expect(pendingFlows(flows.slice(1), lock)).toMatchObject([{ change: 'GONE', approver: flows[0]!.recipient }]);
  });

  test('is the trust operator, or an auditor at work; nobody else', async () => {
    const audit = NETWORK.replace('{ network', 'query N @purpose(code: "compliance.audit/1") { network');
    expect(codes(await ask('audit-office', audit))).toEqual([]);
    for (const org of ['lender-harbour', 'audit-office', 'broker-bridge'])
      expect(codes(await ask(org, NETWORK))).toEqual(['NOT_ALLOWED']);
  });
});

describe('figures over members', () => {
  test('are for everybody, and tell nothing that fewer than ten people are behind', async () => {
    const { data, errors } = await ask('broker-bridge', FIGURES);
    expect(errors).toBeUndefined();
    const { lenderFigures, repairerFigures } = data as Record<string, Record<string, number | null>[]>;
    expect(lenderFigures!.map(({ lender }) => lender)).toEqual(['lender-harbour', 'lender-lotus', 'lender-granite']);
    for (const { applications, loans, volumeThousands } of lenderFigures!) {
      expect(applications).toBeGreaterThanOrEqual(10);
      expect(loans === null).toBe(volumeThousands === null);
    }
    // Nobody has rated anything in the world as it begins.
    for (const { ratings, meanStars } of repairerFigures!) expect([ratings, meanStars]).toEqual([null, null]);
  });
});

describe('an organisation', () => {
  test('sees what it read and what it was refused, and nothing of anybody else’s', async () => {
    await ask('lender-harbour', READ, { id: 'trust.c000002' });
    const { data, errors } = await ask('lender-harbour', USE);
    expect(errors).toBeUndefined();
    const { reads, refusals } = data!['ownUse'] as Record<string, Record<string, unknown>[]>;
    expect(reads).toContainEqual(
      expect.objectContaining({
        source: 'trust',
        scope: 'identity:basic',
        purpose: 'loan.origination/1',
        client: 'lender-harbour',
      }),
    );
    expect(refusals).toContainEqual(
      expect.objectContaining({ because: 'CONSENT_REQUIRED', coordinate: 'Customer.name' }),
    );
    expect((await ask('repair-union', USE)).data).toEqual({ ownUse: { reads: [], refusals: [] } });
  });

  test('sees the consents that it was given, latest first, a page at a time', async () => {
    const { data, errors } = await ask('lender-harbour', CONSENTS);
    expect(errors).toBeUndefined();
    const first = data!['consentsReceived'] as { id: string; recipient: string; revision: number }[];
    expect(new Set(first.map(({ recipient }) => recipient))).toEqual(new Set(['lender-harbour']));
    const next = await ask(
      'lender-harbour',
      CONSENTS.replace('first: 5', `first: 5, before: ${first.at(-1)!.revision}`),
    );
    const revisions = [...first, ...(next.data!['consentsReceived'] as typeof first)].map(({ revision }) => revision);
    expect(revisions).toEqual([...new Set(revisions)].toSorted((a, b) => b - a));
    expect(revisions).toHaveLength(10);
    expect(codes(await ask('lender-harbour', CONSENTS.replace('first: 5', 'first: 101')))).toEqual(['INPUT_INVALID']);
  });
});
