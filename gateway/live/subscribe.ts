import type { Organisation } from '#kernel/organisation.ts';
import type { MemberAnswer } from '#gateway/release/memberAnswer.ts';

/** Opens a stream of events at a member; it ends with the signal. Throws Refusal SOURCE_*. */
export type Subscribe = (
  member: Organisation,
  body: string,
  headers: Readonly<Record<string, string>>,
  signal: AbortSignal,
) => AsyncIterable<MemberAnswer>;
