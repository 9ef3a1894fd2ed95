import { Refusal } from '#kernel/errors.ts';
import { isShallow } from '#gateway/plan/isShallow.ts';

export type MemberError = {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
};

/** What came back: data and errors as the member says, or why nothing came. */
export type MemberAnswer = {
  readonly data: unknown;
  readonly errors: readonly MemberError[];
  readonly failure?: Refusal;
  /** A string of it may hold something that JSON escapes. */
  readonly escapes: boolean;
};

const NONE: readonly MemberError[] = [];
/** Beyond these nobody is told anything new: each error may stand at every place that the member was asked about. */
const MOST_ERRORS = 1_000;
const MOST_STEPS = 100;

/** @throws Refusal SOURCE_INVALID when it is no GraphQL answer */
export function readAnswer(text: string): MemberAnswer {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch (cause) {
    throw new Refusal('SOURCE_INVALID', { check: 'JSON' }, { cause });
  }
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer))
    throw new Refusal('SOURCE_INVALID', { check: 'answer' });
  const { data = null, errors: said } = answer as { data?: unknown; errors?: unknown };
  const errors = said ?? [];
  if (!Array.isArray(errors)) throw new Refusal('SOURCE_INVALID', { check: 'errors' });
  if (data === null && errors.length === 0) throw new Refusal('SOURCE_INVALID', { check: 'data' });
  return {
    data,
    errors: errors.length === 0 ? NONE : errors.slice(0, MOST_ERRORS).map(readError),
    escapes: text.includes('\\'),
  };
}

function readError(error: unknown): MemberError {
  const { message, path, extensions } = (typeof error === 'object' && error !== null ? error : {}) as Record<
    string,
    unknown
  >;
  return {
    message: typeof message === 'string' ? message : 'unknown',
    path:
      Array.isArray(path) && path.length <= MOST_STEPS
        ? path.filter((step): step is string | number => typeof step === 'string' || typeof step === 'number')
        : [],
    extensions:
      typeof extensions === 'object' && extensions !== null && isShallow(extensions)
        ? (extensions as Record<string, unknown>)
        : {},
  };
}
