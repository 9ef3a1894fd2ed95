/** For whoever takes part: registers, makes a member, checks it, lets it join. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { command, defineCommand, Misused, wholeNumber } from '#kernel/command.ts';
import { memberRoles } from '#kernel/organisation.ts';
import { purposesOf } from '#world/identity/clients.ts';
import { keyPath } from '#world/identity/keyFile.ts';
import { check } from './check.ts';
import { amend, joinedIn, register } from './joined.ts';
import { scaffold } from './scaffold.ts';
import type { Given } from '#kernel/command.ts';
import type { MemberRole } from '#kernel/organisation.ts';
import type { Kind } from '#world/identity/clients.ts';

/** The trust operator and the risk operator are one each: nobody joins beside them. */
const joinable = memberRoles.filter((role) => role !== 'customer' && role !== 'risk');
const kinds = (Object.keys(purposesOf) as Kind[]).filter((kind) => kind !== 'customer' && kind !== 'auditor');

const HELP = `npm run -s partner -- VERB [--json]

  register                 a client and its key at the identity provider, and a place in the registry, for --org and --name;
                           npm run -s token -- --org ORG then gets its tokens
  member ROLE FOLDER       a subgraph of that role for --org, on the kit, in a folder that is empty. ROLE is
                           ${joinable.join(', ')}
  check FOLDER             starts the member in that folder, and says by which laws of the contract it may not join
  join FOLDER              the same; if it may, gateways ask it from now on, without a restart
  leave                    --org is suspended: its tokens count no more, and its subgraph is asked nothing
  list                     those that registered

  --org ORG                2 to 40 small letters, digits and hyphens, a letter first: it begins each id that the organisation issues
  --name NAME              in English
  --name-zh NAME           in Chinese
  --kind KIND              which purposes its client may state; broker, or
                           ${kinds.filter((kind) => kind !== 'broker').join(', ')}
  --redirect-uri URI       where its customers' login ends: https://ORG.example/login
  --port N                 where a new member listens: 4101
  --endpoint URL           where a member that joins is asked: http://127.0.0.1:<its port>/graphql
  --wmi XXX                a manufacturer's world manufacturer identifier (ISO 3780); may be given again
  --json                   the answer as JSON
  CHELIAN_DATA             the data folder of npm start, which need not run: .data

Exit code: 0 done, or it may join; 1 it failed, or may not join; 2 it was not called as it has to be.`;

const text = { type: 'string' } as const;
const OPTIONS = {
  org: text,
  name: text,
  'name-zh': text,
  kind: { type: 'string', default: 'broker' },
  'redirect-uri': text,
  port: { type: 'string', default: '4101' },
  endpoint: text,
  wmi: { type: 'string', multiple: true },
  json: { type: 'boolean', default: false },
} as const;

type Asked = Given<typeof OPTIONS>;

export const cli = defineCommand({
  help: HELP,
  options: OPTIONS,
  takes: 'VERB',
  run: (given) => verbOf(given)(given),
});

function verbOf({ positionals: [verb] }: Asked): (given: Asked) => Promise<number> {
  const found = verbs[verb ?? ''];
  if (found) return found;
  throw new Misused(verb === undefined ? 'say what to do' : `there is no verb "${verb}"`);
}

const verbs: Readonly<Record<string, (given: Asked) => Promise<number>>> = {
  register: enter,
  member: make,
  check: async ({ positionals: [, folder], values: { json } }) => tellVerdicts(await checkIn(folder), json),
  join: letIn,
  leave: async ({ values: { org, json } }) => {
    const left = amend(dataDir(), needed('--org', org), { status: 'SUSPENDED' });
    return tell(left, `${left.id} is suspended.`, json);
  },
  list: async ({ values: { json } }) => {
    const all = joinedIn(dataDir());
    return tell(
      all,
      all.map(({ id, role, endpoint, status }) => [id, role ?? '-', endpoint ?? '-', status].join('\t')).join('\n') ||
        'Nobody has registered.',
      json,
    );
  },
};

