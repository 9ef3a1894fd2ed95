import { expect, inject, test } from 'vitest';
import { readEvents } from '#client/readEvents.ts';
import { graphOf } from '#test/console/graphOf.ts';
import { inTrueIds } from '#test/pairwise/trueIds.ts';
import { worldPseudonyms } from '#world/pseudonymKeys.ts';
import { fetchToken } from '#world/token.ts';

const LENDERS = ['lender-harbour', 'lender-lotus', 'lender-granite'];
const SCOPES = ['loan:account', 'loan:repayment', 'credit:assessment', 'vehicle:identity'];
const STATED = '@purpose(code: "loan.early_warning/1")';
const WARNED = `subscription Warned ${STATED} { loanWarned(after: 0) { loan place } }`;

type Heard = { data?: Record<string, unknown>; errors?: { extensions: { code: string } }[] };
type Nodes = { loanPortfolio: { nodes: { id: string; customer: { id: string } | null }[] } };

/** A loan that is late, so that there is something to warn of. */
async function lateLoan() {
  for (const lender of LENDERS) {
    const ask = await graphOf(lender);
    const { data } = await ask(
      `query Late @purpose(code: "loan.servicing/1") { loanPortfolio(first: 10, daysPastDueFrom: 5) { nodes { id customer { id } } } }`,
    );
    const found = (data as Nodes).loanPortfolio.nodes.find(({ customer }) => customer !== null);
    if (found) return { lender, ask, loan: found.id, person: found.customer!.id };
  }
  throw new Error('nobody is late in this world');
}

/** Streams until the signal, in true ids. */
async function stream(org: string, query: string, signal: AbortSignal) {
  const { url, issuer, dataDir } = inject('site');
  const response = await fetch(`${url}/graphql/stream`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      authorization: `Bearer ${await fetchToken({ issuer, org, dataDir })}`,
    },
    body: JSON.stringify({ query }),
    signal,
  });
  const events = readEvents(response.body!);
  const names = worldPseudonyms(dataDir).of(org);
  return async () => JSON.parse(inTrueIds(names, JSON.stringify((await events.next()).value))) as Heard;
}

test('a lender is told of its own loan when there is something to warn of, and nobody else is', async () => {
  const { lender, ask, loan, person } = await lateLoan();
  const input = { customerId: person, purpose: 'loan.early_warning/1', required: SCOPES, processors: ['risk-compass'] };
  const asked = await ask(
    `mutation A($input: RequestConsentInput!) { requestConsent(input: $input) { consent { id } } }`,
    { input },
  );
  const { consent } = (asked.data as { requestConsent: { consent: { id: string } } }).requestConsent;
  const { issuer, url, dataDir } = inject('site');
  const own = await fetchToken({ issuer, org: 'trust', customer: person, dataDir });
  const grant = { separate: SCOPES, written: SCOPES };
  const consentId = worldPseudonyms(dataDir).of('trust').seal(consent.id);
  await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${own}` },
    body: JSON.stringify({
      query: `mutation G($shown: ShowConsentInput!, $input: GrantConsentInput!) {
        showConsent(input: $shown) { revision }
        grantConsent(input: $input) { consent { status } }
      }`,
      variables: { shown: { consentId }, input: { ...grant, consentId } },
    }),
  });
  const stop = new AbortController();
  const next = await stream(lender, WARNED, stop.signal);
  const looked = await ask(
    `query W($id: ID!) ${STATED} { loan(id: $id) { earlyWarning { stage warnings { code } } } }`,
    { id: loan },
  );
  expect(looked.errors).toBeUndefined();
  const { earlyWarning } = looked.data!['loan'] as { earlyWarning: { warnings: { code: string }[] } };
  expect(earlyWarning.warnings.map(({ code }) => code)).toContain('PAST_DUE');
  const { data, errors } = await next();
  expect(errors).toBeUndefined();
  expect(data!['loanWarned']).toEqual({ loan, place: expect.any(Number) });
  stop.abort();
  const again = new AbortController();
  const refused = await stream(
    'broker-bridge',
    WARNED.replace(STATED, '@purpose(code: "loan.origination/1")'),
    again.signal,
  );
  expect((await refused()).errors!.map(({ extensions }) => extensions.code)).toEqual(['NOT_ALLOWED']);
  again.abort();
});
