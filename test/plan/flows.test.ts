import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { boundsOf } from '#subgraphs/customer/rules/bounds.ts';
import { readArguments } from '#kernel/command.ts';
import { cli, printFlows } from '#world/flows.ts';
import type { FlowReport } from '#gateway/flows/flowReport.ts';

let folder: string;
beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'chelian-flows-'))));
afterAll(() => rmSync(folder, { recursive: true }));

/** The command, as it is called. */
function run(text: string, ...options: string[]): { code: number; printed: string } {
  const file = join(folder, 'operation.graphql');
  writeFileSync(file, text);
  let printed = '';
  const code = printFlows(readArguments(cli, [file, ...options]), (more) => void (printed += more));
  return { code, printed };
}
const reportOf = (text: string, ...options: string[]) =>
  JSON.parse(run(text, '--json', ...options).printed) as FlowReport;

/** Flows in short: who gives whom which category, for what, how. */
const inShort = ({ flows }: FlowReport) => [
  ...new Set(
    flows.map(
      ({ source, recipient, scope, purpose, via, needs }) =>
        `${source} > ${recipient}  ${scope}  ${purpose}  ${via}  ${needs}`,
    ),
  ),
];

describe('the operations of the README', () => {
  const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
  const told = [...readme.matchAll(/--org ([\w-]+)(?: --customer \S+)?\)" \\\n {2}-d '(\{.*\})'/g)].map(
    ([, org, body]) => ({
      org: org!,
      query: (JSON.parse(body!.replaceAll(/'\$\(.*?\)'|'/g, '')) as { query: string }).query,
    }),
  );
  const asked = (name: string) => {
    const { org, query } = told.find((each) => each.query.includes(name))!;
    return reportOf(query, '--org', org);
  };

  test('are all there', () => expect(told.length).toBe(8));

  test('a price moves driving figures to the insurer, under its own consent, and none to the broker', () => {
    expect(inShort(asked('Quotes'))).toEqual([
      'customer > caller  vehicle:identity  insurance.quote/1  selection  CONSENT',
      'insurer > caller  policy:detail  insurance.quote/1  selection  CONSENT',
      'customer > customer  vehicle:identity  insurance.quote/1  key  NOTHING',
      'customer > manufacturer  vehicle:identity  insurance.quote/1  key  NOTHING',
      'manufacturer > insurer  vehicle:identity  insurance.quote/1  requires  CONSENT',
      'manufacturer > insurer  telematics:behaviour  insurance.ubi_pricing/1  requires  CONSENT',
      'customer > insurer  vehicle:identity  insurance.quote/1  key  CONSENT',
      'customer > insurer  vehicle:identity  insurance.ubi_pricing/1  key  CONSENT',
    ]);
  });

  test('so three consents are needed, of which the broker can ask for one', () => {
    const { consents, request } = asked('Quotes');
    expect(
      consents.map(({ recipient, purpose, separate, scopes }) => [
        recipient,
        purpose,
        separate,
        scopes.map(({ scope, necessity, separate: apart }) => `${scope} ${necessity}${apart ? ' separate' : ''}`),
      ]),
    ).toEqual([
      ['caller', 'insurance.quote/1', false, ['vehicle:identity REQUIRED', 'policy:detail REQUIRED']],
      ['insurer', 'insurance.quote/1', false, ['vehicle:identity REQUIRED']],
      ['insurer', 'insurance.ubi_pricing/1', true, ['telematics:behaviour REQUIRED separate']],
    ]);
    expect(request).toEqual({
      input: {
        purpose: 'insurance.quote/1',
        required: ['vehicle:identity', 'policy:detail'],
        optional: [],
        processors: [],
      },
      bounds: { days: 30, uses: 1, usesPer: null, lookBackMonths: 36, keepDays: 31 },
    });
  });

  test('a decision reaches a marketplace that the lender never named', () => {
    expect(inShort(asked('Decide'))).toEqual(
      expect.arrayContaining([
        'manufacturer > marketplace  vehicle:odometer  usedcar.valuation/1  requires  CONSENT',
        'manufacturer > risk  telematics:behaviour  loan.origination/1  requires  CONSENT',
        'lender > manufacturer  vehicle:identity  loan.origination/1  key  NOTHING',
      ]),
    );
  });

  test('and its smallest request names the risk operator, and is within the bounds of the purpose', () => {
    const { request } = asked('Decide');
    expect(request!.input).toEqual({
      purpose: 'loan.origination/1',
      required: expect.arrayContaining(['identity:basic', 'credit:income', 'credit:assessment', 'loan:account']),
      optional: ['telematics:behaviour', 'battery:health', 'valuation:vehicle'],
      processors: ['risk-compass'],
    });
    expect(() => boundsOf(request!.input)).not.toThrow();
  });

  test.each(['Ask', 'Grant', 'End'])('%s moves nothing but the record of the consent to its party', (name) => {
    const { flows } = asked(`mutation ${name}(`);
    expect(flows.length).toBeGreaterThan(0);
    for (const flow of flows)
      expect(flow).toMatchObject({ recipient: 'caller', scope: 'consent:record', needs: 'NOTHING' });
  });
});

describe('what can never be allowed', () => {
  const never = (purpose: string, selection: string) =>
    run(`query Q @purpose(code: "${purpose}") { customer(id: "x") { ${selection} } }`, '--org', 'lender-harbour');

  test('is marked, whatever anybody grants, and is exit code 1', () => {
    const { code, printed } = never('loan.collections/1', 'vehicles { telematics { distanceKm } }');
    expect(code).toBe(1);
    expect(printed).toMatch(/^Telematics\.distanceKm +manufacturer +caller .*NEVER ALLOWED$/m);
    expect(printed).not.toContain('telematics:behaviour: How');
  });

  test('nor can what is beyond the purpose: no consent may be asked for it', () => {
    const { code, printed } = never('usedcar.valuation/1', 'name');
    expect(code).toBe(1);
    expect(printed).toMatch(/^Customer\.name .*NEVER: beyond the purpose$/m);
  });

  test('nor what states no purpose', () => {
    const { code, printed } = run('{ customer(id: "x") { name } }', '--org', 'lender-harbour');
    expect(code).toBe(1);
    expect(printed).toContain('must say why, with @purpose');
  });
});

test('what is open, or one’s own, needs no purpose', () => {
  expect(run('{ vehicleModels { make } }')).toMatchObject({
    code: 0,
    printed: expect.stringContaining('no personal data'),
  });
  const own = run('{ loanApplications(ids: []) { amountMinor } }', '--org', 'lender-harbour');
  expect(own).toMatchObject({
    code: 0,
    printed: expect.stringMatching(/^LoanApplication\.amountMinor .*nothing more$/m),
  });
});

test('a branch that is skipped counts as taken', () => {
  const query =
    'query Q($no: Boolean!) @purpose(code: "loan.origination/1") { customer(id: "x") { name @skip(if: $no) } }';
  expect(reportOf(query).flows.map(({ coordinate }) => coordinate)).toEqual(['Customer.name']);
});

test('a key is counted under one of the purposes it may travel under, but where it is sent under the other alone', () => {
  const grants = (selection: string) =>
    reportOf(`query @purpose(code: "loan.origination/1") { policy(id: "x") { vehicle { ${selection} } } }`)
      .consents.filter(({ recipient }) => recipient === 'marketplace')
      .map(({ purpose, scopes }) => [purpose, scopes.find(({ scope }) => scope === 'vehicle:identity')?.sources]);
  expect(grants('valuation { midMinor }')).toEqual([['usedcar.valuation/1', ['manufacturer', 'insurer']]]);
  expect(grants('listing { title }')).toEqual([['loan.origination/1', ['insurer']]]);
  expect(grants('valuation { midMinor } listing { title }').toSorted()).toEqual([
    ['loan.origination/1', ['insurer']],
    ['usedcar.valuation/1', ['manufacturer']],
  ]);
});

test('what rests on a contract is told as such, and no request is made of it', () => {
  const query = 'query Q @purpose(code: "loan.servicing/1") { customer(id: "x") { name } }';
  const { consents, request } = reportOf(query, '--org', 'lender-harbour');
  expect(consents).toMatchObject([{ recipient: 'caller', basis: 'CONTRACT', scopes: [{ scope: 'identity:basic' }] }]);
  expect(request).toBeNull();
});

describe('bad input says what is wrong', () => {
  const GOOD = 'query A { vehicleModels { make } } query B { me { id } }';
  test.each([
    ['no such field', '{ nobody }', [], /Cannot query field "nobody"/],
    ['no GraphQL', '{', [], /Syntax Error/],
    [
      'a purpose that does not exist',
      'query @purpose(code: "fun/1") { me { id } }',
      [],
      /no purpose has the code fun\/1/,
    ],
    [
      'an organisation that does not exist',
      GOOD,
      ['--operation', 'A', '--org', 'nobody'],
      /no organisation is called "nobody"/,
    ],
    ['one of several operations', GOOD, [], /--operation: A, B/],
    ['an option that does not exist', GOOD, ['--loud'], /--loud/],
    ['a supergraph that is not there', GOOD, ['--supergraph', '/nowhere'], /\/nowhere/],
  ])('%s', (_, text, options, says) => expect(() => run(text, ...options)).toThrow(says));

  test('the operation is chosen by its name', () => expect(run(GOOD, '--operation', 'A').code).toBe(0));
});
