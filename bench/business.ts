import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { percentile } from '#kernel/figures.ts';
import { worldPseudonyms } from '#world/pseudonymKeys.ts';
import { fetchToken } from '#world/token.ts';
import { figure, judge, printTable } from './report.ts';
import { DECISION_P95_MS, PORTFOLIO_P95_MS } from './targets.ts';
import type { BenchOptions } from './benchOptions.ts';
import type { Running } from '#world/demo.ts';

const LENDER = 'lender-harbour';
const AT_ONCE = 20;
const WARMING = 100;
const PAGES = 50;

const APPLY = `mutation Apply($input: ApplyForLoanInput!) @purpose(code: "loan.origination/1") {
  applyForLoan(input: $input) { application { id decision { outcome offer { amountMinor months aprBps monthlyMinor } reasons { code en zh } } } } }`;
const PORTFOLIO = `query Portfolio @purpose(code: "loan.servicing/1") { loanPortfolio(first: 100) { totalCount nodes {
  id product principalMinor balanceMinor status daysPastDue nextInstalment { dueOn paymentMinor } customer { name } vehicle { make model } } } }`;

export type BusinessFigures = {
  readonly people: number;
  readonly decisions: Spread & { readonly count: number; readonly outcomes: Readonly<Record<string, number>> };
  readonly portfolio: Spread & { readonly loans: number };
};
type Spread = { readonly p50: number; readonly p95: number; readonly p99: number };
type Answer = {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string }[];
};
type Ask = (query: string, variables: object) => Promise<Answer>;

/** Instant decisions and a portfolio's page in the world of a running npm start, with ledger and consent on, as a lender sees them. */
export async function business({ decisions: wanted }: BenchOptions): Promise<BusinessFigures> {
  const dataDir = process.env['CHELIAN_DATA'] ?? '.data';
  const running = readRunning(dataDir);
  const token = await fetchToken({ issuer: running.issuer, org: LENDER, dataDir });
  const ask: Ask = async (query, variables) => {
    const response = await fetch(`${running.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(60_000),
    });
    return (await response.json()) as Answer;
  };
  const { people, applicants } = await whoConsented(running, dataDir, wanted + WARMING);
  if (applicants.length < WARMING + 1)
    throw new Error(`only ${applicants.length} people let ${LENDER} decide: seed more`);
  const decisions = await decide(ask, applicants);
  const figures = { people, decisions, portfolio: await readPages(ask) };
  print(figures);
  return figures;
}

type Applicant = { readonly customerId: string; readonly vin: string };

/** As the lender knows them. */
async function whoConsented({ ledgerUrl }: Running, dataDir: string, most: number) {
  const url = new URL(ledgerUrl);
  url.pathname = '/trust';
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    const { rows } = await client.query<{ holder: string; vin: string }>(
      `select distinct on (holder) holder, tenure.vin from tenure join consent on subject = holder
        where tenure.until is null and recipient = $1 and purpose = 'loan.origination/1' and status = 'ACTIVE'
          and valid_until > now() and uses_made < uses_allowed order by holder limit $2`,
      [LENDER, most],
    );
    const count = await client.query<{ people: number }>('select count(*)::int as people from customer');
    const names = worldPseudonyms(dataDir).of(LENDER);
    const applicants = rows.map(({ holder, vin }): Applicant => ({ customerId: names.seal(holder), vin }));
    return { people: count.rows[0]!.people, applicants };
  } finally {
    await client.end();
  }
}

async function decide(ask: Ask, applicants: readonly Applicant[]): Promise<BusinessFigures['decisions']> {
  const run = `${process.pid}-${performance.timeOrigin}`;
  const took: number[] = [];
  const outcomes: Record<string, number> = {};
  const left = [...applicants.entries()];
  const applyOn = async () => {
    for (let next = left.shift(); next; next = left.shift()) {
      const [place, who] = next;
      const wish = { lender: LENDER, product: 'standard', amountMinor: 6_000_000, months: 36 };
      const began = performance.now();
      const answer = await ask(APPLY, { input: { ...wish, ...who, clientMutationId: `${run}-${place}` } });
      if (place < WARMING) continue;
      took.push(performance.now() - began);
      const { application } = (answer.data?.['applyForLoan'] ?? {}) as {
        application?: { decision?: { outcome: string } };
      };
      const outcome = application?.decision?.outcome ?? answer.errors?.[0]?.message ?? 'none';
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, applyOn));
  return { ...spreadOf(took), count: took.length, outcomes };
}

async function readPages(ask: Ask): Promise<BusinessFigures['portfolio']> {
  const took: number[] = [];
  let loans = 0;
  for (let page = -5; page < PAGES; page++) {
    const began = performance.now();
    const { data, errors } = await ask(PORTFOLIO, {});
    if (page >= 0) took.push(performance.now() - began);
    if (!data) throw new Error(`no page: ${errors?.[0]?.message}`);
    loans = (data['loanPortfolio'] as { nodes: object[] }).nodes.length;
  }
  return { ...spreadOf(took), loans };
}

function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).toSorted();
  return { p50: percentile(sorted, 50), p95: percentile(sorted, 95), p99: percentile(sorted, 99) };
}

function readRunning(dataDir: string): Running {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'running.json'), 'utf8')) as Running;
  } catch (cause) {
    throw new Error(`no npm start is known to run in ${dataDir}: seed a large world, and start it`, { cause });
  }
}

function print({ people, decisions, portfolio }: BusinessFigures): void {
  console.log(
    `a lender in a world of ${people.toLocaleString('en')} people, ${AT_ONCE} applications at once, after ${WARMING} of them; milliseconds\n`,
  );
  const row = (name: string, { p50, p95, p99 }: Spread) => [name, ...[p50, p95, p99].map((ms) => figure(ms, 0))];
  printTable([
    ['', 'p50', 'p95', 'p99'],
    row(`from application to decision, ${decisions.count} of them`, decisions),
    row(`a page of ${portfolio.loans} loans`, portfolio),
  ]);
  console.log(
    `\ndecided: ${Object.entries(decisions.outcomes)
      .map(([outcome, n]) => `${outcome} ${n}`)
      .join(', ')}`,
  );
  console.log(`decisions below ${DECISION_P95_MS} ms at p95: ${judge(decisions.p95 < DECISION_P95_MS)}`);
  console.log(`pages below ${PORTFOLIO_P95_MS} ms at p95: ${judge(portfolio.p95 < PORTFOLIO_P95_MS)}\n`);
}
