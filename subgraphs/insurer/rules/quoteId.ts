import { createHash } from 'node:crypto';

/** One quote a day for a vehicle and cover: asking twice gives the same id. A hash, so that the vehicle cannot be read from it. */
export function quoteId(org: string, vin: string, cover: string, day: string): string {
  return `q${createHash('sha256').update([org, vin, cover, day].join('\n')).digest('base64url').slice(0, 24)}`;
}
