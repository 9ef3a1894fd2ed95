/**
 * Every code a caller can see. A code is API: never reuse or rename one; move it to `retired`.
 * `docs/errors.md` lists the same codes, and `test/house/errors.test.ts` holds the two together.
 */
export const catalogue = {
  // The door
  TOKEN_MISSING: { status: 401, says: 'The request carries no bearer token. Send one in the Authorization header.' },
  TOKEN_INVALID: { status: 401, says: 'The token could not be verified. Ask the identity provider for a new one.' },
  TOKEN_EXPIRED: { status: 401, says: 'The token has expired. Ask the identity provider for a new one.' },
  TOKEN_AUDIENCE: {
    status: 401,
    says: 'The token was issued for another audience. Ask for one with this gateway as its resource.',
  },
  IDENTITY_UNAVAILABLE: {
    status: 503,
    says: 'The identity provider could not be reached, so the token could not be verified. Try again.',
  },
  BODY_MALFORMED: { status: 400, says: 'The request body is not a JSON object with a GraphQL operation in it.' },
  BODY_TOO_LARGE: { status: 413, says: 'The request body is larger than this gateway accepts.' },
  HEADER_INVALID: { status: 400, says: 'A header of the request does not have the form that it must have.' },
  BATCH_UNSUPPORTED: { status: 400, says: 'A request carries one operation; batches are not served here.' },
  METHOD_NOT_ALLOWED: { status: 405, says: 'Operations are sent by POST; queries may be sent by GET.' },
  NOT_ACCEPTABLE: {
    status: 406,
    says: 'Answers are application/graphql-response+json or application/json, and the Accept header allows neither.',
  },
  REQUEST_FORGEABLE: {
    status: 403,
    says: 'A page of another origin may have sent this. Use POST, or send the header apollo-require-preflight and no content type.',
  },
  OPERATION_INVALID: { status: 400, says: 'The operation is not valid against the schema.' },
  OPERATION_UNKNOWN: { status: 400, says: 'The document holds no operation of that name.' },
  OPERATION_TOO_COMPLEX: { status: 400, says: 'The operation goes beyond the limits of this gateway.' },
  OPERATION_UNSUPPORTED: { status: 400, says: 'This kind of operation is not served here.' },
  OPERATION_NOT_TRUSTED: { status: 403, says: 'The document is none of those that this gateway trusts.' },
  PERSISTED_QUERY_NOT_FOUND: { status: 404, says: 'PersistedQueryNotFound' },
  PERSISTED_QUERY_HASH_MISMATCH: { status: 400, says: 'The hash is not the SHA-256 of the query.' },
  VARIABLE_INVALID: { status: 400, says: 'A variable does not fit its type.' },
  STREAMS_TOO_MANY: { status: 429, says: 'This client holds as many streams open as it may. Close one first.' },
  STREAM_ENDED: { status: 503, says: 'The gateway ends its streams: it closes, or has a new schema. Ask again.' },
  PURPOSE_REQUIRED: { status: 400, says: 'The operation reads personal data and must say why, with @purpose.' },
  PURPOSE_UNKNOWN: { status: 400, says: 'No purpose with this code exists.' },
  PURPOSE_NOT_ALLOWED: { status: 403, says: 'This client may not state this purpose.' },
  VIN_INVALID: {
    status: 400,
    says: 'The vehicle identification number is not well-formed or its check digit is wrong.',
  },
  ID_INVALID: { status: 400, says: 'The id is not of the form organisation.localId.' },
  MEMBER_UNKNOWN: { status: 404, says: 'No member of that name has joined under this role.' },
  INPUT_INVALID: { status: 400, says: 'The input breaks a rule of this field.' },
  TEMPLATE_BOUND: { status: 400, says: 'More is asked for than the purpose allows.' },
  STATE_CONFLICT: { status: 409, says: 'The record is not in a state that allows this.' },
  CURRENCY_MISMATCH: { status: 400, says: 'Amounts here are in CNY. Convert it, or leave the currency out.' },
  SLOT_TAKEN: { status: 409, says: 'That time is taken. Choose another one; free tells some near it.' },
  NOT_FOUND: { status: 404, says: 'There is no such record, or it is not yours to see.' },
  NOT_ALLOWED: { status: 403, says: 'The acting party may not do this.' },

  // Decisions: why a field is null
  UNAUTHORIZED: { status: 403, says: 'The caller may not read this field.' },
  CONSENT_REQUIRED: { status: 403, says: 'No consent covers this flow.' },
  CONSENT_PENDING: { status: 403, says: 'Consent was asked for and is not yet answered.' },
  CONSENT_PAUSED: { status: 403, says: 'The consent that covers this flow is paused.' },
  CONSENT_EXPIRED: { status: 403, says: 'The consent that covered this flow has expired.' },
  CONSENT_WITHDRAWN: { status: 403, says: 'The consent that covered this flow was withdrawn.' },
  CONSENT_USED_UP: { status: 403, says: 'The consent that covered this flow has been used as often as it allows.' },
  PURPOSE_MISMATCH: { status: 403, says: 'The consent names another purpose.' },
  SCOPE_MISSING: { status: 403, says: 'The consent does not include this scope.' },
  SOURCE_EXCLUDED: { status: 403, says: 'The consent does not cover this source.' },
  OUTSIDE_TENURE: { status: 403, says: 'The consent does not cover this vehicle or the time it was held.' },
  SEPARATE_CONSENT_MISSING: {
    status: 403,
    says: 'This scope is sensitive and needs a separate, or a written, consent.',
  },
  NEVER_ALLOWED: { status: 403, says: 'This scope is never released for this purpose, whatever was consented to.' },
  PARTY_UNKNOWN: { status: 403, says: 'The source or the recipient of this flow is not a known organisation.' },

  // Sources: not a refusal
  SOURCE_DOWN: { status: 502, says: 'The source could not be reached.' },
  SOURCE_TIMEOUT: { status: 504, says: 'The source did not answer in time.' },
  SOURCE_INVALID: { status: 502, says: 'The source answered with something that is not what was asked for.' },
  SOURCE_REFUSED: { status: 502, says: 'The source refused the request.' },
  NO_DATA: { status: 404, says: 'No source holds this datum.' },

  // The house
  CONTEXT_INVALID: { status: 401, says: 'The request carries no valid signed context of the gateway.' },
  CONSENT_UNAVAILABLE: { status: 503, says: 'The consent store could not be read, so nothing was released.' },
  CONSENT_CHANGED: {
    status: 503,
    says: 'A consent that the answer relied on ended while it was being made, so it was not released. Ask again; what a mutation did is done.',
  },
  AUDIT_UNAVAILABLE: { status: 503, says: 'The release could not be recorded, so it was not made.' },
  LEDGER_BUSY: { status: 503, says: 'Too many read the ledger at once. Try again.' },
  LEDGER_BROKEN: { status: 500, says: 'The ledger does not verify.' },
  INTERNAL: { status: 500, says: 'Something went wrong here. Quote the id when you report it.' },
} as const satisfies Record<string, { status: number; says: string }>;

export type Code = keyof typeof catalogue;

/** A refusal to do what was asked. `message`, `code` and `detail` may go to the caller; `cause` only to the log. */
export class Refusal extends Error {
  readonly code: Code;
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(code: Code, detail: Record<string, unknown> = {}, options?: ErrorOptions) {
    super(catalogue[code].says, options);
    this.name = 'Refusal';
    this.code = code;
    this.detail = detail;
  }
}
