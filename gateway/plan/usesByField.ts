import type { Catalogue, Uses } from './catalogue.ts';

/** The `@uses` of each dependent field of a type in a role, by the field's name. */
export function usesByField(type: string, role: string, catalogue: Catalogue): Map<string, readonly Uses[]> {
  const fields = [...(catalogue.type(type)?.fields.keys() ?? [])];
  return new Map(
    fields.flatMap((field) => {
      const uses = catalogue.usesOf(type, field, role);
      return uses.length > 0 ? [[field, uses] as const] : [];
    }),
  );
}
