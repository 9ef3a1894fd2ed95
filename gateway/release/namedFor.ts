import { sealed } from '#gateway/pairwise/sealed.ts';
import type { Names } from '#gateway/pairwise/pseudonyms.ts';
import type { Catalogue } from '#gateway/plan/catalogue.ts';
import type { ShapeOptions } from './shapeOptions.ts';

/** A field's value with its ids as an organisation knows them. */
export function namedFor(names: Names, { linked, ids }: Catalogue): ShapeOptions['named'] {
  return (type, field, value) => (linked && ids.isPairwise(type.name, field.name.value) ? sealed(value, names) : value);
}
