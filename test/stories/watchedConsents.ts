import { expect } from 'vitest';
import { readEvents } from '#client/readEvents.ts';
import { inNamesOf, inTrueIds } from '#test/pairwise/trueIds.ts';
import { worldPseudonyms } from '#world/pseudonymKeys.ts';
import { fetchToken } from '#world/token.ts';

/** A world behind a listening gateway. */
export type Site = { readonly url: string; readonly issuer: string; readonly dataDir: string };
type Event = { data?: { consentChanged: Record<string, unknown> | null } | null; errors?: { message: string }[] };

const WATCH =
  'subscription Watch($after: Int!) { consentChanged(after: $after) { id status recipient revision history { event } } }';
const ASK = `mutation Ask($input: RequestConsentInput!) { requestConsent(input: $input) { revision consent { id } } }`;
const PERSON = 'trust.c000009';

/** An organisation, or a person at the trust operator, as it is seen from outside. */
export async function graphFor({ url, issuer, dataDir }: Site, org: string, customer?: string) {
  const authorization = `Bearer ${await fetchToken({ issuer, org, customer, dataDir })}`;
  const names = worldPseudonyms(dataDir).of(org);
  const post = (path: string, query: string, variables: object, accept: string, signal?: AbortSignal) =>
    fetch(url + path, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept, authorization },
      body: inNamesOf(names, JSON.stringify({ query, variables })),
      ...(signal && { signal }),
    });
  return {
    async send(query: string, input: object) {
      const response = await post('/graphql', query, { input }, 'application/json');
      const { data, errors } = JSON.parse(inTrueIds(names, await response.text())) as {
        data: object;
        errors?: object[];
      };
      expect(errors).toBeUndefined();
      return data as Record<string, { revision: number; consent: { id: string } }>;
    },
    async watch(after: number, stop: AbortSignal) {
      const response = await post('/graphql/stream', WATCH, { after }, 'text/event-stream', stop);
      expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
      const events = readEvents(response.body!);
      return async () => {
        const { value } = await events.next();
        return JSON.parse(inTrueIds(names, JSON.stringify(value))) as Event;
      };
    },
  };
}

/** Whoever is party to a consent is told of everything that happens to it, and nobody else of anything. */
export async function tellsWhoIsParty(site: Site): Promise<void> {
  const stop = new AbortController();
  const lender = await graphFor(site, 'lender-harbour');
  const stranger = await graphFor(site, 'lender-lotus');
  const person = await graphFor(site, 'trust', PERSON);
  const ask = async (by: typeof lender) => {
    const input = { customerId: PERSON, purpose: 'loan.origination/1', required: ['identity:basic'], optional: [] };
    return (await by.send(ASK, input))['requestConsent']!;
  };
  const { revision, consent } = await ask(lender);
  const asked = consent.id;
  const [toLender, toStranger, toPerson] = await Promise.all(
    [lender, stranger, person].map(({ watch }) => watch(revision - 1, stop.signal)),
  );
  const first = await told(toLender!, asked);
  expect(first).toMatchObject({ status: 'REQUESTED', recipient: 'lender-harbour' });
  expect(await told(toPerson!, asked)).toEqual(first);
  const show = `mutation Show($input: ShowConsentInput!) { showConsent(input: $input) { consent { id } } }`;
  await person.send(show, { consentId: asked });
  expect(await told(toLender!, asked)).toMatchObject({ status: 'AWAITING_AUTHORISATION' });
  const grant = `mutation Grant($input: GrantConsentInput!) { grantConsent(input: $input) { consent { id } } }`;
  await person.send(grant, { consentId: asked });
  const granted = await told(toLender!, asked, 'ACTIVE');
  expect((granted['history'] as { event: string }[]).map(({ event }) => event)).toContain('GRANT');
  const own = (await ask(stranger)).consent.id;
  await told(toStranger!, own, undefined, (heard) => expect(heard['recipient']).toBe('lender-lotus'));
  stop.abort();
}

/** The first that is heard of a consent, in a status; of others time does things meanwhile. */
async function told(
  next: () => Promise<Event>,
  id: string,
  status?: string,
  heardOf: (heard: Record<string, unknown>) => void = () => undefined,
): Promise<Record<string, unknown>> {
  for (;;) {
    const { data, errors } = await next();
    expect(errors).toBeUndefined();
    const heard = data!.consentChanged!;
    heardOf(heard);
    if (heard['id'] === id && (status === undefined || heard['status'] === status)) return heard;
  }
}
