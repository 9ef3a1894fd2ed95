import { generateKeyPairSync, hash, randomUUID } from 'node:crypto';
import { ledgerKeyFromPem } from '#gateway/audit/checkpointNote.ts';
import type { ReleaseEntry } from '#gateway/audit/record.ts';

/** What one request records: an entry for each of its people, with its keys in the order in which the gateway makes them. */
export function requestOf(entries: number): ReleaseEntry[] {
  const traceId = randomUUID();
  return Array.from({ length: entries }, (_, nth) => ({
    at: Math.floor(Date.now() / 1000),
    caller: 'lender-harbour',
    client: 'lender-harbour',
    kind: 'release',
    operation: OPERATION,
    purpose: 'loan.origination/1',
    recipient: 'lender-harbour',
    released: LINES,
    source: 'maker-dawn',
    subject: hash('sha256', `${traceId}${nth}`),
    supergraph: SUPERGRAPH,
    traceId,
    withheld: [],
  }));
}

const [OPERATION, SUPERGRAPH] = [hash('sha256', 'operation'), hash('sha256', 'supergraph')];
const consent = { id: 'trust.k00000104', revision: 4711, version: 2 };
const LINES = ['Vehicle.vin', 'Vehicle.odometerKm', 'Battery.soh', 'Telematics.nightShare'].map((coordinate) => ({
  basis: 'CONSENT',
  consent,
  coordinate,
  count: 1,
  scope: 'vehicle:identity',
  via: 'selection',
}));

export function newKey(): ReturnType<typeof ledgerKeyFromPem> {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return ledgerKeyFromPem('bench.example/ledger', pem);
}
