import type { ClientMetadata } from 'oidc-provider';
import type { Client } from './clients.ts';
import type { PublicKey } from './keyFile.ts';

/** A client as the library wants it. */
export function metadataOf({ id, kind, redirectUris }: Client, key: PublicKey): ClientMetadata {
  const login = { client_id: id, redirect_uris: [...redirectUris], response_types: ['code' as const] };
  const signed = { id_token_signed_response_alg: 'ES256' as const };
  if (kind === 'BROWSER')
    return {
      ...login,
      ...signed,
      application_type: 'native',
      grant_types: ['authorization_code'],
      token_endpoint_auth_method: 'none',
    };
  return {
    ...login,
    ...signed,
    subject_type: 'pairwise',
    grant_types: ['client_credentials', 'authorization_code'],
    token_endpoint_auth_method: 'private_key_jwt',
    token_endpoint_auth_signing_alg: 'ES256',
    jwks: { keys: [key] },
  };
}
