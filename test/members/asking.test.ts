import Fastify from 'fastify';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serveAccess } from '#gateway/accessRoutes.ts';
import { refuseInWords } from '#gateway/refuseInWords.ts';
import { contextText, signerOf } from '#gateway/release/signedContext.ts';
import { CONTEXT_HEADER } from '#kernel/memberContext.ts';
import { askTrust } from '#subgraphs/askTrust.ts';
import { confirmReleases } from '#subgraphs/confirmReleases.ts';
import { run } from '#test/processes.ts';
import { LENDER, openServed } from '#test/withdrawal/served.ts';
import type { Release } from '#kernel/memberContext.ts';
import type { Answer, Enforcement, Question } from '#subgraphs/confirmReleases.ts';
import type { Started } from '#test/processes.ts';
import type { Served } from '#test/withdrawal/served.ts';

const PERSON = 'trust.c000002';
const release = { subject: PERSON, recipient: LENDER, purpose: 'loan.origination/1', basis: 'trust.k1' };
const NAME: Release = { ...release, scopes: ['identity:basic'] };
const unsaid = { iss: 'gateway', caller: LENDER, client: 'test', person: null, purpose: release.purpose, traceId: 't' };

describe('a member in a process of its own that asks', () => {
  let served: Served;
  const members = new Map<Enforcement['by'], { started: Started; url: string }>();
  const access = Fastify({ forceCloseConnections: true });
  beforeAll(async () => {
    served = await openServed();
    const { gateway, consentUrl, clock } = served.world;
    const caller = { person: null, purposes: new Set<string>(), roles: new Set<string>(), scopes: new Set<string>() };
    refuseInWords(access, access.log);
    serveAccess(access, {
      ...gateway,
      authenticate: async (token) => ({ ...caller, org: token!.replace('Bearer ', ''), client: 'test' }),
    });
    const url = `${await access.listen({ port: 0, host: '127.0.0.1' })}/access/v1/evaluations`;
    const start = async (by: Enforcement['by']) => {
      const jwk = JSON.stringify(gateway.contextKey.publicJwk);
      const started = run('test/members/askingMember.ts', ['trust', consentUrl, jwk, url, by, `${clock}`]);
      members.set(by, { started, url: (await started.printed(/http\S+/))[0] });
    };
    await Promise.all([start('both'), start('asking')]);
  });
  afterAll(async () => {
    for (const { started } of members.values()) await started.end('SIGKILL');
    await access.close();
    await served[Symbol.asyncDispose]();
  });

  /** What a member answers to a gateway that says so much was permitted. */
  async function told(by: Enforcement['by'], releases: readonly Release[], fields = 'name'): Promise<unknown> {
    const { contextKey, now } = served.world.gateway;
    const representations = [{ __typename: 'Customer', id: PERSON }];
    const query = `query($representations:[_Any!]!){_entities(representations:$representations){...on Customer{${fields}}}}`;
    const body = JSON.stringify({ query, variables: { representations } });
    const claims = { ...unsaid, aud: 'trust', requestedAt: now(), releases };
    const token = await signerOf(contextKey, 'trust')(contextText(claims, body, now()));
    const headers = { 'content-type': 'application/json', [CONTEXT_HEADER]: token };
    const { data, errors } = (await (await fetch(members.get(by)!.url, { method: 'POST', headers, body })).json()) as {
      data?: object;
      errors?: { extensions: { code: string } }[];
    };
    return errors ? errors.map(({ extensions }) => extensions.code) : data;
  }

  const given = { _entities: [{ name: expect.any(String) as string }] };

  test.each(['both', 'asking'] as const)(
    '%s: gives what the person granted, and nothing else on a gateway’s word; a withdrawal holds at its own door',
    async (by) => {
      expect(await told(by, [NAME])).toEqual([expect.stringMatching(/^CONSENT_(REQUIRED|WITHDRAWN)$/)]);
      const { consentId } = await served.grant(PERSON);
      expect(await told(by, [NAME])).toEqual(given);
      const more = { ...release, scopes: ['identity:basic', 'contact:basic'] };
      expect(await told(by, [more], 'name city')).toEqual(['SCOPE_MISSING']);
      await served.withdraw(PERSON, consentId);
      // A permit is relied on for a second.
      await expect.poll(() => told(by, [NAME]), { timeout: 5_000 }).toEqual(['CONSENT_WITHDRAWN']);
    },
  );

  test('both: what the gateway did not say is not given, though it is granted', async () => {
    const { consentId } = await served.grant(PERSON);
    const other = { ...release, scopes: ['contact:basic'] };
    expect(await told('both', [other])).toEqual(['CONTEXT_INVALID']);
    expect(await told('asking', [other])).toEqual(given);
    await served.withdraw(PERSON, consentId);
  });
});