async function enter({ values }: Asked): Promise<number> {
  const [org, name] = [needed('--org', values.org), needed('--name', values.name)];
  const kind = kinds.find((each) => each === values.kind);
  if (!kind) throw new Misused(`--kind is one of ${kinds.join(', ')}, not "${values.kind}"`);
  mkdirSync(dataDir(), { recursive: true });
  const redirectUri = values['redirect-uri'] ?? `https://${org}.example/login`;
  if (!URL.canParse(redirectUri)) throw new Misused(`--redirect-uri is no URI: "${redirectUri}"`);
  const how = await register(dataDir(), { org, kind, name: { en: name, zh: values['name-zh'] ?? name }, redirectUri });
  const key = keyPath(dataDir(), org);
  const done = how === 'NEW' ? `${org} has registered` : `${org} had registered before, and nothing was changed`;
  return tell(
    { org, purposes: purposesOf[kind], key },
    `${done}. Its private key: ${key}\nIt may state ${purposesOf[kind].join(', ') || 'no purpose'}.\nA token: npm run -s token -- --org ${org}`,
    values.json,
  );
}

async function make({ values, positionals: [, role, folder] }: Asked): Promise<number> {
  const org = needed('--org', values.org);
  if (!joinable.some((each) => each === role))
    throw new Misused(`ROLE is one of ${joinable.join(', ')}, not "${role ?? ''}"`);
  if (folder === undefined) throw new Misused('name a FOLDER that is empty');
  const port = wholeNumber('--port', values.port, { from: 1, to: 65_535 });
  const files = scaffold({ folder, org, role: role as MemberRole, port });
  return tell(
    files,
    `${files.join('\n')}\n\nnpm start in it starts it; npm run -s partner -- join ${folder} lets it join.`,
    values.json,
  );
}

async function letIn({ values, positionals: [, folder] }: Asked): Promise<number> {
  const { org, role, port } = memberIn(folder);
  if (!joinedIn(dataDir()).some(({ id }) => id === org))
    throw new Error(`${org} has not registered: npm run partner -- register --org ${org} --name NAME`);
  const verdicts = await checkIn(folder);
  if (verdicts.some(({ broken }) => broken !== null)) return tellVerdicts(verdicts, values.json);
  const endpoint = values.endpoint ?? `http://127.0.0.1:${port}/graphql`;
  const joined = amend(dataDir(), org, { role, endpoint, wmi: values.wmi ?? [] });
  return tell(joined, `${org} is a member: gateways ask it at ${endpoint}.`, values.json);
}

function checkIn(folder: string | undefined): ReturnType<typeof check> {
  return check(folder ?? '', memberIn(folder));
}

/** What a member's own file says of it. */
function memberIn(folder: string | undefined): { org: string; role: MemberRole; port: number } {
  if (folder === undefined) throw new Misused('name the FOLDER of the member');
  const source = readFileSync(join(folder, 'member.ts'), 'utf8');
  const [, org, port, role] = /org: '([^']+)', port: (\d+), party: \{ \.\.\.(\w+)/.exec(source) ?? [];
  if (org === undefined || !joinable.some((each) => each === role))
    throw new Error(`${folder}/member.ts does not say org, port and party as the member that was made there did`);
  return { org, role: role as MemberRole, port: Number(port) };
}

function tellVerdicts(verdicts: Awaited<ReturnType<typeof check>>, json: boolean): number {
  const broken = verdicts.filter((each) => each.broken !== null);
  const lines = verdicts.map((each) =>
    each.broken === null ? `holds   ${each.law}` : `BROKEN  ${each.law}\n        ${each.broken}`,
  );
  const end =
    broken.length === 0 ? 'It may join.' : `It may not join: ${broken.length} of ${verdicts.length} laws are broken.`;
  tell(verdicts, [...lines, end].join('\n'), json);
  return broken.length === 0 ? 0 : 1;
}

function tell(answer: unknown, words: string, json: boolean): number {
  console.log(json ? JSON.stringify(answer) : words);
  return 0;
}

function needed(flag: string, value: string | undefined): string {
  if (value !== undefined && value !== '') return value;
  throw new Misused(`${flag} is missing`);
}

function dataDir(): string {
  return process.env['CHELIAN_DATA'] ?? '.data';
}

await command(import.meta.url, cli);
