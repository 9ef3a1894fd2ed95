import { Refusal } from '#kernel/errors.ts';
import { LastUsed } from '#kernel/lastUsed.ts';
import type { Code } from '#kernel/errors.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { MemberContext, Release } from '#kernel/memberContext.ts';

/** Whether an organisation may have one scope of a person's or a vehicle's data, in the names that the member knows them by. */
export type Question = {
  readonly recipient: OrgId;
  readonly source: OrgId;
  readonly scope: string;
  readonly purpose: string;
  /** The organisation that the recipient works for, where it is only a processor. */
  readonly principal: OrgId | null;
  /** The person whom it is shown to, and who may see what is about themself. */
  readonly person: string | null;
  readonly resource: { readonly type: 'customer' | 'vehicle'; readonly id: string };
};

/** `from` and `until`: only data of that time; `expires`: the decision itself ends then. Epoch seconds. */
export type Answer =
  | { readonly decision: true; readonly from?: number; readonly until?: number; readonly expires?: number }
  | { readonly decision: false; readonly code: Code };

/** Asks the trust operator, in bulk; the answers are in the order of the questions. @throws Refusal CONSENT_UNAVAILABLE */
export type Ask = (questions: readonly Question[]) => Promise<readonly Answer[]>;

/**
 * How a member judges for itself what goes out. `asking`: the context says who asks for what, and the trust operator alone whether they
 * may have it. `both`: each has to say so.
 */
export type Enforcement = { readonly by: 'asking' | 'both'; readonly ask: Ask };

export type ConfirmOptions = Enforcement & {
  readonly org: OrgId;
  /** Epoch seconds. */
  readonly now: () => number;
  /** For how long a permit is relied on; no longer than it lasts by itself. */
  readonly seconds?: number;
};

/** The releases of a context that are confirmed for the scopes asked. @throws Refusal why one is not, or CONSENT_UNAVAILABLE */
export type Confirm = (context: MemberContext, asked: readonly string[]) => Promise<readonly Release[]>;

const MOST_KEPT = 10_000;

export function confirmReleases({ by, ask, org, now, seconds = 1 }: ConfirmOptions): Confirm {
  const kept = new LastUsed<{ readonly answer: Answer; readonly until: number }>({ most: MOST_KEPT });
  const answersTo = async (questions: readonly Question[]): Promise<ReadonlyMap<string, Answer>> => {
    const known = new Map<string, Answer>();
    const open = new Map<string, Question>();
    const at = now();
    for (const question of questions) {
      const key = JSON.stringify(question);
      const found = kept.get(key);
      if (found && at < found.until) known.set(key, found.answer);
      else open.set(key, question);
    }
    const answers = open.size > 0 ? await ask([...open.values()]) : [];
    for (const [i, key] of [...open.keys()].entries()) {
      const answer = answers[i];
      if (!answer) throw new Refusal('CONSENT_UNAVAILABLE', { check: 'answers' });
      known.set(key, answer);
      // A refusal is not kept: what is granted is granted at once.
      if (answer.decision) kept.set(key, { answer, until: Math.min(at + seconds, answer.expires ?? Infinity) });
    }
    return known;
  };
  return async (context, asked) => {
    const lines = context.releases.flatMap((release) => linesOf(release, context.person, org, by, asked));
    const answers = await answersTo(lines.flatMap(({ question }) => question ?? []));
    const confirmed: Release[] = [];
    const refused: Code[] = [];
    for (const { release, question } of lines) {
      const answer = question && answers.get(JSON.stringify(question))!;
      if (!answer) confirmed.push(release);
      else if (answer.decision) confirmed.push(within(release, answer));
      else refused.push(answer.code);
    }
    // A gateway that says what is not so is not believed in anything; without its word each scope need be for one recipient only.
    if (refused.length > 0 && (by === 'both' || !covers(confirmed, asked))) throw new Refusal(refused[0]!);
    return confirmed;
  };
}

function covers(releases: readonly Release[], asked: readonly string[]): boolean {
  return asked.every((scope) => releases.some(({ scopes }) => scopes.includes(scope)));
}

type Line = { readonly release: Release; readonly question?: Question };

/** One for each scope that is asked for; without a question where the recipient is the member itself, to whom nothing goes out. */
function linesOf(
  release: Release,
  person: string | null,
  source: OrgId,
  by: Enforcement['by'],
  asked: readonly string[],
): Line[] {
  const { recipient, purpose, subject, vin, principal = null } = release;
  if (recipient === source) return [{ release }];
  const resource =
    vin === undefined ? { type: 'customer' as const, id: subject } : { type: 'vehicle' as const, id: vin };
  const { id } = resource;
  // Of whom it is nobody says: nobody can confirm that.
  if (id === null) return [];
  const scopes = by === 'asking' ? asked : release.scopes.filter((scope) => asked.includes(scope));
  return scopes.map((scope) => ({
    release: { ...release, scopes: [scope] },
    question: { recipient, source, scope, purpose, principal, person, resource: { type: resource.type, id } },
  }));
}

/** The narrower of both bounds. */
function within(release: Release, { from, until }: Extract<Answer, { decision: true }>): Release {
  const latest = Math.max(release.from ?? 0, from ?? 0);
  const earliest = Math.min(release.until ?? Infinity, until ?? Infinity);
  return { ...release, ...(latest > 0 && { from: latest }), ...(earliest < Infinity && { until: earliest }) };
}
