import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { openLiveWorld } from './liveWorld.ts';
import { allOf, partsOf } from './partsOf.ts';
import { knownBy } from '#test/pairwise/keyrings.ts';
import type { LocalMember } from '#gateway/transport/transport.ts';
import type { LiveWorld } from './liveWorld.ts';
import type { Part } from './partsOf.ts';

const mutation = (name: string) =>
  `mutation M($input: ${name[0]!.toUpperCase()}${name.slice(1)}Input!) { ${name}(input: $input) { consent { id } } }`;
const WATCH = `subscription Watch($id: ID!) @purpose(code: "loan.origination/1") {
  customerChanged(id: $id) { id name birthYear }
}`;
const READ = `query Read($id: ID!) @purpose(code: "loan.origination/1") {
  customer(id: $id) { name ... @defer(label: "contact") { city ... @defer(label: "credit") { creditProfile { incomeMonthlyMinor } } } }
}`;

const LENDER = 'lender-harbour';
const PERSON = 'trust.c000002';
const ME = { org: 'trust', person: PERSON };

let live: LiveWorld;
let trust: LocalMember;
const granted: string[] = [];
beforeAll(async () => {
  live = await openLiveWorld();
  trust = live.world.members.get('trust')!;
});
afterAll(() => live[Symbol.asyncDispose]());
beforeEach(() => void live.subscribed.splice(0));
afterEach(async () => {
  live.world.members.set('trust', trust);
  live.expired.clear();
  for (const consentId of granted.splice(0)) await withdraw(consentId);
  await live.changes.heard(0);
});

/** The id of the consent that it is about. */
async function tell(name: string, input: object, told: { org: string; person?: string }): Promise<string> {
  const { data, errors } = await live.world.ask(mutation(name), { ...told, variables: { input } });
  expect(errors).toEqual([]);
  return (data![name] as { consent: { id: string } }).consent.id;
}

async function grant(scopes: readonly string[]): Promise<string> {
  const asked = { customerId: PERSON, purpose: 'loan.origination/1', required: scopes, optional: [] };
  const consentId = await tell('requestConsent', asked, { org: LENDER });
  await tell('showConsent', { consentId }, ME);
  await tell('grantConsent', { consentId, separate: scopes, written: scopes }, ME);
  granted.push(consentId);
  return consentId;
}

async function withdraw(consentId: string): Promise<void> {
  await tell('withdrawConsent', { consentId }, ME);
  granted.splice(granted.indexOf(consentId), granted.includes(consentId) ? 1 : 0);
}

/** Holds every question to the trust operator with this word in it; says when one is there. */
function hold(word: string): { readonly asked: Promise<void>; readonly release: () => void } {
  const asked = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  live.world.members.set('trust', async (body, headers) => {
    if (body.includes(word)) {
      asked.resolve();
      await released.promise;
    }
    return trust(body, headers);
  });
  return { asked: asked.promise, release: released.resolve };
}

async function ask(query: string, accept: string, path = '/graphql'): Promise<AsyncGenerator<Part>> {
  const body = JSON.stringify({ query, variables: { id: knownBy(LENDER, PERSON) } });
  const response = await fetch(live.url + path, { method: 'POST', headers: { ...live.as(LENDER), accept }, body });
  return partsOf(response);
}
const defer = (query: string) => ask(query, 'multipart/mixed; deferSpec=20220824, application/json');
const subscribe = async () => {
  const parts = await ask(WATCH, 'multipart/mixed; subscriptionSpec=1.0, application/json');
  await live.changes.heard(1);
  return { parts, next: async () => (await parts.next()).value as Part | undefined };
};
const change = {
  data: { customerChanged: { __typename: 'Customer', id: PERSON, name: 'as the source says', __subject: PERSON } },
};
const entries = async () => (await live.world.ledger.root()).size;

test('of an event only keys are taken, and the person is asked about anew, on record', async () => {
  await grant(['identity:basic']);
  const before = await entries();
  const { next, parts } = await subscribe();
  expect(live.subscribed[0]!.query).toBe(
    'subscription($_i0: ID!){customerChanged(id: $_i0){__typename id __subject:id}}',
  );
  expect(live.subscribed[0]!.context).toMatchObject({
    aud: 'trust',
    caller: LENDER,
    purpose: 'loan.origination/1',
    releases: [],
  });
  expect(await entries()).toBe(before);
  live.changes.tell(change);
  const { payload } = (await next())!;
  expect(payload).toMatchObject({
    data: { customerChanged: { id: knownBy(LENDER, PERSON), name: expect.not.stringMatching('source') as string } },
  });
  expect(payload!.extensions?.receipt).toBe(before);
  live.changes.tell(change);
  expect((await next())!.payload!.extensions?.receipt).toBe(before + 1);
  await parts.return(undefined);
});

test('each event is judged under the consents as they are then', async () => {
  const { next, parts } = await subscribe();
  live.changes.tell(change);
  expect((await next())!.payload).toMatchObject({ data: { customerChanged: { name: null } } });
  await grant(['identity:basic']);
  live.changes.tell(change);
  expect((await next())!.payload).toMatchObject({ data: { customerChanged: { name: expect.any(String) as string } } });
  await parts.return(undefined);
});

