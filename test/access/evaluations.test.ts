import Fastify from 'fastify';
import { afterAll, describe, expect, test } from 'vitest';
import { serveAccess } from '#gateway/accessRoutes.ts';
import { trueNames } from '#gateway/pairwise/pseudonyms.ts';
import { memberRegistry } from '#gateway/members.ts';
import { refuseInWords } from '#gateway/refuseInWords.ts';
import { Refusal } from '#kernel/errors.ts';
import { consentOf } from '#test/consent/written.ts';
import { organisations } from '#world/people/organisations.ts';
import type { Evaluated } from '#gateway/access/evaluate.ts';

const AT = Date.parse('2026-06-01T12:00:00Z') / 1000;
const [LENDER, MAKER, INSURER] = ['lender-harbour', 'maker-dawn', 'insurer-pearl'];
const VIN = 'LSU7M4YP7SB000002';
const read = { recipient: LENDER, purpose: 'loan.origination/1', scopes: ['vehicle:odometer', 'identity:basic'] };
const consents = new Map([
  ['trust.ann', [consentOf({ ...read, id: 'c1', subject: 'trust.ann' })]],
  ['trust.ben', [consentOf({ ...read, id: 'c2', subject: 'trust.ben', status: 'WITHDRAWN' })]],
]);
const SINCE = Date.parse('2026-03-01T00:00:00Z') / 1000;

const asked: string[][] = [];
const looked: string[][] = [];
/** Consents that end before the next answer can leave. */
const ended = new Set<string>();
const app = Fastify();
refuseInWords(app, app.log);
serveAccess(app, {
  members: memberRegistry(organisations),
  grants: {
    consentsOf: async (subjects) => (asked.push([...subjects]), new Map(consents)),
    tenuresOf: async (vins) =>
      new Map(vins.includes(VIN) ? [[VIN, { vin: VIN, holder: 'trust.ann', since: SINCE }]] : []),
    use: async () => new Set(),
    holds: (relied) => (looked.push([...relied.consents.keys()]), !ended.delete('c1')),
    reach: async () => undefined,
  },
  pseudonyms: trueNames,
  authenticate: async (authorization) => {
    if (!authorization) throw new Refusal('TOKEN_MISSING');
    const names = { purposes: new Set<string>(), roles: new Set<string>(), scopes: new Set<string>() };
    return { org: authorization, client: authorization, person: null, ...names };
  },
  now: () => AT,
});
afterAll(() => app.close());

const QUESTION = {
  subject: { type: 'organisation', id: LENDER },
  action: { name: 'read' },
  resource: { type: 'customer', id: 'trust.ann', properties: { scope: 'vehicle:odometer', source: MAKER } },
  context: { purpose: 'loan.origination/1' },
};
const about = (id: string, type = 'customer') => ({ ...QUESTION.resource, type, id });

async function post(
  path: string,
  payload: object | string,
  headers: Record<string, string> = { authorization: MAKER },
) {
  const type = { 'content-type': 'application/json' };
  const answer = await app.inject({ method: 'POST', url: path, payload, headers: { ...type, ...headers } });
  return { status: answer.statusCode, headers: answer.headers, body: answer.json<unknown>() };
}
const one = async (payload: object, asker = MAKER) =>
  (await post('/access/v1/evaluation', payload, { authorization: asker })).body as Evaluated;
const many = async (payload: object) =>
  ((await post('/access/v1/evaluations', payload)).body as { evaluations: Evaluated[] }).evaluations;

