import { readFileSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { fetchToken } from '#world/token.ts';
import { graphOf } from './graphOf.ts';

const page = readFileSync('docs/compliance.md', 'utf8');
const questions = [...page.matchAll(/^\*\*(\d+) [^*]+\*\*(?:.+\n)+\n```graphql\n([\s\S]+?)```/gm)].map(
  ([, number, text]) => [number!, text!] as const,
);
const refused = `query Late { audit { heldPastLife { consent } } }`;

const ask = (query: string, org = 'audit-office') => graphOf(org).then((send) => send(query));

test('the page answers all 25 questions, in order', () => {
  expect(questions.map(([number]) => Number(number))).toEqual(Array.from({ length: 25 }, (_, at) => at + 1));
});

test.each(questions)('question %s is answered as it stands on the page', async (_, query) => {
  const { data, errors } = await ask(query);
  expect(errors).toBeUndefined();
  expect(Object.values(data!['audit'] as object).every((answer) => answer !== null)).toBe(true);
});

test('whoever asks is on record before the answer, with the questions and whom they are about', async () => {
  const readers = `query R @purpose(code: "compliance.audit/1") { audit { readers(first: 1) { caller client questions } } }`;
  await ask(
    `query S @purpose(code: "compliance.audit/1") { audit { subjectAccess(customer: "trust.c000007") { source } } }`,
  );
  const latest = (await ask(readers)).data!['audit'] as { readers: object[] };
  expect(latest.readers).toEqual([{ caller: 'audit-office', client: 'audit-office', questions: ['readers'] }]);
});

test('what happened to the consents of a person is told as the ledger has it', async () => {
  const { data, errors } = await ask(`query E @purpose(code: "compliance.audit/1") {
    audit { consentEvents(customer: "trust.c000001", first: 200) { revision customer event actor recipient granted } } }`);
  expect(errors).toBeUndefined();
  const { consentEvents } = data!['audit'] as {
    consentEvents: { revision: number; customer: string; event: string }[];
  };
  expect(new Set(consentEvents.map(({ event }) => event))).toEqual(new Set(['REQUEST', 'SHOW', 'GRANT']));
  expect(consentEvents.map(({ revision }) => revision)).toEqual(
    consentEvents.map(({ revision }) => revision).toSorted((a, b) => b - a),
  );
});

test.each([
  'flows(filter: { from: "yesterday" }) { totalCount }',
  'flows(first: 1000) { totalCount }',
  'flows(after: "1; drop table ledger_entry") { nodes { index } }',
  'refusals(until: "2026-13-01T00:00:00Z") { people }',
  'consentsOn(at: "never") { id }',
  'withdrawalToStop(from: "") { source }',
])('%s is refused as what it is, and nothing breaks', async (question) => {
  const { errors } = await ask(`query Q @purpose(code: "compliance.audit/1") { audit { ${question} } }`);
  expect(new Set(errors!.map(({ extensions }) => extensions.code))).toEqual(new Set(['INPUT_INVALID']));
});

describe('whoever is no compliance staff', () => {
  test.each([
    ['without the purpose', 'audit-office', refused, 'NOT_ALLOWED'],
    [
      'under a purpose of theirs',
      'lender-harbour',
      refused.replace('Late', 'Late @purpose(code: "loan.origination/1")'),
      'NOT_ALLOWED',
    ],
    [
      'under a purpose that is not theirs',
      'lender-harbour',
      refused.replace('Late', 'Late @purpose(code: "compliance.audit/1")'),
      'PURPOSE_NOT_ALLOWED',
    ],
  ])('%s gets nothing', async (_, org, query, code) => {
    const { data, errors } = await ask(query, org);
    expect((data as { audit?: unknown } | null | undefined)?.audit ?? null).toBeNull();
    expect(errors!.map(({ extensions }) => extensions.code)).toEqual([code]);
  });
});

describe('a person', () => {
  const history = `{ me { id accessHistory(first: 50) { nodes { recipient source coordinate because } } } }`;
  const whole = `query D @purpose(code: "loan.origination/1") { loanApplications(ids: ["lender-harbour.a000001"]) { customer { name } } }`;

  async function askAsPerson<Data>(query: string): Promise<Data> {
    const { url, issuer, dataDir } = inject('site');
    const token = await fetchToken({ issuer, dataDir, org: 'trust', customer: 'trust.c000001' });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers, body: JSON.stringify({ query }) });
    return ((await response.json()) as { data: Data }).data;
  }

  test('sees the entries, sources and consents that a decision was made from', async () => {
    const decide = `query D @purpose(code: "loan.origination/1") { loanApplications(ids: ["lender-harbour.a000001"]) { decision { outcome } } }`;
    expect((await ask(decide, 'lender-harbour')).errors ?? []).toEqual([]);
    type Decided = { me: { loanApplications: { standingDecision: Decision | null }[] } };
    type Decision = { decidedAt: string; inputs: { coordinate: string; known: boolean }[] };
    const { me } = await askAsPerson<Decided>(
      '{ me { loanApplications { standingDecision { decidedAt inputs { coordinate known } } } } }',
    );
    const { decidedAt, inputs } = me.loanApplications.flatMap(({ standingDecision }) => standingDecision ?? [])[0]!;
    type Line = {
      index: number;
      at: string;
      source: string;
      coordinate: string;
      consent: string | null;
      recipient: string;
    };
    const asked = await askAsPerson<{ me: { accessHistory: { nodes: Line[] } } }>(
      `{ me { accessHistory(at: "${decidedAt}", refused: false, first: 200) { nodes { index at source coordinate consent recipient } } } }`,
    );
    const lines = asked.me.accessHistory.nodes;
    const fed = lines.filter(({ recipient }) => recipient === 'lender-harbour');
    const known = inputs.filter(({ coordinate, known: was }) => was && !coordinate.startsWith('Loan'));
    expect(known.length).toBeGreaterThan(3);
    for (const { coordinate } of known) expect(fed.map((line) => line.coordinate)).toContain(coordinate);
    expect(lines.every(({ at, index }) => at === decidedAt && index >= 0)).toBe(true);
    expect(new Set(fed.map(({ source }) => source)).size).toBeGreaterThan(2);
    expect(fed.filter(({ consent }) => consent?.startsWith('trust.')).length).toBeGreaterThan(0);
  });

  test('sees who saw what, and nobody else does', async () => {
    await ask(whole, 'lender-harbour');
    const { me } = await askAsPerson<{ me: { accessHistory: { nodes: object[] } } }>(history);
    expect(me.accessHistory.nodes).toContainEqual({
      recipient: 'lender-harbour',
      source: 'trust',
      coordinate: 'Customer.name',
      because: null,
    });
    const other = await ask(
      `query O @purpose(code: "loan.origination/1") { loanApplications(ids: ["lender-harbour.a000001"]) { customer { accessHistory { nodes { source } } } } }`,
      'lender-harbour',
    );
    expect(other.errors!.map(({ extensions }) => extensions.code)).toEqual(['NEVER_ALLOWED']);
  });
});

