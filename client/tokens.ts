/**
 * Gives a bearer token for the gateway. `stale` is a token that is over or was refused, and so not to be given again. Null: none is sent.
 */
export type TokenProvider = (stale: string | null) => Promise<string | null> | string | null;

export type Tokens = {
  readonly current: () => Promise<string | null>;
  /** Another token than the one that was refused; that one, if there is no other. */
  readonly insteadOf: (refused: string | null) => Promise<string | null>;
};

/** So long before its end a token is renewed. */
const MARGIN_SECONDS = 10;

/** Remembers a token until it is over. However many requests wait for one, its provider is asked once. */
export function keepTokens(provider: TokenProvider, now: () => number = () => Date.now() / 1000): Tokens {
  let kept: string | null = null;
  let asked: Promise<string | null> | undefined;
  const renew = async (stale: string | null) => (kept = await provider(stale));
  const ask = (stale: string | null) => (asked ??= renew(stale).finally(() => (asked = undefined)));
  return {
    current: async () => (kept !== null && now() < endOf(kept) - MARGIN_SECONDS ? kept : ask(kept)),
    insteadOf: async (refused) => (kept !== refused ? kept : ask(refused)),
  };
}

/** Epoch seconds: `exp` of a JWT (RFC 7519, 4.1.4). Another token says nothing of it, and is kept until it is refused. */
function endOf(token: string): number {
  try {
    const { exp } = JSON.parse(atob(token.split('.')[1]!.replaceAll('-', '+').replaceAll('_', '/'))) as {
      exp?: unknown;
    };
    return typeof exp === 'number' ? exp : Infinity;
  } catch {
    return Infinity;
  }
}
