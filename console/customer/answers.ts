/** A scope as a notice asks for it. */
export type AskedScope = {
  readonly scope?: string | null;
  readonly necessity?: 'REQUIRED' | 'OPTIONAL' | null;
  readonly separate?: boolean | null;
  readonly written?: boolean | null;
};

/** What a person has switched on for one scope. Nothing is agreed to by not looking: all begin as off, but for what is required. */
export type ScopeAnswer = { readonly share: boolean; readonly separate: boolean; readonly written: boolean };

export type Answers = ReadonlyMap<string, ScopeAnswer>;

export function noAnswers(scopes: readonly AskedScope[]): Answers {
  return new Map(
    scopes.map(({ scope, necessity }) => [
      scope!,
      { share: necessity === 'REQUIRED', separate: false, written: false },
    ]),
  );
}

/** Sensitive data needs a consent of its own (PIPL 29), and some credit data a written one (征信业管理条例 18). */
export function isAgreed({ separate, written }: AskedScope, answer: ScopeAnswer): boolean {
  return answer.share && (!separate || answer.separate) && (!written || answer.written);
}

/** Whether something can be granted: whatever is required is agreed to, and whatever is switched on wholly. */
export function isComplete(scopes: readonly AskedScope[], answers: Answers): boolean {
  return scopes.every((asked) => {
    const answer = answers.get(asked.scope!)!;
    return isAgreed(asked, answer) || (asked.necessity === 'OPTIONAL' && !answer.share);
  });
}

export function whatIsGranted(scopes: readonly AskedScope[], answers: Answers) {
  const agreed = scopes.filter((asked) => isAgreed(asked, answers.get(asked.scope!)!));
  return {
    scopes: agreed.map(({ scope }) => scope!),
    separate: agreed.filter(({ separate }) => separate).map(({ scope }) => scope!),
    written: agreed.filter(({ written }) => written).map(({ scope }) => scope!),
  };
}
