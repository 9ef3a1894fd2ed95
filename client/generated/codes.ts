/** Why a field is null: what was decided about consent. */
export type ConsentCode =
  | 'CONSENT_REQUIRED'
  | 'CONSENT_PENDING'
  | 'CONSENT_PAUSED'
  | 'CONSENT_EXPIRED'
  | 'CONSENT_WITHDRAWN'
  | 'CONSENT_USED_UP'
  | 'PURPOSE_MISMATCH'
  | 'SCOPE_MISSING'
  | 'SOURCE_EXCLUDED'
  | 'OUTSIDE_TENURE'
  | 'SEPARATE_CONSENT_MISSING'
  | 'NEVER_ALLOWED'
  | 'PARTY_UNKNOWN';

/** Why a field is null, whoever it is about. */
export type AccessCode =
  | 'UNAUTHORIZED';

/** Why a field is null: its source. It is no refusal. */
export type SourceCode =
  | 'SOURCE_DOWN'
  | 'SOURCE_TIMEOUT'
  | 'SOURCE_INVALID'
  | 'SOURCE_REFUSED'
  | 'NO_DATA';

/** Why a request, or what a mutation asks for, is refused. */
export type RequestCode =
  | 'TOKEN_MISSING'
  | 'TOKEN_INVALID'
  | 'TOKEN_EXPIRED'
  | 'TOKEN_AUDIENCE'
  | 'IDENTITY_UNAVAILABLE'
  | 'BODY_MALFORMED'
  | 'BODY_TOO_LARGE'
  | 'HEADER_INVALID'
  | 'BATCH_UNSUPPORTED'
  | 'METHOD_NOT_ALLOWED'
  | 'NOT_ACCEPTABLE'
  | 'REQUEST_FORGEABLE'
  | 'OPERATION_INVALID'
  | 'OPERATION_UNKNOWN'
  | 'OPERATION_TOO_COMPLEX'
  | 'OPERATION_UNSUPPORTED'
  | 'OPERATION_NOT_TRUSTED'
  | 'PERSISTED_QUERY_NOT_FOUND'
  | 'PERSISTED_QUERY_HASH_MISMATCH'
  | 'VARIABLE_INVALID'
  | 'STREAMS_TOO_MANY'
  | 'STREAM_ENDED'
  | 'PURPOSE_REQUIRED'
  | 'PURPOSE_UNKNOWN'
  | 'PURPOSE_NOT_ALLOWED'
  | 'VIN_INVALID'
  | 'ID_INVALID'
  | 'MEMBER_UNKNOWN'
  | 'INPUT_INVALID'
  | 'TEMPLATE_BOUND'
  | 'STATE_CONFLICT'
  | 'CURRENCY_MISMATCH'
  | 'SLOT_TAKEN'
  | 'NOT_FOUND'
  | 'NOT_ALLOWED'
  | 'CONTEXT_INVALID'
  | 'CONSENT_UNAVAILABLE'
  | 'CONSENT_CHANGED'
  | 'AUDIT_UNAVAILABLE'
  | 'LEDGER_BUSY'
  | 'LEDGER_BROKEN'
  | 'INTERNAL';

/** Every code of the catalogue. */
export type Code = ConsentCode | AccessCode | SourceCode | RequestCode;

export const consentCodes: ReadonlySet<string> = /* @__PURE__ */ new Set<ConsentCode>([
  'CONSENT_REQUIRED',
  'CONSENT_PENDING',
  'CONSENT_PAUSED',
  'CONSENT_EXPIRED',
  'CONSENT_WITHDRAWN',
  'CONSENT_USED_UP',
  'PURPOSE_MISMATCH',
  'SCOPE_MISSING',
  'SOURCE_EXCLUDED',
  'OUTSIDE_TENURE',
  'SEPARATE_CONSENT_MISSING',
  'NEVER_ALLOWED',
  'PARTY_UNKNOWN',
]);

export const sourceCodes: ReadonlySet<string> = /* @__PURE__ */ new Set<SourceCode>([
  'SOURCE_DOWN',
  'SOURCE_TIMEOUT',
  'SOURCE_INVALID',
  'SOURCE_REFUSED',
  'NO_DATA',
]);

