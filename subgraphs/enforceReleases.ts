import { getNamedType, isCompositeType, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import { Refusal } from '#kernel/errors.ts';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { MemberContext } from '#kernel/memberContext.ts';
import type { FieldScopes } from './fieldScopes.ts';

/** The alias under which the gateway asks for an object's subject, for its own eyes. */
const SUBJECT_ALIAS = '__subject';

/** The scopes that a document asks for, keys and subjects left out: those the gateway needs to decide anything at all. */
export function scopesAsked(document: DocumentNode, schema: GraphQLSchema, scopes: FieldScopes): string[] {
  const found = new Set<string>();
  const info = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(info, {
      Field(node) {
        if (node.alias?.value === SUBJECT_ALIAS) return false;
        const parent = info.getParentType()?.name;
        const returned = getNamedType(info.getType());
        const key = parent !== undefined && scopes.isKey(parent, node.name.value) && !isCompositeType(returned);
        if (parent !== undefined && !key) for (const scope of scopes.of(parent, node.name.value)) found.add(scope);
        return undefined;
      },
    }),
  );
  return [...found];
}

/**
 * The owner's own check: whatever a gateway asks, only what the signed releases name goes out, and of a person only what was
 * released about that person. @throws Refusal CONTEXT_INVALID
 */
export function enforceReleases(
  asked: readonly string[],
  { releases }: MemberContext,
  representations: readonly { readonly __typename?: unknown; readonly id?: unknown; readonly vin?: unknown }[],
): void {
  if (asked.length === 0) return;
  const covers = (held: typeof releases) => {
    const scopes = new Set(held.flatMap((release) => release.scopes));
    return asked.every((scope) => scopes.has(scope));
  };
  if (!covers(releases)) throw new Refusal('CONTEXT_INVALID', { check: 'scopes' });
  for (const { __typename: type, id, vin } of representations) {
    const about = releases.filter((release) => (type === 'Customer' ? release.subject === id : release.vin === vin));
    if ((type === 'Customer' || type === 'Vehicle') && !covers(about))
      throw new Refusal('CONTEXT_INVALID', { check: 'subject' });
  }
}