describe('one question', () => {
  test('is decided anew when a consent that it rests on ended before the answer could leave', async () => {
    ended.add('c1');
    asked.length = looked.length = 0;
    expect(await one(QUESTION)).toMatchObject({ decision: true });
    expect([asked, looked]).toEqual([
      [['trust.ann'], ['trust.ann']],
      [['c1'], ['c1']],
    ]);
  });

  test('is answered as the gateway decides, with what the answer rests on', async () => {
    const { status, headers, body } = await post('/access/v1/evaluation', QUESTION);
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'application/json; charset=utf-8',
      'no-store',
    ]);
    expect(body).toEqual({
      decision: true,
      context: {
        basis: 'CONSENT',
        consent: { id: 'c1', version: 1, revision: expect.any(Number) },
        expires: Date.parse('2026-06-19T00:00:00Z') / 1000,
        ...bounds(),
      },
    });
  });

  test.each([
    ['another purpose', { ...QUESTION, context: { purpose: 'marketing.direct/1' } }, 'PURPOSE_MISMATCH'],
    [
      'another scope',
      { ...QUESTION, resource: { ...about('trust.ann'), properties: { scope: 'contact:basic', source: MAKER } } },
      'SCOPE_MISSING',
    ],
    ['a consent that was withdrawn', { ...QUESTION, resource: about('trust.ben') }, 'CONSENT_WITHDRAWN'],
    ['somebody whom nobody knows', { ...QUESTION, resource: about('trust.nobody') }, 'CONSENT_REQUIRED'],
    [
      'an organisation that has not joined',
      { ...QUESTION, subject: { type: 'organisation', id: 'stranger' } },
      'PARTY_UNKNOWN',
    ],
    ['a purpose that there is not', { ...QUESTION, context: { purpose: 'fun/1' } }, 'PURPOSE_UNKNOWN'],
  ])('no, with the reason: %s', async (_, question, code) => {
    expect(await one(question)).toEqual({ decision: false, context: { code, reason: expect.any(String) } });
  });

  test('of a vehicle is about who holds it, from the day they do', async () => {
    const { decision, context } = await one({ ...QUESTION, resource: about(VIN, 'vehicle') });
    expect([decision, context]).toMatchObject([true, { consent: { id: 'c1' }, from: SINCE }]);
    expect(await one({ ...QUESTION, resource: about('LSU7M4YP9SB000003', 'vehicle') })).toMatchObject({
      decision: true,
      context: { basis: 'NO_PERSON' },
    });
  });

  test('of a vehicle is not about the time before its holder, however far back the consent reaches', async () => {
    const before = consents.get('trust.ann')!;
    consents.set('trust.ann', [{ ...before[0]!, dataFrom: SINCE - 1_000 }]);
    const { context } = await one({ ...QUESTION, resource: about(VIN, 'vehicle') });
    consents.set('trust.ann', before);
    expect(context).toMatchObject({ from: SINCE });
  });

  test('is answered to who would give or receive, and to the trust operator', async () => {
    for (const asker of [MAKER, LENDER, 'trust']) expect((await one(QUESTION, asker)).decision).toBe(true);
    expect(await one(QUESTION, INSURER)).toMatchObject({ decision: false, context: { code: 'NOT_ALLOWED' } });
  });
});

describe('many questions', () => {
  const people = ['trust.ann', 'trust.ben', 'trust.ann', 'trust.cy'].map((id) => ({ resource: about(id) }));
  const decisions = (all: readonly Evaluated[]) => all.map(({ decision }) => decision);

  test('have what they leave out from the top, and cost one read of consents', async () => {
    asked.length = 0;
    const { resource: _, ...defaults } = QUESTION;
    expect(decisions(await many({ ...defaults, evaluations: people }))).toEqual([true, false, true, false]);
    expect(asked).toEqual([['trust.ann', 'trust.ben', 'trust.cy']]);
  });

  test.each([
    ['execute_all', [true, false, true, false]],
    ['deny_on_first_deny', [true, false]],
    ['permit_on_first_permit', [true]],
  ])('%s', async (semantics, found) => {
    const options = { evaluations_semantic: semantics };
    expect(decisions(await many({ ...QUESTION, evaluations: people, options }))).toEqual(found);
  });

  test('without a list it is the one at the top', async () => {
    expect(decisions(await many(QUESTION))).toEqual([true]);
    expect(decisions(await many({ ...QUESTION, evaluations: [] }))).toEqual([true]);
  });
});

describe('what is no question', () => {
  test.each([
    ['no JSON', '{'],
    ['a list', '[]'],
    ['no subject', { ...QUESTION, subject: undefined }],
    ['a person as the subject', { ...QUESTION, subject: { type: 'user', id: 'ann' } }],
    ['another action', { ...QUESTION, action: { name: 'write' } }],
    ['another kind of thing', { ...QUESTION, resource: about('x', 'loan') }],
    ['no source', { ...QUESTION, resource: { ...about('trust.ann'), properties: { scope: 'x' } } }],
    ['no VIN', { ...QUESTION, resource: about('123', 'vehicle') }],
    ['no purpose', { ...QUESTION, context: {} }],
    ['an endless id', { ...QUESTION, resource: about('x'.repeat(1_000)) }],
  ])('%s', async (_, question) => {
    expect((await post('/access/v1/evaluation', question)).status).toBe(400);
  });

  test('is too many at once', async () => {
    const evaluations = Array.from({ length: 101 }, () => ({}));
    expect((await post('/access/v1/evaluations', { ...QUESTION, evaluations })).status).toBe(400);
  });

  test('nor what comes without a token', async () => {
    expect((await post('/access/v1/evaluation', QUESTION, {})).status).toBe(401);
  });
});

test('a request’s id is said back', async () => {
  const headers = { authorization: MAKER, 'x-request-id': 'bfe9eb29-ab87' };
  expect((await post('/access/v1/evaluation', QUESTION, headers)).headers['x-request-id']).toBe('bfe9eb29-ab87');
});

test('where to ask is told at a well-known place', async () => {
  const answer = await app.inject({ url: '/.well-known/authzen-configuration', headers: { host: 'pdp.example' } });
  expect(answer.json()).toEqual({
    policy_decision_point: 'http://pdp.example',
    access_evaluation_endpoint: 'http://pdp.example/access/v1/evaluation',
    access_evaluations_endpoint: 'http://pdp.example/access/v1/evaluations',
  });
});

function bounds() {
  const { dataFrom, dataUntil } = consents.get('trust.ann')![0]!;
  return { ...(dataFrom !== null && { from: dataFrom }), ...(dataUntil !== null && { until: dataUntil }) };
}
