import { createHash } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';
import { consentRefusals } from '#client/consentRefusals.ts';
import { consentRequests } from '#client/consentRequests.ts';
import { createClient } from '#client/createClient.ts';
import { CreditDecisionsConsents } from '#client/generated/consents.ts';
import { texts } from '#client/generated/texts.ts';
import {
  AskedConsentDocument,
  CreditDecisionsDocument,
  InsuranceQuotesDocument,
  MyConsentsDocument,
  MyVehiclesDocument,
  RequestConsentDocument,
} from '#client/generated/documents.ts';
import { persistedQuery } from '#client/persistedQuery.ts';
import { worldPseudonyms } from '#world/pseudonymKeys.ts';
import { fetchToken } from '#world/token.ts';
import type { Client, ClientOptions } from '#client/createClient.ts';
import type { TypedDocument } from '#client/typedDocument.ts';

const tokenOf = (org: string, customer?: string) => {
  const { issuer, dataDir } = inject('site');
  return fetchToken({ issuer, org, customer, dataDir });
};

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const OTHER = '{ me { id } } # asked by nobody before, either';

/** A client of the running gateway, and the bodies that it sent. */
function clientOf(org: string, customer?: string, options: Partial<ClientOptions> = {}) {
  const sent: Record<string, unknown>[] = [];
  const client: Client = createClient({
    url: `${inject('site').url}/graphql`,
    tokenProvider: () => tokenOf(org, customer),
    fetch: (input, init) => {
      sent.push(JSON.parse(init!.body as string) as Record<string, unknown>);
      return fetch(input, init);
    },
    ...options,
  });
  return { client, sent };
}

