import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { contextKeyFromPem } from '#gateway/release/signedContext.ts';
import { readKeyring } from '#gateway/pairwise/keyring.ts';
import { openPseudonyms } from '#gateway/pairwise/pseudonyms.ts';
import { ledgerKeyFromPem } from '#gateway/audit/checkpointNote.ts';
import type { GatewayOptions } from './openGateway.ts';

export type ConsentedConfig = Pick<
  GatewayOptions,
  | 'organisations'
  | 'consentUrl'
  | 'ledgerUrl'
  | 'identity'
  | 'contextKey'
  | 'pseudonyms'
  | 'ledgerKey'
  | 'flowsLock'
  | 'console'
>;

const needed = [
  'MEMBERS',
  'CONSENT_DATABASE_URL',
  'LEDGER_DATABASE_URL',
  'OIDC_ISSUER',
  'OIDC_JWKS_URI',
  'OIDC_AUDIENCE',
  'CONTEXT_KEY',
  'PSEUDONYM_KEYS',
  'LEDGER_KEY',
  'LEDGER_ORIGIN',
] as const;

/** What a gateway of a consented graph finds in its environment. @throws Error that names all that is missing */
export function readConsentedConfig(env: Readonly<Record<string, string | undefined>>): ConsentedConfig {
  const missing = needed.filter((name) => !env[name]);
  if (missing.length > 0)
    throw new Error(
      `the supergraph links the consent spec, so the gateway needs ${missing.join(', ')}; --help tells more`,
    );
  const of = (name: (typeof needed)[number]) => env[name]!;
  return {
    organisations: { file: resolve(of('MEMBERS')) },
    consentUrl: of('CONSENT_DATABASE_URL'),
    ledgerUrl: of('LEDGER_DATABASE_URL'),
    identity: { issuer: of('OIDC_ISSUER'), jwksUri: of('OIDC_JWKS_URI'), audience: of('OIDC_AUDIENCE') },
    ledgerKey: ledgerKeyFromPem(of('LEDGER_ORIGIN'), readFileSync(of('LEDGER_KEY'), 'utf8')),
    pseudonyms: openPseudonyms(readKeyring(JSON.parse(readFileSync(of('PSEUDONYM_KEYS'), 'utf8')))),
    contextKey: contextKeyFromPem('gateway', readFileSync(of('CONTEXT_KEY'), 'utf8')),
    ...(env['FLOWS_LOCK'] && { flowsLock: readFileSync(env['FLOWS_LOCK'], 'utf8') }),
    ...(env['CONSOLE'] && { console: readConsole(env['CONSOLE'], env['CONSOLE_CLIENTS']) }),
  };
}

function readConsole(folder: string, ids = ''): NonNullable<ConsentedConfig['console']> {
  const [customer, staff] = ids.split(',');
  if (!customer || !staff)
    throw new Error('CONSOLE needs CONSOLE_CLIENTS: two ids with a comma between; --help tells more');
  return { folder: resolve(folder), clients: { customer, staff } };
}
