import { Kind } from 'graphql';
import { parseFieldSet } from './fieldSet.ts';
import { applications, textOf } from './supergraphDocument.ts';
import type { SelectionSetNode } from 'graphql';
import type { AppliedDirective, SupergraphDocument } from './supergraphDocument.ts';

export type Coordinate = readonly [type: string, field: string];

/** The fields that a field set reads of an object of the type, nested ones too. */
export function* coordinatesIn(
  set: SelectionSetNode,
  typeName: string,
  document: SupergraphDocument,
): Generator<Coordinate> {
  for (const each of set.selections) {
    if (each.kind === Kind.FIELD) {
      yield [typeName, each.name.value];
      const returns = document.types.get(typeName)?.fields.get(each.name.value)?.namedType;
      if (each.selectionSet && returns !== undefined) yield* coordinatesIn(each.selectionSet, returns, document);
    } else if (each.kind === Kind.INLINE_FRAGMENT)
      yield* coordinatesIn(each.selectionSet, each.typeCondition?.name.value ?? typeName, document);
  }
}

/**
 * What a field of an object of the type is computed from, in any subgraph: its `@requires`, and what its arguments take with
 * `@fromContext` from an object further up. `declaredOn` is the type itself or an interface that it implements.
 */
export function* fieldInputs(
  [typeName, fieldName]: Coordinate,
  declaredOn: string,
  document: SupergraphDocument,
  contexts: ReadonlySet<string>,
): Generator<Coordinate> {
  const field = document.types.get(declaredOn)?.fields.get(fieldName);
  for (const args of applications(field ?? { directives: [] }, 'join__field')) {
    const required = textOf(args, 'requires');
    if (required !== undefined) yield* coordinatesIn(parseFieldSet(required), typeName, document);
    for (const { context, selection } of contextArguments(args)) {
      for (const lender of lendersOf(context, document, contexts))
        yield* coordinatesIn(parseFieldSet(selection), lender, document);
    }
  }
}

function contextArguments(args: AppliedDirective['args']): { context: string; selection: string }[] {
  const given = args['contextArguments'];
  return (Array.isArray(given) ? (given as Record<string, unknown>[]) : []).map((each) => ({
    context: String(each['context']),
    selection: String(each['selection']).replace(/^\s*\{([^]*)\}\s*$/, '$1'),
  }));
}

/** The types that a context names, and the objects that these may be. */
function lendersOf(context: string, document: SupergraphDocument, contexts: ReadonlySet<string>): Set<string> {
  const named = [...document.types.values()].filter(({ directives }) =>
    directives.some(({ name, args }) => contexts.has(name) && args['name'] === context),
  );
  return new Set(named.flatMap(({ name, possible }) => [name, ...possible]));
}