describe('an operation of the client', () => {
  test('is called by its hash, which the gateway trusts, and its answer is typed', async () => {
    const { client, sent } = clientOf('trust', 'trust.c000001');
    const { data, errors } = await client.query(MyConsentsDocument, { status: ['ACTIVE'] });
    const purposes: (string | null)[] = data?.me?.consents?.map(({ purpose }) => purpose) ?? [];
    expect(purposes).toContain('insurance.quote/1');
    expect(errors).toEqual([]);
    expect(sent).toEqual([
      {
        variables: { status: ['ACTIVE'] },
        extensions: { persistedQuery: persistedQuery(MyConsentsDocument) },
      },
    ]);
  });

  test('that the gateway does not know goes with its text once, and by its hash from then on', async () => {
    const text = '{ me { id } } # asked by nobody before';
    const hash = sha256(text);
    const of = (its: string) =>
      ({ __meta__: { hash: its }, definitions: [] }) as unknown as TypedDocument<{ me: { id: string } }, object>;
    const document = of(hash);
    const texts = async () => ({ [hash]: text, [sha256(OTHER)]: OTHER });
    const { client, sent } = clientOf('trust', 'trust.c000001', { texts });
    for (const _ of [1, 2]) expect((await client.query(document)).data).toEqual({ me: { id: 'trust.c000001' } });
    expect(sent.map(({ query }) => query)).toEqual([undefined, text, undefined]);
    const plain = await client.fetch(`${inject('site').url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify({ extensions: { persistedQuery: persistedQuery(of(sha256(OTHER))) } }),
    });
    expect(await plain.json()).toEqual({ data: { me: { id: 'trust.c000001' } } });
    await expect(client.query(of('0'.repeat(64)))).rejects.toMatchObject({ code: 'PERSISTED_QUERY_NOT_FOUND' });
  });

  test('has its text in the manifest under its hash, all of them', () => {
    const hashes = Object.values(texts).map((text) => sha256(text));
    expect(hashes).toEqual(Object.keys(texts));
  });

  test('needs the consents that the gateway says it needs', async () => {
    const { client } = clientOf('lender-harbour');
    const { consents, purpose } = await client.flows(CreditDecisionsDocument, { ids: [] });
    expect(purpose).toBe(CreditDecisionsConsents.purpose);
    expect(consents).toMatchObject(CreditDecisionsConsents.consents);
  });
});

describe('a token', () => {
  test('that is refused is renewed once; if that does not help, the refusal is told', async () => {
    const asked: (string | null)[] = [];
    const good = await tokenOf('trust', 'trust.c000001');
    const provider = (...tokens: string[]) => ({
      tokenProvider: (stale: string | null) => (asked.push(stale), tokens[Math.min(asked.length, tokens.length) - 1]!),
    });
    const { client } = clientOf('trust', undefined, provider('x.y.z', good));
    expect((await client.query('{ me { id } }')).data).toEqual({ me: { id: 'trust.c000001' } });
    expect(asked).toEqual([null, 'x.y.z']);
    asked.splice(0);
    const { client: refused } = clientOf('trust', undefined, provider('x.y.z', 'a.b.c'));
    await expect(refused.query('{ me { id } }')).rejects.toMatchObject({ code: 'TOKEN_INVALID', status: 401 });
    expect(asked).toEqual([null, 'x.y.z']);
  });
});

describe('a field that is null', () => {
  test('says why, and what it offers can be sent as it is: then it is pending', async () => {
    const { client } = clientOf('broker-bridge');
    const variables = { customerId: worldPseudonyms(inject('site').dataDir).of('broker-bridge').seal('trust.c000009') };
    const before = consentRefusals(await client.query(InsuranceQuotesDocument, variables));
    expect(before.at('customer', 'name')).toMatchObject({
      kind: 'consent',
      code: 'CONSENT_REQUIRED',
      flow: { scope: 'identity:basic', source: 'trust', recipient: 'broker-bridge', purpose: 'insurance.quote/1' },
    });
    const [input, ...more] = consentRequests(before);
    expect(more).toEqual([]);
    const { data } = await client.mutate(RequestConsentDocument, { input: input! });
    const { revision, consent } = data!.requestConsent;
    expect(consent).toMatchObject({ status: 'REQUESTED', purpose: 'insurance.quote/1' });
    const known = { minConsentRevision: revision };
    const after = consentRefusals(await client.query(InsuranceQuotesDocument, variables, known));
    expect(after.at('customer', 'name')?.code).toBe('CONSENT_PENDING');
    expect(consentRequests(after)).toEqual([]);
    const found = await client.query(AskedConsentDocument, { id: consent!.id });
    expect(found.data?.consent?.scopes?.map(({ scope }) => scope)).toEqual(input!.required);
  });
});

describe('a stream', () => {
  test('of an operation with @defer tells more and more of it', async () => {
    const { client } = clientOf('trust', 'trust.c000001');
    const answers = client.stream<{ me: { id: string; loans?: { id: string }[] } }, object>(
      '{ me { id ... @defer { loans { id } } } }',
    );
    const seen = [];
    for await (const { data, receipt } of answers) seen.push({ ...data!.me, receipt });
    expect(seen).toEqual([
      { id: 'trust.c000001', receipt: null },
      { id: 'trust.c000001', loans: [{ id: expect.any(String) }], receipt: expect.any(Number) },
    ]);
  });

  test('of any other gives its one answer, by its hash', async () => {
    const { client, sent } = clientOf('trust', 'trust.c000001');
    const seen = [];
    for await (const { data } of client.stream(MyVehiclesDocument)) seen.push(data?.me?.id);
    expect(seen).toEqual(['trust.c000001']);
    expect(sent).toHaveLength(1);
  });

  test('that is refused as a whole is refused like any other', async () => {
    const { client } = clientOf('broker-bridge');
    await expect(client.stream('{ customer(id: "trust.c000001") { name } }').next()).rejects.toMatchObject({
      code: 'PURPOSE_REQUIRED',
      detail: { purposes: expect.arrayContaining(['insurance.quote/1']) },
    });
  });
});
