import { isShallow } from '#gateway/plan/isShallow.ts';
import { GraphNode } from './graphNode.ts';

/** Whether a member's value is one of the scalar, section 3.5 of the GraphQL spec; custom scalars pass as they are. */
export function scalarFits(scalar: string, value: unknown): boolean {
  switch (scalar) {
    case 'Int':
      return Number.isInteger(value) && ((value as number) | 0) === value;
    case 'Float':
      return Number.isFinite(value);
    case 'Boolean':
      return typeof value === 'boolean';
    case 'String':
    case 'ID':
      return typeof value === 'string' || (scalar === 'ID' && Number.isSafeInteger(value));
    default:
      return !(value instanceof GraphNode) && isShallow(value);
  }
}
