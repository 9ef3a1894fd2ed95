import { existsSync, mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { OrgId } from '#kernel/ids.ts';
import type { MemberRole } from '#kernel/organisation.ts';

const repository = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

export type Scaffold = {
  readonly folder: string;
  readonly org: OrgId;
  readonly role: MemberRole;
  readonly port: number;
};

/** The files of a member that begins: path and text. */
export function filesOf({ org, role, port }: Omit<Scaffold, 'folder'>): ReadonlyMap<string, string> {
  return new Map([
    ['package.json', packageJson(org)],
    ['member.ts', memberTs(org, role, port)],
    ['resolvers.ts', resolversTs(role)],
    ['rows.ts', rowsTs(role)],
    ['.gitignore', 'node_modules\n.data\n'],
    ['README.md', readme(org, role, port)],
  ]);
}

/** Writes them into a folder that is empty or not there. @throws Error when something is in it */
export function scaffold({ folder, ...member }: Scaffold): string[] {
  const into = resolve(folder);
  if (existsSync(into) && readdirSync(into).length > 0) throw new Error(`${into} is not empty: name a folder that is`);
  mkdirSync(join(into, 'node_modules'), { recursive: true });
  for (const [path, text] of filesOf(member)) writeFileSync(join(into, path), text);
  symlinkSync(repository, join(into, 'node_modules', 'chelian'), 'dir');
  return [...filesOf(member).keys()].map((path) => join(into, path));
}

function packageJson(org: OrgId): string {
  const scripts = { start: 'node member.ts', check: 'node node_modules/chelian/world/partner/main.ts check .' };
  return `${JSON.stringify({ name: org, version: '0.1.0', private: true, type: 'module', scripts, dependencies: { chelian: `file:${repository}` } }, null, 2)}\n`;
}

function memberTs(org: OrgId, role: MemberRole, port: number): string {
  return `import { ${role} } from 'chelian/subgraphs/${role}/party.ts';
import { runMember } from 'chelian/subgraphs/runMember.ts';
import { resolvers } from './resolvers.ts';
import { rows } from './rows.ts';

await runMember({ org: '${org}', port: ${port}, party: { ...${role}, resolvers: { ...${role}.resolvers, ...resolvers } }, rows });
`;
}

function resolversTs(role: MemberRole): string {
  return `/**
 * What you answer yourself, type by type, in the place of the kit's: chelian/subgraphs/${role}/resolvers.ts. The schema is the role's,
 * chelian/schema/${role}.graphql, and is not yours to change: a field more is asked for by nobody.
 */
export const resolvers = {};
`;
}

function rowsTs(role: MemberRole): string {
  return `import type { TableRows } from 'chelian/subgraphs/fillTables.ts';

/** What the tables of chelian/subgraphs/${role}/tables.ts hold the first time: { table, rows }, values by property name. */
export const rows: readonly TableRows[] = [];
`;
}

function readme(org: OrgId, role: MemberRole, port: number): string {
  return `# ${org}

A member of the role \`${role}\`, on the kit.

- \`npm start\` starts it on port ${port}, with a PostgreSQL of its own below \`.data\`. It lets in what the gateway at
  <http://127.0.0.1:4000> has signed. \`GATEWAY_JWKS\`, \`DATABASE_URL\`, \`PORT\`, \`HOST\` and \`DATA\` say otherwise.
- \`GRAPH\`, \`ISSUER\`, \`CLIENT_ID\` and \`CLIENT_KEY\` (URLs, the client that you registered, the file with its key) let it ask the graph itself, as
  insurers and repair chains do.
- \`npm run check\` says whether it may join: the contract of every member, asked from outside.
- \`resolvers.ts\` is where your own system comes in. Until then it answers as the kit does, from tables that hold what \`rows.ts\` puts there
  at the first start.
`;
}
