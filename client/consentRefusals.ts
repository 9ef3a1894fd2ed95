import { consentCodes, sourceCodes } from './generated/codes.ts';
import type { FieldError } from './answer.ts';
import type { AccessCode, ConsentCode, RequestCode, SourceCode } from './generated/codes.ts';
import type { PathIn } from './pathIn.ts';

export type Path = readonly (string | number)[];

/** Why a field is null. `says` is the gateway's own sentence, in English. */
export type FieldRefusal = { readonly path: Path; readonly says: string } & (
  | { readonly kind: 'consent'; readonly code: ConsentCode; readonly flow: RefusedFlow | null }
  | { readonly kind: 'access'; readonly code: AccessCode }
  /** Nobody refused: the source failed, or holds nothing. `member` is the organisation. */
  | { readonly kind: 'source'; readonly code: SourceCode; readonly member: string | null }
  /** What a mutation, or a field's arguments, asked for. */
  | { readonly kind: 'request'; readonly code: RequestCode; readonly detail: Readonly<Record<string, unknown>> }
);

/** One datum's way that no consent covers. `recipient` may be another party: then a field that is computed there is null. */
export type RefusedFlow = {
  readonly scope: string;
  readonly source: string;
  readonly recipient: string;
  readonly purpose: string | null;
  /** What would lift the refusal, where the caller itself can ask for it (RFC 9396). */
  readonly authorization_details?: readonly {
    readonly type: 'chelian.consent';
    readonly recipient: string;
    readonly purpose: string;
    readonly scopes: readonly string[];
    readonly sources?: readonly string[];
    readonly customerId?: string;
    readonly vin?: string;
  }[];
};

export type Refusals<Data> = {
  /** Each with its path, steps joined by dots: `me.vehicles.0.plate`. */
  readonly all: ReadonlyMap<string, FieldRefusal>;
  /**
   * Why the field there is null: its own reason, that of the object it would be in, or of what in it may not be null. Undefined where
   * it is not null, or its source says that there is none.
   */
  readonly at: (...path: PathIn<Data>) => FieldRefusal | undefined;
};

/** An answer of this client, a result of urql, or one of Apollo Client. */
export type Result<Data> = {
  readonly data?: Data | null | undefined;
  readonly errors?: readonly unknown[] | undefined;
  readonly error?: unknown;
};

export function consentRefusals<Data>(result: Result<Data>): Refusals<Data> {
  const told = errorsOf(result).flatMap((error) => (error.path ? [refusalOf(error, error.path)] : []));
  const all = new Map<string, FieldRefusal>();
  for (const refusal of told) {
    const path = refusal.path.join('.');
    // Where several sources failed, the first is told.
    if (!all.has(path)) all.set(path, refusal);
  }
  return {
    all,
    at(...asked) {
      const path = asked as unknown as Path;
      for (let length = path.length; length > 0; length--) {
        const found = all.get(path.slice(0, length).join('.'));
        if (found) return valueAt(result.data, path) === null ? found : undefined;
      }
      if (valueAt(result.data, path) !== null) return undefined;
      return told.find((each) => path.every((step, i) => each.path[i] === step));
    },
  };
}

/** Null as soon as something on the way is null. */
function valueAt(data: unknown, path: Path): unknown {
  let at: unknown = data ?? null;
  for (const step of path) at = at === null ? null : ((at as Readonly<Record<string | number, unknown>>)[step] ?? null);
  return at;
}

function errorsOf({ errors, error }: Result<unknown>): readonly FieldError[] {
  const { graphQLErrors, errors: combined } = (error ?? {}) as { graphQLErrors?: unknown; errors?: unknown };
  return (errors ?? graphQLErrors ?? combined ?? []) as readonly FieldError[];
}

function refusalOf({ message: says, extensions = {} }: FieldError, path: Path): FieldRefusal {
  const { code = 'INTERNAL', consent, member, ...detail } = extensions as Readonly<Record<string, unknown>>;
  if (consentCodes.has(code as string))
    return {
      path,
      says,
      kind: 'consent',
      code: code as ConsentCode,
      flow: (consent as RefusedFlow | undefined) ?? null,
    };
  if (code === 'UNAUTHORIZED') return { path, says, kind: 'access', code };
  if (sourceCodes.has(code as string))
    return { path, says, kind: 'source', code: code as SourceCode, member: typeof member === 'string' ? member : null };
  return { path, says, kind: 'request', code: code as RequestCode, detail };
}
