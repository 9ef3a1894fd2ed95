import type DataLoader from 'dataloader';
import type { OrgId } from '#kernel/ids.ts';
import type { AskGraph } from './askGraph.ts';
import type { MemberContext } from '#kernel/memberContext.ts';

/** A public key as a JWK, RFC 8037. */
export type PublicKey = {
  readonly kid: string;
  readonly kty: string;
  readonly crv: string;
  readonly x: string;
  readonly alg: 'EdDSA';
  readonly use: 'sig';
};

/** Signs in a member's name. */
export type Signer = {
  readonly publicKeys: readonly PublicKey[];
  /** A compact JWS of this `typ`. */
  readonly sign: (typ: string, claims: object) => Promise<string>;
};

/** What a resolver works with: one request to one member, its signed context verified. */
export type MemberRequest<Store> = {
  /** The member that answers. */
  readonly org: OrgId;
  readonly store: Store;
  readonly context: MemberContext;
  /** `context.requestedAt`: epoch seconds, the same for the whole operation. */
  readonly now: number;
  /** Signs in the member's name; null where it has no key. */
  readonly signer: Signer | null;
  /** Asks the graph in the member's name; null where it is no client of it. */
  readonly graph: AskGraph | null;
  /** A new local id, unguessable. */
  readonly newId: () => string;
  /** The loader of this name, made at its first use in this request. */
  readonly loader: <Key, Value>(
    name: string,
    load: (keys: readonly Key[]) => Promise<Value[]>,
  ) => DataLoader<Key, Value>;
};
