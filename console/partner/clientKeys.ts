/** A public key as its holder would compare it. */
export type ClientKey = { readonly kid: string; readonly kind: string; readonly thumbprint: string };

type Jwk = Readonly<Record<string, string | undefined>>;

/** The keys of a client, of which the identity provider tells everybody. @throws Error when it does not */
export async function clientKeys(issuer: string, client: string): Promise<ClientKey[]> {
  const response = await fetch(`${issuer}/clients/${encodeURIComponent(client)}/jwks.json`);
  if (!response.ok) throw new Error(`the identity provider answered with status ${response.status}`);
  const { keys } = (await response.json()) as { keys: readonly Jwk[] };
  return Promise.all(
    keys.map(async (key) => ({
      kid: key['kid'] ?? '–',
      kind: [key['kty'], key['crv'], key['alg']].filter(Boolean).join(' '),
      thumbprint: await thumbprintOf(key),
    })),
  );
}

/** RFC 7638, of an elliptic curve key (section 3.2): SHA-256 over the members that are required, in their order. */
async function thumbprintOf({ crv, kty, x, y }: Jwk): Promise<string> {
  const text = JSON.stringify(y === undefined ? { crv, kty, x } : { crv, kty, x, y });
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
  return btoa(String.fromCharCode(...hash))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}
