/** Composes the roles' SDL into the supergraph, and writes down every flow between parties that it makes possible. */
import { readFileSync, writeFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { isTypeDefinitionNode, isTypeExtensionNode, valueFromASTUntyped, visit } from 'graphql';
import { readCatalogue } from '#gateway/plan/catalogue.ts';
import { contractProblems } from '#gateway/plan/contractProblems.ts';
import { lockChanges } from '#gateway/flows/lockChanges.ts';
import { partyFlows, printPartyFlow } from '#gateway/plan/partyFlows.ts';
import { neverReleased } from '#gateway/consent/neverRules.ts';
import { purposes, scopes } from '#gateway/consent/purposes.ts';
import { command, defineCommand } from '#kernel/command.ts';
import { roles } from '#kernel/organisation.ts';
import { subgraphSdl } from './subgraphSdl.ts';
import type { ConstDirectiveNode, DocumentNode } from 'graphql';
import type { PartyFlow } from '#gateway/plan/partyFlows.ts';

export type Subgraph = { readonly name: string; readonly typeDefs: DocumentNode };
export type Composition = {
  readonly supergraphSdl: string;
  readonly flows: readonly PartyFlow[];
  readonly problems: readonly string[];
};

/** @throws AggregateError when the subgraphs do not compose at all */
export function compose(subgraphs: readonly Subgraph[]): Composition {
  const result = composeServices(subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs, url: `local:${name}` })));
  if (result.errors) throw new AggregateError(result.errors, result.errors.map((error) => error.message).join('\n'));
  const catalogue = readCatalogue(result.supergraphSdl);
  const vocabulary = { scopes: new Set(scopes.keys()), purposes: new Set(purposes.keys()), never: neverReleased };
  const hints = (result.hints ?? []).map((hint) => hint.toString());
  return {
    supergraphSdl: result.supergraphSdl,
    flows: partyFlows(catalogue),
    problems: [...hints, ...foreignInaccessible(subgraphs), ...contractProblems(catalogue, vocabulary)],
  };
}

export function roleSubgraphs(): Subgraph[] {
  return roles.map((name) => ({ name, typeDefs: subgraphSdl(name) }));
}

/** The text of `flows.lock`. */
export function printLock(flows: readonly PartyFlow[]): string {
  return `# source -> recipient  coordinate  scope  purpose  via: every flow between parties that the schema makes possible.\n${flows.map(printPartyFlow).join('\n')}\n`;
}

/** A party may hide what it alone defines, and nothing else. */
function foreignInaccessible(subgraphs: readonly Subgraph[]): string[] {
  const elements = subgraphs.flatMap(({ name, typeDefs }) => {
    const hiding = inaccessibleNames(typeDefs);
    return elementsOf(typeDefs).map(({ coordinate, directives }) => ({
      coordinate,
      by: name,
      hidden: directives.some((directive) => hiding.has(directive)),
    }));
  });
  const faults = elements
    .filter(({ hidden }) => hidden)
    .flatMap(({ coordinate, by }) =>
      elements
        .filter((other) => other.coordinate === coordinate && other.by !== by)
        .map((other) => `${coordinate}: ${by} hides it with @inaccessible, but ${other.by} serves it.`),
    );
  return [...new Set(faults)];
}

/** What `@inaccessible` is called in this subgraph: links may rename it (core spec 1.0). */
function inaccessibleNames(typeDefs: DocumentNode): ReadonlySet<string> {
  const names = new Set(['inaccessible', 'federation__inaccessible']);
  visit(typeDefs, {
    Directive(node) {
      if (node.name.value !== 'link') return;
      const args = Object.fromEntries(
        (node.arguments ?? []).map((arg) => [arg.name.value, valueFromASTUntyped(arg.value)]),
      );
      const [, spec] = /^https:\/\/specs\.apollo\.dev\/(federation|inaccessible)\//.exec(String(args['url'])) ?? [];
      if (!spec) return;
      if (typeof args['as'] === 'string') names.add(spec === 'federation' ? `${args['as']}__inaccessible` : args['as']);
      for (const each of Array.isArray(args['import']) ? (args['import'] as unknown[]) : []) {
        const { name, as } = Object(each) as { name?: unknown; as?: unknown };
        if (name === '@inaccessible' && typeof as === 'string') names.add(as.slice(1));
      }
    },
  });
  return names;
}

type Element = { readonly coordinate: string; readonly directives: readonly string[] };

/** Types, their fields and values, and arguments, extensions too. */
function elementsOf(typeDefs: DocumentNode): Element[] {
  return typeDefs.definitions.flatMap((type) => {
    if (!isTypeDefinitionNode(type) && !isTypeExtensionNode(type)) return [];
    const name = type.name.value;
    const fields = 'fields' in type ? (type.fields ?? []) : [];
    const values = 'values' in type ? (type.values ?? []) : [];
    return [
      elementOf(name, type),
      ...[...fields, ...values].map((each) => elementOf(`${name}.${each.name.value}`, each)),
      ...fields.flatMap((field) =>
        'arguments' in field
          ? (field.arguments ?? []).map((arg) => elementOf(`${name}.${field.name.value}(${arg.name.value}:)`, arg))
          : [],
      ),
    ];
  });
}

function elementOf(
  coordinate: string,
  node: { readonly directives?: readonly ConstDirectiveNode[] | undefined },
): Element {
  return { coordinate, directives: (node.directives ?? []).map(({ name }) => name.value) };
}

const HELP = `npm run compose -- [--check] [--json]

Writes schema/supergraph.graphql and schema/flows.lock from the SDL of every role.

  --check   writes nothing; fails when a file is stale or the contract has a fault, and names every flow that is
            new or gone, in words, with the role that must approve it
  --json    faults and flows, as JSON

Exit code: 0 all is well, 1 something is at fault, 2 an option is.`;

export const cli = defineCommand({
  help: HELP,
  options: { check: { type: 'boolean', default: false }, json: { type: 'boolean', default: false } },
  run({ values: { check, json } }) {
    const composition = compose(roleSubgraphs());
    const faults = check ? faultsNow(composition) : composition.problems;
    if (!check && faults.length === 0) write(composition);
    const { flows } = composition;
    if (json) console.log(JSON.stringify({ faults, flows }, null, 2));
    else tell(faults, flows.length);
    return faults.length > 0 ? 1 : 0;
  },
});

const file = (name: string) => new URL(name, import.meta.url);

/** What is at fault with the contract, and with what lies on disk. */
function faultsNow({ supergraphSdl, flows, problems }: Composition): string[] {
  const lock = readFileSync(file('flows.lock'), 'utf8');
  const faults = [...problems, ...lockChanges(flows, lock)];
  if (readFileSync(file('supergraph.graphql'), 'utf8') !== supergraphSdl)
    faults.push('schema/supergraph.graphql is stale: run `npm run compose`.');
  if (faults.length === 0 && lock !== printLock(flows))
    faults.push('schema/flows.lock has these flows, but was not written by `npm run compose`: run it.');
  return faults;
}

function write({ supergraphSdl, flows }: Composition): void {
  writeFileSync(file('supergraph.graphql'), supergraphSdl);
  writeFileSync(file('flows.lock'), printLock(flows));
}

function tell(faults: readonly string[], flows: number): void {
  for (const fault of faults) console.error(fault);
  const count = faults.length;
  console.log(count > 0 ? `${count} fault${count === 1 ? '' : 's'}` : `${flows} flows between ${roles.length} roles`);
}

await command(import.meta.url, cli);