describe('an export', () => {
  async function exported(list: string, query: string, org = 'audit-office'): Promise<Response> {
    const { url, issuer, dataDir } = inject('site');
    const token = await fetchToken({ issuer, org, dataDir });
    return fetch(`${url}/audit/export/${list}?${query}`, { headers: { authorization: `Bearer ${token}` } });
  }

  test('has every line, as CSV and as JSON Lines', async () => {
    const csv = (await (await exported('flows', 'format=csv&recipient=lender-harbour')).text()).split('\r\n');
    const jsonl = (await (await exported('flows', 'format=jsonl&recipient=lender-harbour')).text()).trim().split('\n');
    expect(csv[0]).toMatch(/^index,at,traceId,caller,client,source,recipient,/);
    expect(csv.length - 2).toBe(jsonl.length);
    expect(jsonl.map((line) => (JSON.parse(line) as { recipient: string }).recipient)).toContain('lender-harbour');
  });

  test.each([
    ['of a list that is none', 'constructor', 'format=csv', 'audit-office', 404],
    ['without a format', 'flows', '', 'audit-office', 400],
    ['from a day that is none', 'flows', 'format=csv&from=yesterday', 'audit-office', 400],
    ['for a lender', 'flows', 'format=csv', 'lender-harbour', 403],
  ])('%s is refused', async (_, list, query, org, status) => {
    expect((await exported(list, query, org)).status).toBe(status);
  });
});
