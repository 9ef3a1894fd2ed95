/** Verifies consent receipts with the trust operator's public keys, without asking anybody. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compactVerify, createLocalJWKSet, errors } from 'jose';
import { command, defineCommand, Misused } from '#kernel/command.ts';
import { RECEIPT_SCHEMA, RECEIPT_TYPE } from './rules/consentReceipt.ts';
import type { JSONWebKeySet } from 'jose';

const HELP = `npm run consent:verify -- <receipt|file> [--jwks FILE|URL] [--json]

Says whether a consent receipt, a compact JWS, was signed by the trust operator and is as it was signed, and prints what it says.
Nobody is asked, unless --jwks is a URL. What became of the consent later is not in a receipt.

  <receipt|file>   the receipt itself, or a file that holds it
  --jwks <where>   the trust operator's public keys, a file or a URL; left out: those of the demo
                   that was started here (.data/keys/consent-receipts.jwks.json)
  CHELIAN_DATA     the demo's data folder: .data
  --json           what was found, as JSON: {"genuine": true, "kid", "claims"} or {"genuine": false, "because"}

Exit code: 0 the receipt is genuine, 1 it is not, 2 it could not be verified: no keys, no file, no receipt named.`;

export type Verified =
  | { readonly genuine: true; readonly kid: string; readonly claims: Readonly<Record<string, unknown>> }
  | { readonly genuine: false; readonly because: string };

/** Holds a receipt against public keys (RFC 7515, 5.2; RFC 8037). */
export async function verifyReceipt(receipt: string, jwks: JSONWebKeySet): Promise<Verified> {
  try {
    const options = { algorithms: ['EdDSA'] };
    const { payload, protectedHeader } = await compactVerify(receipt, createLocalJWKSet(jwks), options);
    if (protectedHeader.typ !== RECEIPT_TYPE) return { genuine: false, because: 'it is no consent receipt' };
    const claims = JSON.parse(new TextDecoder().decode(payload)) as Readonly<Record<string, unknown>>;
    if (claims['schema_version'] !== RECEIPT_SCHEMA) return { genuine: false, because: 'its schema is another one' };
    return { genuine: true, kid: protectedHeader.kid ?? '', claims };
  } catch (error) {
    if (error instanceof errors.JOSEError) return { genuine: false, because: reasonOf(error) };
    throw error;
  }
}

function reasonOf({ code }: errors.JOSEError): string {
  switch (code) {
    case 'ERR_JWKS_NO_MATCHING_KEY':
      return 'none of the keys is the one that it names';
    case 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED':
      return 'it was changed, or signed with another key';
    default:
      return `it is not a compact JWS with EdDSA (${code})`;
  }
}

/** @throws Error that says what is missing */
async function readKeys(where: string | undefined): Promise<JSONWebKeySet> {
  const place = where ?? join(process.env['CHELIAN_DATA'] ?? '.data', 'keys', 'consent-receipts.jwks.json');
  if (/^https?:\/\//.test(place)) {
    const response = await fetch(place, { signal: AbortSignal.timeout(10_000) });
    if (!response.ok) throw new Error(`${place} answered ${response.status}`);
    return (await response.json()) as JSONWebKeySet;
  }
  if (!existsSync(place)) throw new Error(`there are no public keys at ${place}: name others with --jwks`);
  return JSON.parse(readFileSync(place, 'utf8')) as JSONWebKeySet;
}

export const cli = defineCommand({
  help: HELP,
  options: { jwks: { type: 'string' }, json: { type: 'boolean', default: false } },
  takes: 'RECEIPT',
  couldNot: 'the receipt could not be verified',
  async run({ values: { jwks, json }, positionals: [named, ...more] }) {
    if (named === undefined || more.length > 0) throw new Misused('name one receipt, or a file that holds it');
    const receipt = existsSync(named) ? readFileSync(named, 'utf8').trim() : named;
    const verified = await verifyReceipt(receipt, await readKeys(jwks));
    console.log(json ? JSON.stringify(verified, null, 2) : inWords(verified));
    return verified.genuine ? 0 : 1;
  },
});

function inWords(verified: Verified): string {
  if (!verified.genuine) return `not genuine: ${verified.because}`;
  return `${JSON.stringify(verified.claims, null, 2)}\ngenuine: signed with the key ${verified.kid}`;
}

await command(import.meta.url, cli);
