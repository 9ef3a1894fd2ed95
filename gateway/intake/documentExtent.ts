import { Kind } from 'graphql';
import { fragmentsOf } from '#gateway/plan/consumers.ts';
import type { DocumentNode, FieldNode, FragmentDefinitionNode, SelectionNode, SelectionSetNode } from 'graphql';

/** What an operation asks for once its fragments are spread. */
export type Extent = {
  /** Fields below one another; of an introspection only the first. */
  readonly depth: number;
  readonly fields: number;
  /** Fields at the top. */
  readonly rootFields: number;
  readonly aliases: number;
  readonly directives: number;
};

const NOTHING: Extent = { depth: 0, fields: 0, rootFields: 0, aliases: 0, directives: 0 };
const ENDLESS: Extent = { ...NOTHING, depth: Number.POSITIVE_INFINITY };
/** Of selection sets inside one another: deeper than any limit on fields, and far from the end of the stack. */
const BOTTOM = 200;

/**
 * The extent of a document's operations, of each number the largest. Known without spreading a fragment: each is measured once,
 * however often it is spread, so a document that spreads to 2^300 fields is measured as fast as any. A fragment that spreads itself
 * is endlessly deep.
 */
export function documentExtent(document: DocumentNode): Extent {
  const measure = measuring(fragmentsOf(document));
  const operations = document.definitions.filter((node) => node.kind === Kind.OPERATION_DEFINITION);
  return operations.reduce((largest, { selectionSet, directives }) => {
    const extent = measure(selectionSet, 0);
    return largestOf(largest, { ...extent, directives: extent.directives + (directives?.length ?? 0) });
  }, NOTHING);
}

type Measure = (set: SelectionSetNode, level: number) => Extent;

function measuring(fragments: ReadonlyMap<string, FragmentDefinitionNode>): Measure {
  const known = new Map<string, Extent>();
  const ofFragment = (name: string, level: number): Extent => {
    const found = known.get(name);
    if (found) return found;
    known.set(name, ENDLESS);
    const fragment = fragments.get(name);
    const extent = fragment ? measure(fragment.selectionSet, level) : NOTHING;
    known.set(name, extent);
    return extent;
  };
  const ofSelection = (node: SelectionNode, level: number): Extent => {
    if (node.kind === Kind.FIELD) return below(node, node.selectionSet ? measure(node.selectionSet, level) : NOTHING);
    if (node.kind === Kind.FRAGMENT_SPREAD) return ofFragment(node.name.value, level);
    return measure(node.selectionSet, level);
  };
  const measure: Measure = ({ selections }, level) => {
    let sum = NOTHING;
    if (level > BOTTOM) return ENDLESS;
    for (const node of selections) {
      const extent = ofSelection(node, level + 1);
      sum = beside(sum, { ...extent, directives: extent.directives + (node.directives?.length ?? 0) });
    }
    return sum;
  };
  return measure;
}

function below({ name, alias }: FieldNode, inner: Extent): Extent {
  const introspects = name.value === '__schema' || name.value === '__type';
  return {
    depth: introspects ? 1 : inner.depth + 1,
    fields: inner.fields + 1,
    rootFields: 1,
    aliases: inner.aliases + (alias && name.value !== '__typename' ? 1 : 0),
    directives: inner.directives,
  };
}

function beside(one: Extent, other: Extent): Extent {
  return {
    depth: Math.max(one.depth, other.depth),
    fields: one.fields + other.fields,
    rootFields: one.rootFields + other.rootFields,
    aliases: one.aliases + other.aliases,
    directives: one.directives + other.directives,
  };
}

function largestOf(one: Extent, other: Extent): Extent {
  const numbers = (Object.keys(one) as (keyof Extent)[]).map((key) => [key, Math.max(one[key], other[key])]);
  return Object.fromEntries(numbers) as Extent;
}
