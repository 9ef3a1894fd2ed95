/** Without another GraphQL client: a customer looks at what waits for an answer, and at their vehicles. */
import { consentRefusals, createClient } from 'chelian-client';
import { MyVehiclesDocument, MyWaitingRequestsDocument } from 'chelian-client/documents';

const { GATEWAY = 'http://127.0.0.1:4000/graphql', TOKEN = '' } = process.env;
const client = createClient({ url: GATEWAY, tokenProvider: () => TOKEN });

const { data } = await client.query(MyWaitingRequestsDocument);
for (const { recipient, notice } of data?.me?.consents ?? []) console.log(`${recipient} asks: ${notice?.why?.en}`);

const answer = await client.query(MyVehiclesDocument, {}, { timeoutMs: 5_000 });
const refusals = consentRefusals(answer);
for (const [i, { make, model, plate }] of (answer.data?.me?.vehicles ?? []).entries())
  console.log(`${make} ${model}, ${plate ?? refusals.at('me', 'vehicles', i, 'plate')?.says}`);