describe('what is confirmed', () => {
  const context = (...releases: Release[]) => ({
    ...unsaid,
    aud: 'maker',
    iat: 0,
    exp: 0,
    jti: '',
    digest: '',
    requestedAt: 0,
    releases,
  });
  let clock = 0;
  const confirming = (by: Enforcement['by'], answer: (question: Question) => Answer) => {
    const asked: string[] = [];
    const ask = async (questions: readonly Question[]) => {
      asked.push(...questions.map(({ recipient, scope }) => `${recipient} ${scope}`));
      return questions.map(answer);
    };
    return { confirm: confirmReleases({ by, ask, org: 'maker', now: () => clock }), asked };
  };
  const yes = (): Answer => ({ decision: true });

  test('is asked for in one question for each scope, and not again within a second, nor after the decision expired', async () => {
    const { confirm, asked } = confirming('both', () => ({ decision: true, expires: 10 }));
    for (clock of [9, 9, 10, 10]) await confirm(context(NAME), ['identity:basic']);
    expect(asked).toEqual(Array.from({ length: 3 }, () => `${LENDER} identity:basic`));
  });

  test('holds for the time that both allow', async () => {
    const { confirm } = confirming('both', () => ({ decision: true, from: 5, until: 20 }));
    const [found] = await confirm(context({ ...NAME, from: 7, until: 30 }), ['identity:basic']);
    expect(found).toMatchObject({ from: 7, until: 20 });
  });

  test('is not asked for where nothing goes out, and not at all where nobody says of whom it is', async () => {
    const { confirm, asked } = confirming('both', yes);
    const own = { ...NAME, recipient: 'maker' };
    expect(await confirm(context(own, { ...NAME, subject: null }), ['identity:basic'])).toEqual([own]);
    expect(asked).toEqual([]);
  });

  test('by asking alone may be for one recipient only; a gateway that says more than is so is not believed', async () => {
    const insurer = { ...NAME, recipient: 'insurer' };
    const answer = ({ recipient }: Question): Answer =>
      recipient === LENDER ? { decision: true } : { decision: false, code: 'CONSENT_PAUSED' };
    const alone = await confirming('asking', answer).confirm(context(NAME, insurer), ['identity:basic']);
    expect(alone.map(({ recipient }) => recipient)).toEqual([LENDER]);
    const both = confirming('both', answer).confirm(context(NAME, insurer), ['identity:basic']);
    await expect(both).rejects.toMatchObject({ code: 'CONSENT_PAUSED' });
  });
});

describe('asking', () => {
  const QUESTION: Question = {
    recipient: LENDER,
    source: 'maker',
    scope: 'identity:basic',
    purpose: 'loan.origination/1',
    principal: null,
    person: null,
    resource: { type: 'customer', id: PERSON },
  };
  const conduct: { answer: () => unknown } = { answer: () => ({}) };
  const app = Fastify({ forceCloseConnections: true });
  app.post('/', () => conduct.answer());
  let url: string;
  beforeAll(async () => void (url = await app.listen({ port: 0, host: '127.0.0.1' })));
  afterAll(() => app.close());

  test.each([
    ['in time', () => new Promise(() => {})],
    ['with as many answers', () => ({ evaluations: [] })],
    ['with evaluations', () => ({})],
    ['without an error', () => Promise.reject(new Error('down'))],
  ])('who does not answer %s has permitted nothing', async (_, answer) => {
    conduct.answer = answer;
    const asked = askTrust({ url, token: async () => 'maker', timeoutMs: 200 })([QUESTION]);
    await expect(asked).rejects.toMatchObject({ code: 'CONSENT_UNAVAILABLE' });
  });

  test('whatever is not a plain yes is a no', async () => {
    const evaluations = [{ decision: 'true' }, {}, null, { decision: false, context: { code: 'CONSENT_EXPIRED' } }];
    conduct.answer = () => ({ evaluations });
    const answers = await askTrust({ url, token: async () => 'maker' })(evaluations.map(() => QUESTION));
    const codes = answers.map((each) => !each.decision && each.code);
    expect(codes).toEqual([...Array.from({ length: 3 }, () => 'CONSENT_REQUIRED'), 'CONSENT_EXPIRED']);
  });
});
