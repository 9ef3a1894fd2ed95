/** Makes the entries about a person meaningless: `npm run ledger:erase`. */
import { createInterface } from 'node:readline/promises';
import { command, defineCommand, Misused } from '#kernel/command.ts';
import { commitmentOf } from './commitments.ts';
import { openConnections } from './connections.ts';
import { ledgerUrl, tellWhyNot } from './fsck.ts';
import { openReader } from './ledgerReader.ts';
import type { Connections } from './connections.ts';

const HELP = `npm run ledger:erase -- --person ID [--url postgresql://...] [--yes] [--json]

Throws away the salt of a person's commitment, a customer's or one of an organisation's staff. From then on nobody can
tell whom the entries about them are about, not even with this ledger at hand; what they say of recipients, scopes and
times stays. No entry and no hash changes: npm run ledger:verify says the same before and after. It cannot be undone.

It prints what becomes meaningless, and asks for the id once more. What is recorded later about the person has another
commitment. A gateway that runs may go on with the old one for a minute, so ask for it again after that if need be.

  --person ID   such as trust.c000001
  --url <url>   the ledger's database; or LEDGER_DATABASE_URL, or the demo that runs here
  --yes         does not ask
  --json        {"person", "commitment", "entries": {"release": 12}, "first", "last", "size", "root"}

Exit code: 0 it is erased, 1 the ledger holds no salt of that person, or it was not confirmed, 2 an option is at fault, or
the ledger could not be read.`;

/** What the commitment stands in. */
export type Meaning = {
  readonly person: string;
  readonly commitment: string;
  /** How many entries of each kind name it. */
  readonly entries: Readonly<Record<string, number>>;
  readonly first: number | null;
  readonly last: number | null;
  /** The tree, which an erasure leaves as it is. */
  readonly size: number;
  readonly root: string;
};

/** Null when the ledger holds no salt of the person: then no entry can be told to be about them. @throws Refusal AUDIT_UNAVAILABLE */
export async function meaningOf({ run }: Connections, person: string): Promise<Meaning | null> {
  const [row] = await run<{ salt: Uint8Array }>('select salt from subject_salt where subject = $1', [person]);
  if (!row) return null;
  const commitment = commitmentOf(row.salt, person);
  const rows = await run<{ kind: string; entries: number; first: string; last: string }>(
    `select entry::jsonb->>'kind' as kind, count(*)::int as entries, min(idx) as first, max(idx) as last
     from ledger_entry where entry like '%' || $1 || '%' group by 1 order by 1`,
    [commitment],
  );
  const { size, rootHash } = await openReader(run).root();
  const bounds = rows.flatMap(({ first, last }) => [Number(first), Number(last)]);
  return {
    person,
    commitment,
    entries: Object.fromEntries(rows.map(({ kind, entries }) => [kind, entries])),
    first: bounds.length === 0 ? null : Math.min(...bounds),
    last: bounds.length === 0 ? null : Math.max(...bounds),
    size,
    root: Buffer.from(rootHash).toString('hex'),
  };
}

function inWords({ commitment, entries, first, last, size, root }: Meaning): string {
  const kinds = Object.entries(entries).map(([kind, count]) => `${count.toLocaleString('en')} ${kind}`);
  const which = kinds.length === 0 ? 'No entry is' : `Entries (${kinds.join(', ')}) between ${first} and ${last} are`;
  return `${which} about this person, by the commitment ${commitment}.\nThe tree stays: ${size} entries, root ${root}.`;
}

async function confirmed(person: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Misused('nobody is here to confirm it: --yes');
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await asking.question(`This cannot be undone. The id once more, to erase what it means: `)) === person;
  } finally {
    asking.close();
  }
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean', default: false } as const;

export const cli = defineCommand({
  help: HELP,
  options: { person: text, url: text, yes: flag, json: flag },
  couldNot: 'nothing was erased',
  async run({ values: { person, url, yes, json } }) {
    if (!person) throw new Misused('--person ID is missing');
    const connections = openConnections({ url: ledgerUrl(url), max: 1, timeoutMs: 600_000 });
    try {
      const meaning = await meaningOf(connections, person).catch(({ cause }: Error) => tellWhyNot(cause));
      if (!meaning) return (console.error('the ledger holds no salt of that person: nothing is to be erased'), 1);
      if (!json) console.log(inWords(meaning));
      if (!yes && !(await confirmed(person))) return (console.error('not confirmed: nothing was erased'), 1);
      await connections.run('delete from subject_salt where subject = $1', [person]);
      console.log(json ? JSON.stringify(meaning) : 'Erased: nobody can tell any more whom they are about.');
      return 0;
    } finally {
      await connections.close();
    }
  },
});

await command(import.meta.url, cli);
