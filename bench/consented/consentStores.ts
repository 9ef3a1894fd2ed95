import { customer } from '#subgraphs/customer/party.ts';
import { requestConsent } from '#subgraphs/customer/rules/requestConsent.ts';
import { openDatabase } from '#subgraphs/database.ts';
import { durablePostgres } from '#bench/durablePostgres.ts';
import { answerWith } from '#world/people/consentStates.ts';
import { populate } from '#world/people/populate.ts';
import { customerRows } from '#world/rows/customerRows.ts';
import { memberOf } from '#bench/subgraphs/consented/consentedGraph.ts';
import type { ConsentRecord } from '#subgraphs/customer/rules/consentRecord.ts';

/** A PostgreSQL of the bench's own, as durable as any: the trust operator's database and the ledger's. */
export type ConsentStores = AsyncDisposable & { readonly consentUrl: string; readonly ledgerUrl: string };

/** What every subject consents to, beside all that a person of the world was asked and signed. */
export type Consented = {
  readonly subjects: readonly string[];
  readonly recipient: string;
  readonly purpose: string;
  readonly scopes: readonly string[];
};

export async function openConsentStores(consented: Consented): Promise<ConsentStores> {
  await using opening = new AsyncDisposableStack();
  const postgres = opening.use(await durablePostgres());
  const consentUrl = await postgres.ensure('trust');
  await fill(consentUrl, consented);
  const ledgerUrl = await postgres.ensure('ledger');
  const opened = opening.move();
  return { consentUrl, ledgerUrl, [Symbol.asyncDispose]: () => opened.disposeAsync() };
}

async function fill(url: string, consented: Consented): Promise<void> {
  const database = await openDatabase({ ...customer, url });
  const now = Math.floor(Date.now() / 1000);
  const today = new Date(now * 1000).toISOString().slice(0, 10);
  const { people, ...world } = populate({ customers: consented.subjects.length, today });
  const known = people.map((person, at) => ({
    ...person,
    id: consented.subjects[at]!,
    repairer: memberOf.repairer,
  }));
  try {
    await database.fillOnce(() => customerRows({ ...world, people: known, cars: [] }));
    const store = customer.openStore(database);
    for (const [at, subject] of consented.subjects.entries())
      await store.add(granted(consented, subject, `${memberOf.customer}.bench${at}`, now), now);
  } finally {
    await database.close();
  }
}

function granted({ recipient, purpose, scopes }: Consented, customerId: string, id: string, at: number): ConsentRecord {
  const wish = { id, recipient, customerId, purpose, required: scopes, optional: [], processors: [], sources: null };
  return answerWith(requestConsent({ ...wish, vin: null, days: null, clientMutationId: null, at }), 'ACTIVE', at);
}
