import fc from 'fast-check';
import { Refusal } from '#kernel/errors.ts';
import { amendConsent } from '#subgraphs/customer/rules/amendConsent.ts';
import { grantConsent, withdrawConsent } from '#subgraphs/customer/rules/answerConsent.ts';
import { recordedAsOf } from '#subgraphs/customer/rules/asOf.ts';
import { life, moved } from '#subgraphs/customer/rules/consentLife.ts';
import { versionsTogether } from '#subgraphs/customer/rules/versionsTogether.ts';
import { asked } from './asked.ts';
import type { LifeEvent } from '#subgraphs/customer/rules/consentLife.ts';
import type { ConsentRecord } from '#subgraphs/customer/rules/consentRecord.ts';

export const events = Object.keys(life) as LifeEvent[];

/** What somebody, or time, tries: it happens or is refused. */
export type Try = {
  readonly event: LifeEvent | 'TIME';
  readonly of: 'old' | 'new';
  readonly passes: number;
  readonly reason: string;
};

export const tries = fc.array(
  fc.record({
    event: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom<Try['event']>('SHOW', 'GRANT', 'GRANT', 'AMEND', 'OWE_ERASURE') },
      { weight: 1, arbitrary: fc.constantFrom<Try['event']>('TIME', ...events) },
    ),
    of: fc.constantFrom<Try['of']>('old', 'new', 'new'),
    passes: fc.constantFrom(0, 0, 0, 60, 3_600, 86_400, 40 * 86_400),
    reason: fc.constantFrom('', 'a', 'b'),
  }),
  { maxLength: 25, size: 'max' },
);

/** Versions by their ids, as a store would hold them, driven by the rules alone. */
export class Versions {
  readonly known = new Map<string, ConsentRecord>();
  now = 1_000_000;

  constructor() {
    this.known.set('k1', asked({ id: 'k1', at: this.now }));
  }

  latest(): ConsentRecord {
    return [...this.known.values()].at(-1)!;
  }

  attempt({ event, of, passes, reason }: Try): readonly (readonly [ConsentRecord | undefined, ConsentRecord])[] {
    this.now += passes;
    const settled = [...this.known.values()].map((each) => [each, recordedAsOf(each, this.now)] as const);
    const byTime = settled.filter(([before, after]) => before !== after);
    for (const [, after] of byTime) this.known.set(after.id, after);
    if (event === 'TIME') return byTime;
    const fresh = this.latest();
    const target = of === 'new' || fresh.amends === null ? fresh : this.known.get(fresh.amends)!;
    const changed = this.#changesBy(target, event, reason).map((after) => [this.known.get(after.id), after] as const);
    for (const [, after] of changed) this.known.set(after.id, after);
    return [...byTime, ...changed];
  }

  #changesBy(consent: ConsentRecord, event: LifeEvent, reason: string): readonly ConsentRecord[] {
    const capacity = life[event].by[0];
    const act = { capacity, actor: `the ${capacity}`, reason, at: this.now };
    const all = consent.scopes.map(({ scope }) => scope);
    const amendment = [...this.known.values()].findLast(({ amends }) => amends === consent.id) ?? null;
    const amends = consent.amends === null ? null : this.known.get(consent.amends)!;
    switch (event) {
      case 'AMEND': {
        const id = `k${this.known.size + 1}`;
        const more = { required: null, optional: null, processors: null, days: 3, clientMutationId: null };
        const { old, asked: fresh } = amendConsent(consent, { ...more, id, at: this.now });
        return [old, fresh];
      }
      case 'GRANT': {
        const granted = grantConsent(consent, { scopes: null, separate: all, written: all, at: this.now });
        return versionsTogether({ consent, amends, amendment }, granted, act);
      }
      case 'NARROW': {
        const narrowed = withdrawConsent(consent, [all.at(-1)!], reason, this.now);
        return versionsTogether({ consent, amends, amendment }, narrowed, act);
      }
      // They happen to one version through what happens to the other.
      case 'KEEP':
      case 'SUPERSEDE':
        return [];
      default:
        return versionsTogether({ consent, amends, amendment }, moved(consent, event, act), act);
    }
  }
}

/** Tries at random, and checks what comes of each. */
export function driven(
  check: (versions: Versions, changed: ReturnType<Versions['attempt']>, attempt: Try) => void,
): void {
  const property = fc.property(tries, (attempts) => {
    const versions = new Versions();
    for (const attempt of attempts) {
      let changed: ReturnType<Versions['attempt']> = [];
      try {
        changed = versions.attempt(attempt);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
      check(versions, changed, attempt);
    }
  });
  fc.assert(property, { numRuns: 1_500, seed: 17 });
}
