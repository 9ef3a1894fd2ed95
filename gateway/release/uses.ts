import { ConsentsChanged } from './reliance.ts';
import type { JudgedFlow } from '#gateway/audit/record.ts';
import type { Consent } from '#gateway/consent/consent.ts';
import type { Release } from '#kernel/memberContext.ts';
import type { GateOptions } from './gate.ts';

type Flows = readonly Pick<JudgedFlow, 'subject' | 'decision'>[];
type Releases = readonly Pick<Release, 'subject' | 'basis'>[];
type Consents = ReadonlyMap<string, readonly Consent[]>;

/** The uses that a request makes of consents which allow only so many: each is counted once, and before anything is released under it. */
export class Uses {
  readonly #options: Pick<GateOptions, 'grants' | 'facts' | 'spent'>;
  readonly #consents: Consents;
  readonly #made = new Map<string, Promise<void>>();

  /** `consents`: by subject, as the request is judged by them. */
  constructor(options: Pick<GateOptions, 'grants' | 'facts' | 'spent'>, consents: Consents) {
    this.#options = options;
    this.#consents = consents;
  }

  /** @throws ConsentsChanged when one of them has been used as often as it may be, Refusal CONSENT_UNAVAILABLE */
  async make(flows: Flows, releases: Releases): Promise<void> {
    const limited = limitedIn(flows, releases, this.#consents);
    const unmade = limited.filter((id) => !this.#made.has(id));
    if (unmade.length > 0) {
      const making = this.#count(unmade);
      for (const id of unmade) this.#made.set(id, making);
    }
    // Another fetch may be using some of them at this moment: nothing leaves before that is settled.
    await Promise.all(new Set(limited.map((id) => this.#made.get(id)!)));
  }

  /** Of what was read of a subject, what was found to be used up meanwhile is so. */
  asFound(consents: readonly Consent[]): readonly Consent[] {
    const { spent } = this.#options;
    return spent.size === 0 ? consents : consents.map((each) => (spent.has(each.id) ? { ...each, ...USED_UP } : each));
  }

  async #count(consents: readonly string[]): Promise<void> {
    const { grants, facts, spent } = this.#options;
    const refused = await grants.use(consents, facts.at);
    if (refused.size === 0) return;
    for (const id of refused) spent.add(id);
    throw new ConsentsChanged();
  }
}

const USED_UP = { status: 'USED_UP' } as const;

/** The consents that something rests on and that allow only so many uses, by id, each once. */
function limitedIn(flows: Flows, releases: Releases, consents: Consents): string[] {
  const seen = new Set<string>();
  const found: string[] = [];
  const note = (subject: string | null, id: string | undefined) => {
    if (subject === null || id === undefined || seen.has(id)) return;
    seen.add(id);
    const consent = consents.get(subject)?.find((each) => each.id === id);
    if (consent && isLimited(consent)) found.push(id);
  };
  for (const { subject, decision } of flows) if (decision.effect === 'permit') note(subject, decision.consent?.id);
  for (const { subject, basis } of releases) note(subject, basis);
  return found;
}

function isLimited({ usesAllowed, rateAllowed }: Consent): boolean {
  return usesAllowed !== null || (rateAllowed ?? null) !== null;
}
