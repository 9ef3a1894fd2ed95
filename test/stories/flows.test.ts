import { parse } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { answer } from '#gateway/pipeline.ts';
import { clients } from '#world/identity/clients.ts';
import { examples } from '#world/examples.ts';
import { organisations } from '#world/people/organisations.ts';
import { asLender, asPerson, LENDER, openConsentWorld, PERSON } from './consentWorld.ts';
import type { FlowReport } from '#gateway/flows/flowReport.ts';
import type { Gateway } from '#gateway/pipeline.ts';
import type { ReleaseEntry } from '#gateway/audit/record.ts';
import type { ConsentWorld } from './consentWorld.ts';

let on: ConsentWorld;
beforeAll(async () => {
  on = await openConsentWorld();
});
afterAll(() => on[Symbol.asyncDispose]());

const [decide, quotes] = examples;

/** The dry run of an operation, with nothing there that could be asked, read or written. */
async function dryRun(org: string, query: string, variables: object = {}): Promise<FlowReport> {
  const none = () => expect.fail('a dry run asks nobody');
  const { purposes, id } = clients.find((client) => client.org === org)!;
  const gateway: Gateway = {
    ...on.world.gateway,
    grants: { consentsOf: none, tenuresOf: none, use: none, holds: none, reach: none },
    ledger: { append: none, commitments: none },
    transport: none,
  };
  const found = await answer(gateway, {
    document: parse(query),
    variables: variables as Record<string, unknown>,
    headers: { 'chelian-min-consent-revision': '999999' },
    caller: { org, client: id, person: null, purposes: new Set(purposes), roles: new Set(), scopes: new Set() },
    flowsOnly: true,
  });
  expect(found).toEqual({ data: null, errors: [], extensions: { flows: expect.any(Object) } });
  return found.extensions!['flows'] as FlowReport;
}

test.each([decide!, quotes!])('$says A dry run of it names what is on record afterwards.', async ({ org, body }) => {
  const { flows } = await dryRun(org, body.query, body.variables);
  const { size: before } = await on.world.ledger.root();
  await on.world.ask(body.query, { org, variables: body.variables ?? {} });
  const { size: after } = await on.world.ledger.root();
  const entries = (await on.world.ledger.entries(before, after)).map(({ entry }) => entry as ReleaseEntry);
  const roleOf = (id: string) => organisations.find((each) => each.id === id)?.role ?? id.replace(/^role:/, '');
  const recorded = entries.flatMap(({ source, recipient, purpose, released }) =>
    released.map(({ coordinate, scope, via }) =>
      [
        roleOf(source),
        recipient === org && via === 'selection' ? 'caller' : roleOf(recipient),
        purpose,
        coordinate,
        scope,
        via,
      ].join(' '),
    ),
  );
  expect(recorded.length).toBeGreaterThan(10);
  const named = new Set(
    flows.map(({ source, recipient, purpose, coordinate, scope, via }) =>
      [source, recipient, purpose, coordinate, scope, via].join(' '),
    ),
  );
  expect(recorded.filter((line) => !named.has(line))).toEqual([]);
});

test('a dry run of a mutation changes nothing', async () => {
  const report = await dryRun(LENDER, examples[2]!.body.query, examples[2]!.body.variables);
  expect(report.flows.map(({ needs }) => needs)).toEqual(['NOTHING', 'NOTHING', 'NOTHING', 'NOTHING']);
  expect(report.request).toBeNull();
});

test('the smallest request, sent as it is and granted as it says, is enough for all that the caller and its processor receive', async () => {
  const { request, consents } = await dryRun(LENDER, decide!.body.query, decide!.body.variables);
  const sent = await on.does('requestConsent', { customerId: PERSON, ...request!.input }, asLender);
  const scopes = consents.find(({ recipient }) => recipient === 'caller')!.scopes;
  const formal = (form: 'separate' | 'written') => scopes.filter((each) => each[form]).map(({ scope }) => scope);
  const grant = { consentId: sent.consent.id, separate: formal('separate'), written: formal('written') };
  await on.does('showConsent', { consentId: grant.consentId }, asPerson);
  await on.does('grantConsent', grant, asPerson);
  const { data, errors } = await on.world.ask(decide!.body.query, { org: LENDER, variables: decide!.body.variables! });
  expect(errors).toEqual([]);
  expect(data!['loanApplications']).toMatchObject([{}, { decision: { outcome: expect.any(String) } }]);
});

test('a key that goes from one member of a role to the next is named, though nobody selected it', async () => {
  const query = `query Secured($ids: [ID!]!) @purpose(code: "loan.origination/1") { loans(ids: $ids) { vehicle { securedLoans { status } } } }`;
  const { flows } = await dryRun(LENDER, query, { ids: ['lender-lotus.l000001'] });
  expect(flows.filter(({ via }) => via === 'key')).toEqual([
    expect.objectContaining({ coordinate: 'Vehicle.vin', source: 'lender', recipient: 'lender', unlessOwn: true }),
  ]);
});
