import type { Catalogue } from './catalogue.ts';

/** Whether an object of this type fulfils a type condition. */
export function isA(type: string, condition: string, catalogue: Catalogue): boolean {
  return type === condition || (catalogue.type(condition)?.possible.includes(type) ?? false);
}

/** Whether an object of this type, which is abstract until somebody tells the concrete one, may turn out to be the other. */
export function mayBe(type: string, condition: string, catalogue: Catalogue): boolean {
  return isA(type, condition, catalogue) || isA(condition, type, catalogue);
}
