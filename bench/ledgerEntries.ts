import { generateKeyPairSync, hash, randomUUID } from 'node:crypto';
import { ledgerKeyFromPem } from '#gateway/audit/checkpointNote.ts';
import type { ReleaseEntry } from '#gateway/audit/record.ts';

/** What one request records: an entry for each of its people. */
export function requestOf(entries: number): ReleaseEntry[] {
  const traceId = randomUUID();
  return Array.from({ length: entries }, (_, nth) => ({
    kind: 'release',
    at: Math.floor(Date.now() / 1000),
    traceId,
    operation: OPERATION,
    supergraph: SUPERGRAPH,
    caller: 'lender-harbour',
    client: 'lender-harbour',
    source: 'maker-dawn',
    recipient: 'lender-harbour',
    purpose: 'loan.origination/1',
    subject: hash('sha256', `${traceId}${nth}`),
    released: LINES,
    withheld: [],
  }));
}

const [OPERATION, SUPERGRAPH] = [hash('sha256', 'operation'), hash('sha256', 'supergraph')];
const consent = { id: 'trust.k00000104', version: 2, revision: 4711 };
const LINES = ['Vehicle.vin', 'Vehicle.odometerKm', 'Battery.soh', 'Telematics.nightShare'].map((coordinate) => ({
  coordinate,
  scope: 'vehicle:identity',
  via: 'selection',
  basis: 'CONSENT',
  consent,
  count: 1,
}));

export function newKey(): ReturnType<typeof ledgerKeyFromPem> {
  const pem = generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return ledgerKeyFromPem('bench.example/ledger', pem);
}
