/** A member in a process of its own, which asks before it answers: `ORG DATABASE-URL GATEWAY-JWK ACCESS-URL BY NOW`. Prints its URL. */
import { askTrust } from '#subgraphs/askTrust.ts';
import { openDatabase } from '#subgraphs/database.ts';
import { openMember } from '#subgraphs/member.ts';
import { parties } from '#subgraphs/parties.ts';
import { serve } from '#subgraphs/serve.ts';
import { memberOrganisations } from '#world/people/organisations.ts';
import type { GatewayKeys } from '#subgraphs/door.ts';
import type { Enforcement } from '#subgraphs/confirmReleases.ts';

const [org, url, jwk, access, by, now] = process.argv.slice(2) as [string, string, string, string, string, string];
const party = parties[memberOrganisations.find(({ id }) => id === org)!.role];
const ask = askTrust({ url: access, token: async () => org, timeoutMs: 500 });
const member = openMember({
  org,
  party,
  database: await openDatabase({ url, tables: party.tables, migrations: party.migrations }),
  gatewayKeys: [JSON.parse(jwk) as GatewayKeys[number]],
  enforcement: { by: by as Enforcement['by'], ask },
  now: () => Number(now) + Math.floor(process.uptime()),
  log: () => undefined,
  report: (id, bug) => console.error(id, bug),
});
console.log((await serve(member)).url);
