import { createHash } from 'node:crypto';
import { jcs } from '#kernel/jcs.ts';
import type { Assessment } from './assess.ts';

/**
 * The same answer to the same application, from the same kinds of inputs, is the same assessment: a SHA-256 over its JSON
 * Canonicalization (RFC 8785). The inputs' values are not in it: so few are possible that a digest would give them away.
 */
export function assessmentId(applicationId: string, assessment: Assessment, lineage: readonly string[]): string {
  return createHash('sha256')
    .update(jcs({ applicationId, ...assessment, lineage }))
    .digest('base64url');
}
