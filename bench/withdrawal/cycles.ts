import { randomUUID } from 'node:crypto';
import { setImmediate as turn, setTimeout as delay } from 'node:timers/promises';
import { exchange } from './exchange.ts';
import { namedIn, READ } from './readers.ts';
import type { Names } from '#gateway/pairwise/pseudonyms.ts';
import type { Observer } from './observer.ts';
import type { Readers } from './readers.ts';

const ASK = `mutation Ask($input: RequestConsentInput!) { requestConsent(input: $input) { revision consent { id } } }`;
const SHOW = `mutation Show($input: ShowConsentInput!) { showConsent(input: $input) { revision consent { id } effect } }`;
const GRANT = `mutation Grant($input: GrantConsentInput!) { grantConsent(input: $input) { revision consent { id } effect } }`;
const END = `mutation End($input: WithdrawConsentInput!) { withdrawConsent(input: $input) { revision consent { id } effect } }`;

export type Ended = { readonly consentId: string; readonly effectiveAtMs: number };

export type CyclesOptions = {
  /** Gateways that are asked for changes, in turn. */
  readonly urls: readonly string[];
  /** How many gateways are read at. */
  readonly gateways: number;
  readonly lenderToken: string;
  /** The ids that the lender knows records by. */
  readonly lender: Names;
  readonly tokenOf: ReadonlyMap<string, string>;
  readonly observer: Observer;
  readonly readers: Readers;
  readonly withdrawals: number;
};

export type Cycles = {
  /** From the request to its answer, ascending. */
  readonly latenciesMs: readonly number[];
  readonly ended: readonly Ended[];
  /** Reads with the grant's revision, right after it, that did not bring the datum. */
  readonly deafReads: number;
};

/** For a mutation to be carried out, however often it has to be sent. */
const MUTATION_PATIENCE_MS = 60_000;
/** For every gateway to release what was granted: one that is stopped does not. */
const SEEN_PATIENCE_MS = 400;

/** All persons at once, each again and again: asked, shown, granted, read, withdrawn. */
export async function runCycles(options: CyclesOptions): Promise<Cycles> {
  const latencies: number[] = [];
  const ended: Ended[] = [];
  let left = options.withdrawals;
  let deafReads = 0;
  const live = async (person: string) => {
    while (left > 0) {
      left -= 1;
      const consentId = await grant(person, options, (read) => void (deafReads += read ? 0 : 1));
      const begin = performance.now();
      await mutate(END, { consentId }, options.tokenOf.get(person)!, options);
      latencies.push(performance.now() - begin);
      ended.push({ consentId, effectiveAtMs: Date.now() });
      // An answer that had arrived at this machine before is read in the turn that follows, and not later.
      await turn();
      await turn();
      options.observer.shut(person);
      await options.readers.settled();
    }
  };
  await Promise.all([...options.tokenOf.keys()].map(live));
  return { latenciesMs: latencies.toSorted((a, b) => a - b), ended, deafReads };
}

/** Resolves with the consent's id once every gateway that answers has released the datum. */
async function grant(person: string, options: CyclesOptions, told: (read: boolean) => void): Promise<string> {
  const { observer, tokenOf, lenderToken, lender, urls } = options;
  const wish = { customerId: person, purpose: 'loan.origination/1', required: ['identity:basic'] };
  const { id: asked } = await mutate(ASK, wish, lenderToken, options);
  const consentId = lender.open(asked)!;
  await mutate(SHOW, { consentId }, tokenOf.get(person)!, options);
  observer.open(person);
  const { revision } = await mutate(GRANT, { consentId }, tokenOf.get(person)!, options);
  for (const url of urls) told(await readsAt(url, person, revision, lenderToken));
  const until = performance.now() + SEEN_PATIENCE_MS;
  while (observer.releasedBy(person) < options.gateways && performance.now() < until) await delay(2);
  return consentId;
}

async function readsAt(url: string, person: string, revision: number, token: string): Promise<boolean> {
  const headers = { 'chelian-min-consent-revision': `${revision}` };
  try {
    return namedIn(await exchange({ url, token, query: READ, variables: { ids: [person] }, headers })).has(person);
  } catch {
    return false;
  }
}

/** Sends a mutation again, under the same id, until it is carried out. @throws Error with its last refusal */
async function mutate(
  query: string,
  fields: object,
  token: string,
  { urls }: CyclesOptions,
): Promise<{ readonly id: string; readonly revision: number }> {
  const variables = { input: { ...fields, clientMutationId: randomUUID() } };
  const until = performance.now() + MUTATION_PATIENCE_MS;
  let why: unknown;
  for (let attempt = 0; performance.now() < until; attempt++) {
    const url = urls[(turns++ + attempt) % urls.length]!;
    try {
      const { data, errors } = await exchange({ url, token, query, variables });
      const [payload] = Object.values(data ?? {}) as ({ revision: number; consent: { id: string } } | null)[];
      if (payload?.consent) return { id: payload.consent.id, revision: payload.revision };
      why = errors;
    } catch (error) {
      why = error;
    }
    await delay(20);
  }
  throw new Error(`a mutation was not carried out: ${why instanceof Error ? why.message : JSON.stringify(why)}`);
}

let turns = 0;
