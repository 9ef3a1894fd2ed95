/** Makes and changes the keyring of pseudonyms, and tells what one stands for. */
import { randomBytes, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { command, defineCommand, Misused, wholeNumber } from '#kernel/command.ts';
import { newKeyring, readKeyring, switched, withKey, withoutKey } from './keyring.ts';
import { openPseudonyms } from './pseudonyms.ts';
import type { KeyringFile } from './keyring.ts';
import type { Names } from './pseudonyms.ts';

const HELP = `npm run -s pseudonyms -- VERB [--org ORG] [--json]

  of ID ...         the name by which ORG knows each record
  open NAME ...     the record that each name of ORG's stands for; of a traceId that ORG was sent, the ledger's
  renew [FILE]      of names of ORG's, one a line, each with its name under the newest key; left out: from standard input
  add               a new root key: from now on it opens, and nobody is written to with it
  switch            ORG, or without --org everybody, is written to with the newest key
  retire VERSION    throws a root key away: what was made with it opens no more
  new               a keyring, where there is none

  --org ORG         the organisation whose names are meant, such as lender-harbour
  --json            what of, open and renew print, as a JSON list; null in the place of -
  PSEUDONYM_KEYS    the keyring's file: keys/pseudonyms.json below CHELIAN_DATA, which is .data

Gateways read the file when they start. The order of a rotation is in docs/pseudonyms.md.

Exit code: 0 done, 1 it failed, or a name is none of ORG's (printed as -), 2 it was not called as it has to be.`;

export const cli = defineCommand({
  help: HELP,
  options: { org: { type: 'string' }, json: { type: 'boolean', default: false } },
  takes: 'VERB',
  run({ values: { org, json }, positionals: [verb, ...more] }) {
    const tell = (all: readonly string[], found: Found) => print(all.map(found), json);
    switch (verb) {
      case 'of':
        return tell(more, namesOf(read(), org).seal);
      case 'open':
        return tell(more, opener(namesOf(read(), org)));
      case 'renew':
        return tell(linesIn(more[0]), renewer(read(), org));
      case 'add':
        return write(withKey(read(), randomBytes(32)));
      case 'switch':
        return write(switched(read(), org));
      case 'retire':
        return write(withoutKey(read(), wholeNumber('VERSION', more[0] ?? '')));
      case 'new':
        if (existsSync(path())) throw new Error(`there is a keyring at ${path()}`);
        return write(newKeyring(randomBytes(32)));
      default:
        throw new Misused(verb === undefined ? 'say what to do' : `there is no verb "${verb}"`);
    }
  },
});

type Found = (each: string) => string | undefined;

function namesOf(file: KeyringFile, org: string | undefined): Names {
  if (org === undefined) throw new Misused('say whose names are meant with --org');
  return openPseudonyms(readKeyring(file)).of(org);
}

function opener({ open, openText }: Names): Found {
  return (name) => (name.includes('.') ? open(name) : openText(name));
}

/** The name that is there, a tab, and the new one. */
function renewer(file: KeyringFile, org: string | undefined): Found {
  const [now, then] = [namesOf(file, org), namesOf(switched(file, org), org)];
  return (name) => {
    const id = now.open(name);
    return id === undefined ? undefined : `${name}\t${then.seal(id)}`;
  };
}

function print(told: readonly (string | undefined)[], json: boolean): number {
  if (json) console.log(JSON.stringify(told.map((each) => each ?? null)));
  else for (const each of told) console.log(each ?? '-');
  return told.includes(undefined) ? 1 : 0;
}

function linesIn(file: string | undefined): string[] {
  return readFileSync(file ?? 0, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
}

function path(): string {
  const { PSEUDONYM_KEYS: file, CHELIAN_DATA: data = '.data' } = process.env;
  return file ?? join(data, 'keys', 'pseudonyms.json');
}

function read(): KeyringFile {
  if (!existsSync(path())) throw new Error(`there is no keyring at ${path()}: npm start makes one, or the verb new`);
  const file = JSON.parse(readFileSync(path(), 'utf8')) as KeyringFile;
  readKeyring(file);
  return { ...file, of: file.of ?? {} };
}

/** Whole or not at all: whoever reads it meanwhile reads what was there. */
function write(file: KeyringFile): void {
  const making = `${path()}.${randomUUID()}`;
  mkdirSync(dirname(path()), { recursive: true, mode: 0o700 });
  writeFileSync(making, `${JSON.stringify(file, null, 2)}\n`, { mode: 0o600 });
  renameSync(making, path());
}

await command(import.meta.url, cli);
