/** Apollo Client: a lender reads its decisions. One person consented, the other was never asked. */
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { PersistedQueryLink } from '@apollo/client/link/persisted-queries';
import { consentRefusals, createClient, persistedQuery } from 'chelian-client';
import { CreditDecisionsDocument } from 'chelian-client/documents';

const { GATEWAY = 'http://127.0.0.1:4000/graphql', TOKEN = '' } = process.env;
const { fetch } = createClient({ url: GATEWAY, tokenProvider: () => TOKEN });

const byHash = new PersistedQueryLink({ generateHash: (document) => persistedQuery(document)!.sha256Hash });
const apollo = new ApolloClient({
  cache: new InMemoryCache(),
  link: byHash.concat(new HttpLink({ uri: GATEWAY, fetch })),
});

const ids = ['lender-harbour.a000001', 'lender-harbour.a000002'];
// Refused fields are null beside those that are there: without this, one refusal would take all of the data.
const result = await apollo.query({ query: CreditDecisionsDocument, variables: { ids }, errorPolicy: 'all' });
const refusals = consentRefusals(result);
for (const [i, application] of (result.data?.loanApplications ?? []).entries()) {
  const outcome = application?.decision?.outcome ?? refusals.at('loanApplications', i, 'decision')?.code;
  console.log(`${application?.id}: ${outcome}`);
}
