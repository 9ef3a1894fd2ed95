import { Refusal } from '#kernel/errors.ts';
import { percentile } from '#kernel/figures.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Transport } from './memberClient.ts';

/** How a member answered this gateway since it started. Times in milliseconds, over its latest requests. */
export type Health = {
  readonly answered: number;
  readonly failed: number;
  readonly lastFailure: string | null;
  readonly p50Ms: number | null;
  readonly p95Ms: number | null;
};

const KEPT = 500;

type Seen = { answered: number; failed: number; lastFailure: string | null; readonly tookMs: Float64Array };

function answered(seen: Seen, tookMs: number): void {
  seen.tookMs[seen.answered % KEPT] = tookMs;
  seen.answered += 1;
}

function failed(seen: Seen, error: unknown): void {
  // What a consent held back says nothing about the member.
  if (!(error instanceof Refusal)) return;
  seen.failed += 1;
  seen.lastFailure = error.code;
}

/** Looks on while members are asked; what it looks at goes by as it is. */
export class MemberHealth {
  readonly #seen = new Map<OrgId, Seen>();

  watch(send: Transport): Transport {
    return (member, ...asked) => {
      const began = performance.now();
      const answer = send(member, ...asked);
      const seen = this.#of(member.id);
      answer.then(
        () => answered(seen, performance.now() - began),
        (error: unknown) => failed(seen, error),
      );
      return answer;
    };
  }

  of(org: OrgId): Health {
    const { answered, failed, lastFailure, tookMs } = this.#of(org);
    const sorted = tookMs.slice(0, Math.min(answered, KEPT)).toSorted();
    const within = (percent: number) => (sorted.length === 0 ? null : percentile(sorted, percent));
    return { answered, failed, lastFailure, p50Ms: within(50), p95Ms: within(95) };
  }

  #of(org: OrgId): Seen {
    let seen = this.#seen.get(org);
    if (!seen) {
      seen = { answered: 0, failed: 0, lastFailure: null, tookMs: new Float64Array(KEPT) };
      this.#seen.set(org, seen);
    }
    return seen;
  }
}
