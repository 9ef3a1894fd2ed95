/** Composes the roles' SDL into the supergraph, and writes down every flow between parties that it makes possible. */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { composeServices } from '@apollo/composition';
import { isTypeDefinitionNode, isTypeExtensionNode, valueFromASTUntyped, visit } from 'graphql';
import { readCatalogue } from '#gateway/plan/catalogue.ts';
import { contractProblems } from '#gateway/plan/contractProblems.ts';
import { lockChanges } from '#gateway/flows/lockChanges.ts';
import { partyFlows, printPartyFlow } from '#gateway/plan/partyFlows.ts';
import { neverReleased } from '#gateway/consent/neverRules.ts';
import { purposes, scopes } from '#gateway/consent/purposes.ts';
import { command, isCommand } from '#kernel/command.ts';
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

const USAGE = `Usage: npm run compose [-- --check]

Writes schema/supergraph.graphql and schema/flows.lock from the SDL of every role.
  --check   writes nothing; fails when a file is stale or the contract has a fault, and names every flow that is
            new or gone, in words, with the role that must approve it
  --help    this text`;

function main(): number {
  const { values } = parseArgs({ options: { check: { type: 'boolean' }, help: { type: 'boolean' } } });
  if (values.help) return (console.log(USAGE), 0);
  const file = (name: string) => new URL(name, import.meta.url);
  const { supergraphSdl, flows, problems } = compose(roleSubgraphs());
  const faults = [...problems];
  if (values.check) {
    const lock = readFileSync(file('flows.lock'), 'utf8');
    faults.push(...lockChanges(flows, lock));
    if (readFileSync(file('supergraph.graphql'), 'utf8') !== supergraphSdl)
      faults.push('schema/supergraph.graphql is stale: run `npm run compose`.');
    if (faults.length === 0 && lock !== printLock(flows))
      faults.push('schema/flows.lock has these flows, but was not written by `npm run compose`: run it.');
  } else if (faults.length === 0) {
    writeFileSync(file('supergraph.graphql'), supergraphSdl);
    writeFileSync(file('flows.lock'), printLock(flows));
  }
  for (const fault of faults) console.error(fault);
  console.log(
    faults.length > 0
      ? `${faults.length} fault${faults.length === 1 ? '' : 's'}`
      : `${flows.length} flows between ${roles.length} roles`,
  );
  return faults.length > 0 ? 1 : 0;
}

if (isCommand(import.meta.url)) await command(main);
