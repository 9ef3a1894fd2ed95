import type { Code } from './generated/codes.ts';

/** The gateway refused a request as a whole. `detail` says more; no refusal carries personal data. */
export class RequestRefused extends Error {
  override readonly name = 'RequestRefused';
  readonly code: Code;
  /** HTTP status. */
  readonly status: number;
  readonly detail: Readonly<Record<string, unknown>>;

  constructor(code: Code, message: string, { status, detail }: { status: number; detail: Record<string, unknown> }) {
    super(message);
    this.code = code;
    this.status = status;
    this.detail = detail;
  }
}

/**
 * No answer of a gateway came. `UNREACHABLE`: the connection failed. `TIMEOUT`: it took longer than allowed. `MALFORMED`: something else
 * answered, as a proxy would. What a mutation asked for may have been done all the same.
 */
export class ConnectionFailed extends Error {
  override readonly name = 'ConnectionFailed';
  readonly kind: 'UNREACHABLE' | 'TIMEOUT' | 'MALFORMED';

  constructor(kind: ConnectionFailed['kind'], message: string, options?: { cause?: unknown }) {
    super(message, options);
    this.kind = kind;
  }
}
