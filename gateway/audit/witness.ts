/** Co-signs the checkpoints of a ledger, as long as each grows out of the last: `npm run ledger:witness`. */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { command, defineCommand, Misused, wholeNumber } from '#kernel/command.ts';
import { judgeCheckpoint, needFresh, needLater } from './judgeCheckpoint.ts';
import { ledgerClient, readKeys } from './ledgerClient.ts';
import { Suspicion } from './suspicion.ts';
import { keyId } from './verifyNote.ts';
import type { KeyObject } from 'node:crypto';
import type { LedgerClient } from './ledgerClient.ts';

const HELP = `npm run -s ledger:witness -- --url URL --key FILE --state FILE [--name NAME] [--keys FILE] [--max-age SECONDS]

Fetches the newest checkpoint of a ledger, verifies who signed it and that it grows out of the last one that this witness
co-signed, co-signs it (C2SP tlog-cosignature v1) and prints it. Run it every minute or so, elsewhere than the ledger.

  --url URL          the gateway, such as http://127.0.0.1:4000
  --key FILE         the witness's own Ed25519 key (PEM, PKCS 8): openssl genpkey -algorithm ed25519
  --state FILE       what it saw last, and the ledger's keys; made by the first run
  --name NAME        the witness's name in its signatures: witness.example
  --keys FILE        the ledger's verifier keys; left out, the first run believes /ledger/keys
  --max-age SECONDS  how old a checkpoint may be: 60
  --vkey             prints the witness's own verifier key, and ends

Exit code: 0 co-signed, 1 refused, with the name of what was tried, 2 something could not be read.`;

export type WitnessOptions = {
  readonly client: LedgerClient;
  readonly name: string;
  readonly key: KeyObject;
  readonly stateFile: string;
  /** The ledger's keys; left out, those of the state, or else the first that the ledger tells. */
  readonly keys?: string | undefined;
  readonly maxAgeSeconds: number;
  /** Epoch seconds. */
  readonly now: number;
};

type State = { readonly keys: string; readonly note: string | null };

/**
 * The co-signed checkpoint. What it saw is on disk before anyone is given the signature, and the file beside the state lets only one
 * witness at a time work with it. @throws Suspicion, Error
 */
export async function cosign({ client, stateFile, ...options }: WitnessOptions): Promise<string> {
  const next = `${stateFile}.next`;
  const file = openSync(next, 'wx', 0o600);
  try {
    const { keys, note } = readState(stateFile) ?? { keys: options.keys ?? (await firstKeys(client)), note: null };
    const ledgerKeys = readKeys(options.keys ?? keys);
    const seen = judgeCheckpoint(await client.checkpoint(), ledgerKeys);
    needFresh(seen, options);
    if (note !== null) {
      const before = judgeCheckpoint(note, ledgerKeys);
      needLater(before, seen);
      if (!(await client.proves(before, seen)))
        throw new Suspicion('fork', `the tree of ${seen.size} does not hold the tree of ${before.size} that was seen`);
    }
    const cosigned = `${seen.note}${cosignature(options, seen.text)}`;
    writeFileSync(file, `${JSON.stringify({ keys: options.keys ?? keys, note: cosigned } satisfies State)}\n`);
    fsyncSync(file);
    renameSync(next, stateFile);
    return cosigned;
  } catch (error) {
    rmSync(next, { force: true });
    throw error;
  } finally {
    closeSync(file);
  }
}

async function firstKeys(client: LedgerClient): Promise<string> {
  const read = await client.keys();
  return read.map(({ line }) => line).join('\n');
}

function readState(file: string): State | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as State;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

function cosignature({ name, key, now }: Pick<WitnessOptions, 'name' | 'key' | 'now'>, text: string): string {
  const time = Buffer.alloc(8);
  time.writeBigUInt64BE(BigInt(now));
  const signature = sign(null, Buffer.from(`cosignature/v1\ntime ${now}\n${text}`), key);
  return `— ${name} ${Buffer.concat([keyId(name, encoded(key)), time, signature]).toString('base64')}\n`;
}

/** What others verify this witness's signatures with. */
export function witnessVerifierKey(name: string, key: KeyObject): string {
  return `${name}+${keyId(name, encoded(key)).toString('hex')}+${encoded(key).toString('base64')}`;
}

function encoded(key: KeyObject): Buffer {
  return Buffer.concat([Buffer.of(0x04), Buffer.from(createPublicKey(key).export({ format: 'jwk' }).x!, 'base64url')]);
}

const text = { type: 'string' } as const;

export const cli = defineCommand({
  help: HELP,
  options: {
    url: text,
    key: text,
    state: text,
    name: { type: 'string', default: 'witness.example' },
    keys: text,
    'max-age': { type: 'string', default: '60' },
    vkey: { type: 'boolean', default: false },
  },
  couldNot: 'the witness could not work',
  async run({ values: { url, key: file, state, name, keys, vkey, ...values } }) {
    if (!file) throw new Misused('--key FILE is missing');
    const key = createPrivateKey(readFileSync(file, 'utf8'));
    if (vkey) return console.log(witnessVerifierKey(name, key));
    if (!url || !state) throw new Misused('--url URL and --state FILE are needed');
    const maxAgeSeconds = wholeNumber('--max-age', values['max-age']);
    const now = Math.floor(Date.now() / 1000);
    const known = keys && readFileSync(keys, 'utf8');
    const options = { client: ledgerClient(url), name, key, stateFile: state, keys: known, maxAgeSeconds, now };
    return cosign(options).then((note) => void process.stdout.write(note), tellWhyNot);
  },
});

/** 1 where what it was shown is suspicious. @throws Error */
function tellWhyNot(error: NodeJS.ErrnoException): number {
  if (error instanceof Suspicion) return (console.error(`refused: ${error.attack}: ${error.message}`), 1);
  if (error.code !== 'EEXIST') throw error;
  throw new Error(`${error.message}. Another one works with this state; if not, remove the file`, { cause: error });
}

await command(import.meta.url, cli);
