/** Co-signs the checkpoints of a ledger, as long as each grows out of the last: `npm run ledger:witness`. */
import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isCommand } from '#kernel/command.ts';
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

async function main(): Promise<string> {
  const text = { type: 'string' } as const;
  const options = {
    url: text,
    key: text,
    state: text,
    name: { type: 'string', default: 'witness.example' },
    keys: text,
    'max-age': { type: 'string', default: '60' },
    vkey: { type: 'boolean' },
    help: { type: 'boolean', short: 'h' },
  } as const;
  const { values } = parseArgs({ options });
  if (values.help) return `${HELP}\n`;
  const { url, state, name } = values;
  if (!values.key) throw new Error('--key FILE is missing; --help tells more');
  const key = createPrivateKey(readFileSync(values.key, 'utf8'));
  if (values.vkey) return `${witnessVerifierKey(name, key)}\n`;
  if (!url || !state) throw new Error('--url URL and --state FILE are needed; --help tells more');
  return cosign({
    client: ledgerClient(url),
    name,
    key,
    stateFile: state,
    keys: values.keys && readFileSync(values.keys, 'utf8'),
    maxAgeSeconds: Number(values['max-age']),
    now: Math.floor(Date.now() / 1000),
  });
}

if (isCommand(import.meta.url))
  try {
    process.stdout.write(await main());
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const told =
      error instanceof Suspicion ? `refused: ${error.attack}: ${message}` : `the witness could not work: ${message}`;
    console.error(code === 'EEXIST' ? `${told}. Another one works with this state; if not, remove the file` : told);
    process.exitCode = error instanceof Suspicion ? 1 : 2;
  }
