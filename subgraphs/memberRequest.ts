import type DataLoader from 'dataloader';
import type { OrgId } from '#kernel/ids.ts';
import type { MemberContext } from '#kernel/memberContext.ts';

/** What a resolver works with: one request to one member, its signed context verified. */
export type MemberRequest<Store> = {
  /** The member that answers. */
  readonly org: OrgId;
  readonly store: Store;
  readonly context: MemberContext;
  /** `context.requestedAt`: epoch seconds, the same for the whole operation. */
  readonly now: number;
  /** A new local id, unguessable. */
  readonly newId: () => string;
  /** The loader of this name, made at its first use in this request. */
  readonly loader: <Key, Value>(
    name: string,
    load: (keys: readonly Key[]) => Promise<Value[]>,
  ) => DataLoader<Key, Value>;
};
