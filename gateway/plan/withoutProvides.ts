import { parse, print, visit } from 'graphql';

/**
 * The supergraph as if no party provided another's fields. Under consent a field is fetched once it is known whom it is about, and then
 * by a key, where what is provided on one path only is not to be had: its owner is asked, and is the source that the flow is judged by.
 */
export function withoutProvides(supergraphSdl: string): string {
  const document = visit(parse(supergraphSdl, { noLocation: true }), {
    Directive: (node) =>
      node.name.value === 'join__field'
        ? { ...node, arguments: node.arguments?.filter(({ name }) => name.value !== 'provides') ?? [] }
        : undefined,
  });
  return print(document);
}
