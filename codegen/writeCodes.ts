import { catalogue } from '#kernel/errors.ts';
import type { Code } from '#kernel/errors.ts';
import type { DenialReason } from '#gateway/consent/decide.ts';

/** Complete by its type: a reason that `decide` learns has to be put here. */
const DENIALS: Readonly<Record<DenialReason, true>> = {
  CONSENT_REQUIRED: true,
  CONSENT_PENDING: true,
  CONSENT_PAUSED: true,
  CONSENT_EXPIRED: true,
  CONSENT_WITHDRAWN: true,
  CONSENT_USED_UP: true,
  PURPOSE_MISMATCH: true,
  SCOPE_MISSING: true,
  SOURCE_EXCLUDED: true,
  OUTSIDE_TENURE: true,
  SEPARATE_CONSENT_MISSING: true,
  NEVER_ALLOWED: true,
  PARTY_UNKNOWN: true,
};

const codes = Object.keys(catalogue) as Code[];
const kinds: Readonly<Record<string, { readonly says: string; readonly has: (code: Code) => boolean }>> = {
  ConsentCode: { says: 'Why a field is null: what was decided about consent.', has: (code) => code in DENIALS },
  AccessCode: { says: 'Why a field is null, whoever it is about.', has: (code) => code === 'UNAUTHORIZED' },
  SourceCode: {
    says: 'Why a field is null: its source. It is no refusal.',
    has: (code) => (code.startsWith('SOURCE_') ? !(code in DENIALS) : code === 'NO_DATA'),
  },
};

/** The codes that a client meets, as closed unions: where a `switch` names them all, a new one is a compile error. */
export function writeCodes(): string {
  const known = Object.entries(kinds).map(([name, { says, has }]) => union(name, says, codes.filter(has)));
  const others = codes.filter((code) => !Object.values(kinds).some(({ has }) => has(code)));
  return [
    ...known,
    union('RequestCode', 'Why a request, or what a mutation asks for, is refused.', others),
    '/** Every code of the catalogue. */\nexport type Code = ConsentCode | AccessCode | SourceCode | RequestCode;',
    ...['ConsentCode', 'SourceCode'].map(list),
    '',
  ].join('\n\n');
}

function union(name: string, says: string, members: readonly string[]): string {
  return `/** ${says} */\nexport type ${name} =\n${members.map((code) => `  | '${code}'`).join('\n')};`;
}

function list(name: string): string {
  const members = codes.filter(kinds[name]!.has).map((code) => `  '${code}',`);
  return `export const ${name[0]!.toLowerCase()}${name.slice(1)}s: ReadonlySet<string> = /* @__PURE__ */ new Set<${name}>([\n${members.join('\n')}\n]);`;
}
