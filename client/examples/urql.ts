/** urql: a broker asks for insurance quotes, and reads why the name is missing. */
import { cacheExchange, Client, fetchExchange, makeOperation, mapExchange } from '@urql/core';
import { consentRefusals, consentRequests, createClient, persistedQuery } from 'chelian-client';
import { InsuranceQuotesDocument } from 'chelian-client/documents';

/** CUSTOMER: a person as the broker knows them, `npm run -s pseudonyms -- of trust.c000001 --org broker-bridge`. */
const { GATEWAY = 'http://127.0.0.1:4000/graphql', TOKEN = '', CUSTOMER = '' } = process.env;
const { fetch } = createClient({ url: GATEWAY, tokenProvider: () => TOKEN });

const byHash = mapExchange({
  onOperation(operation) {
    const persisted = persistedQuery(operation.query);
    const extensions = { ...operation.extensions, ...(persisted && { persistedQuery: persisted }) };
    return makeOperation(operation.kind, { ...operation, extensions }, operation.context);
  },
});
const urql = new Client({
  url: GATEWAY,
  fetch,
  preferGetMethod: false,
  exchanges: [cacheExchange, byHash, fetchExchange],
});

const result = await urql.query(InsuranceQuotesDocument, { customerId: CUSTOMER }).toPromise();
for (const vehicle of result.data?.customer?.vehicles ?? [])
  for (const { insurer, monthlyMinor, usageBased } of vehicle.insuranceQuotes ?? [])
    console.log(`${insurer}: ${monthlyMinor} fen a month${usageBased ? ', by use' : ''}`);

const refusals = consentRefusals(result);
console.log(`name: ${refusals.at('customer', 'name')?.code}`);
console.log(JSON.stringify(consentRequests(refusals)));
