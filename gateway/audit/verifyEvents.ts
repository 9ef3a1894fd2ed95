import { MOST_TOLD } from './evidence.ts';

/** What happened to consents and tenures has numbers without a gap, and each stands in one entry, in their order. */
export class VerifyEvents {
  readonly #say: (finding: string) => void;
  /** Null before the first, and where entries between are not there to be read. */
  #last: number | null = null;
  #told = 0;

  constructor(say: (finding: string) => void) {
    this.#say = say;
  }

  /** The next entry; undefined where none is there. */
  read(index: number, text: string | undefined): void {
    if (text === undefined) this.#last = null;
    const revision = text === undefined ? undefined : revisionIn(text);
    if (revision === undefined) return;
    const last = this.#last;
    this.#last = Math.max(revision, last ?? revision);
    if (last === null || revision === last + 1) return;
    if ((this.#told += 1) > MOST_TOLD) return;
    const missing = revision - last === 2 ? `event ${last + 1} is` : `events ${last + 1} to ${revision - 1} are`;
    this.#say(
      revision > last
        ? `entry ${index}: ${missing} not on record before it`
        : `entry ${index}: event ${revision} after event ${last}`,
    );
  }
}

const EVENT = /"kind":"(?:consent|transfer|break-glass)"/;
const KINDS: ReadonlySet<unknown> = new Set(['consent', 'transfer', 'break-glass']);

/** A line of a release names the revision of a consent: only an event has one of its own. */
function revisionIn(text: string): number | undefined {
  if (!EVENT.test(text)) return undefined;
  try {
    const { kind, revision } = JSON.parse(text) as { kind?: unknown; revision?: unknown };
    return KINDS.has(kind) && typeof revision === 'number' ? revision : undefined;
  } catch {
    return undefined;
  }
}
