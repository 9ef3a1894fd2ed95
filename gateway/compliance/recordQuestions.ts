import { getArgumentValues } from 'graphql';
import type { FieldNode, GraphQLObjectType, GraphQLResolveInfo, SelectionSetNode } from 'graphql';
import type { AuditRequest } from './auditRequest.ts';

type Question = { readonly name: string; readonly customer: string | null };

/** Puts on record which questions are asked, about whom and by whom, before any of them is answered. */
export async function recordQuestions({ ledger, context }: AuditRequest, info: GraphQLResolveInfo): Promise<void> {
  const questions = info.fieldNodes.flatMap(({ selectionSet }) => questionsIn(selectionSet, info));
  const customers = [...new Set(questions.flatMap(({ customer }) => customer ?? []))];
  const commitments = await ledger.commitments(customers);
  const { caller, client, traceId, requestedAt: at } = context;
  await ledger.append([
    {
      kind: 'question',
      at,
      traceId,
      caller,
      client,
      questions: [...new Set(questions.map(({ name }) => name))].toSorted(),
      subjects: customers.map((customer) => commitments.get(customer)!).toSorted(),
    },
  ]);
}

function questionsIn(selections: SelectionSetNode | undefined, info: GraphQLResolveInfo): Question[] {
  return (selections?.selections ?? []).flatMap((selection) => {
    if (selection.kind === 'Field') return questionOf(selection, info);
    if (selection.kind === 'InlineFragment') return questionsIn(selection.selectionSet, info);
    return questionsIn(info.fragments[selection.name.value]?.selectionSet, info);
  });
}

/** A question names a person by its argument `customer`, or in its filter. */
function questionOf(node: FieldNode, { schema, variableValues }: GraphQLResolveInfo): Question[] {
  const field = (schema.getType('Audit') as GraphQLObjectType).getFields()[node.name.value];
  if (!field) return [];
  const { customer, filter } = getArgumentValues(field, node, variableValues) as {
    customer?: string | null;
    filter?: { customer?: string | null } | null;
  };
  return [{ name: node.name.value, customer: customer ?? filter?.customer ?? null }];
}
