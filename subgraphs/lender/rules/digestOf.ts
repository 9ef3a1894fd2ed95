import { createHash } from 'node:crypto';
import { jcs } from '#kernel/jcs.ts';

/** SHA-256 of a value's canonical JSON (RFC 8785), base64url. */
export function digestOf(value: object): string {
  return createHash('sha256').update(jcs(value)).digest('base64url');
}