// The law itself says a second; the rest is for a busy machine.
test(
  'a withdrawn consent ends the stream that something was released in, without another event',
  { timeout: 10_000 },
  async () => {
    const consentId = await grant(['identity:basic']);
    const { next } = await subscribe();
    live.changes.tell(change);
    expect((await next())!.payload).toMatchObject({
      data: { customerChanged: { name: expect.any(String) as string } },
    });
    await withdraw(consentId);
    const withdrawn = performance.now();
    expect((await next())!.payload).toEqual({
      errors: [expect.objectContaining({ extensions: { code: 'CONSENT_WITHDRAWN' } })],
    });
    expect(await next()).toBeUndefined();
    expect(performance.now() - withdrawn).toBeLessThan(5_000);
    await live.changes.heard(0);
  },
);

test('a stream that nothing was released in does not end with a consent', async () => {
  const consentId = await grant(['identity:basic']);
  const { next, parts } = await subscribe();
  await withdraw(consentId);
  live.changes.tell(change);
  expect((await next())!.payload).toMatchObject({
    data: { customerChanged: { name: null } },
    errors: [{ extensions: { code: 'CONSENT_WITHDRAWN' } }, { extensions: { code: 'CONSENT_WITHDRAWN' } }],
  });
  await parts.return(undefined);
});

test('an expired token ends the stream, and an event that comes after is not told', async () => {
  const { next } = await subscribe();
  live.expired.add(LENDER);
  live.changes.tell(change);
  expect((await next())!.payload).toMatchObject({ errors: [{ extensions: { code: 'TOKEN_EXPIRED' } }] });
  expect(await next()).toBeUndefined();
});

test('who shows no token hears nothing, and a purpose must be stated', async () => {
  const post = (headers: Record<string, string>, query: string) =>
    fetch(`${live.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...headers },
      body: JSON.stringify({ query, variables: { id: knownBy(LENDER, PERSON) } }),
    });
  expect((await post({}, WATCH)).status).toBe(401);
  const without = await post(live.as(LENDER), WATCH.replace(/@purpose\([^)]*\)/, ''));
  expect(await without.json()).toMatchObject({ errors: [{ extensions: { code: 'PURPOSE_REQUIRED' } }] });
  expect(live.subscribed).toEqual([]);
});

test('each deferred part has a receipt of its own', async () => {
  await grant(['identity:basic', 'contact:basic', 'credit:income']);
  const before = await entries();
  const [first, ...more] = await allOf(await defer(READ));
  expect(first).toEqual({
    data: { customer: { name: expect.any(String) as string } },
    extensions: { receipt: before },
    hasNext: true,
  });
  const items = more.flatMap(({ incremental = [] }) => incremental);
  expect(items.map(({ label, path, data }) => [label, path, data])).toEqual([
    ['contact', ['customer'], { city: expect.any(String) as string }],
    ['credit', ['customer'], { creditProfile: { incomeMonthlyMinor: expect.any(Number) as number } }],
  ]);
  expect(items.map(({ extensions }) => extensions?.receipt)).toEqual([before + 1, before + 2]);
});

test('a deferred part is judged under the consents as they are when it is its turn', async () => {
  await grant(['identity:basic', 'contact:basic']);
  const held = hold('city');
  const parts = await defer(READ);
  await parts.next();
  await held.asked;
  await grant(['credit:income']);
  held.release();
  const items = (await allOf(parts)).flatMap(({ incremental = [] }) => incremental);
  expect(items.find(({ label }) => label === 'credit')!.data).toEqual({
    creditProfile: { incomeMonthlyMinor: expect.any(Number) as number },
  });
});

test('a consent that is withdrawn between two parts ends the answer with the reason, and nothing follows', async () => {
  const consentId = await grant(['identity:basic', 'contact:basic', 'credit:income']);
  const held = hold('city');
  const parts = await defer(READ);
  expect((await parts.next()).value).toMatchObject({ data: { customer: { name: expect.any(String) as string } } });
  await held.asked;
  await withdraw(consentId);
  held.release();
  expect(await allOf(parts)).toEqual([
    { errors: [expect.objectContaining({ extensions: { code: 'CONSENT_WITHDRAWN' } })], hasNext: false },
  ]);
});

test('what is refused in a deferred part is null there, with its reason', async () => {
  await grant(['identity:basic']);
  const [first, ...more] = await allOf(await defer(READ));
  expect(first).toMatchObject({ data: { customer: { name: expect.any(String) as string } } });
  const items = more.flatMap(({ incremental = [] }) => incremental);
  expect(items.map(({ label, data, errors }) => [label, data, errors?.map(({ path }) => path)])).toEqual([
    ['contact', { city: null }, [['customer', 'city']]],
    ['credit', { creditProfile: null }, [['customer', 'creditProfile']]],
  ]);
});

test('what is answered in streams waits in the line of all other requests; a stream that waits for an event does not', async () => {
  await grant(['identity:basic', 'contact:basic', 'credit:income']);
  const { next, parts } = await subscribe();
  const room = Array.from({ length: live.admission.limit }, () => live.admission);
  for (const each of room) await each.enter();
  const answered: string[] = [];
  live.changes.tell(change);
  const event = next().then(() => answered.push('event'));
  const deferred = defer(READ)
    .then(allOf)
    .then((all) => answered.push(`${all.length} parts`));
  await expect.poll(() => live.admission.waiting).toBe(2);
  expect(answered).toEqual([]);
  for (const each of room) each.leave();
  expect([await deferred, await event].toSorted()).toEqual([1, 2]);
  await parts.return(undefined);
});
