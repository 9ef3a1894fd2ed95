import { contextText, signContexts } from '#gateway/release/signedContext.ts';
import { CONTEXT_HEADER } from '#kernel/memberContext.ts';
import type { Claims, ContextKey } from '#gateway/release/signedContext.ts';
import type { OrgId } from '#kernel/ids.ts';

export type Probed = {
  readonly status: number;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>> | null;
  readonly codes: readonly string[];
};

export type Sending = {
  readonly claims?: Partial<Claims>;
  /** Seconds that the context is older than now. */
  readonly age?: number;
  readonly key?: ContextKey;
  /** What is sent in place of what was signed. */
  readonly body?: string;
  /** A header that was sent before. */
  readonly context?: string | null;
};

/** Asks a member as a gateway does, and as whoever would like to be one. */
export class Probe {
  readonly url: string;
  readonly org: OrgId;
  /** That of the only gateway that the member knows. */
  readonly key: ContextKey;

  constructor(url: string, org: OrgId, key: ContextKey) {
    this.url = url;
    this.org = org;
    this.key = key;
  }

  signed(body: string, { claims, age = 0, key = this.key }: Sending = {}): string {
    const now = Math.floor(Date.now() / 1000) - age;
    const whole: Claims = {
      iss: 'contract',
      aud: this.org,
      caller: 'contract',
      client: 'contract',
      person: null,
      purpose: null,
      requestedAt: now,
      traceId: 'contract',
      releases: [],
      ...claims,
    };
    return signContexts(key, [contextText(whole, body, now)])[0]!;
  }

  async ask(query: string, variables: object = {}, sending: Sending = {}): Promise<Probed> {
    return this.send(JSON.stringify({ query, variables }), sending);
  }

  async send(body: string, sending: Sending = {}): Promise<Probed> {
    const context = sending.context === undefined ? this.signed(body, sending) : sending.context;
    const response = await fetch(this.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(context !== null && { [CONTEXT_HEADER]: context }) },
      body: sending.body ?? body,
      signal: AbortSignal.timeout(10_000),
    });
    const text = await response.text();
    const { data = null, errors = [] } = parsed(text);
    return { status: response.status, text, data, codes: errors.map(({ extensions }) => extensions?.code ?? 'NONE') };
  }
}

type Answer = { data?: Probed['data']; errors?: { extensions?: { code?: string } }[] };

function parsed(text: string): Answer {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return { errors: [{ extensions: { code: 'NO_JSON' } }] };
  }
}
