import { applications } from './supergraphDocument.ts';
import { fieldSetPaths } from './fieldSet.ts';
import type { Catalogue } from './catalogue.ts';

/** A flow that the schema makes possible between two roles, whoever asks. */
export type PartyFlow = {
  readonly source: string;
  readonly recipient: string;
  readonly coordinate: string;
  readonly scope: string;
  /** A purpose's code; `*` where it is the operation's own. */
  readonly purpose: string;
  readonly via: 'requires' | 'key' | 'provides';
};

/** Every possible flow of personal data between roles, sorted by its printed form: the owner's handshake. */
export function partyFlows(catalogue: Catalogue): PartyFlow[] {
  const flows = new Map<string, PartyFlow>();
  for (const flow of [...requiresFlows(catalogue), ...keyFlows(catalogue), ...providesFlows(catalogue)]) {
    if (flow.source !== flow.recipient) flows.set(printPartyFlow(flow), flow);
  }
  return [...flows.keys()].toSorted().map((line) => flows.get(line)!);
}

export function printPartyFlow({ source, recipient, coordinate, scope, purpose, via }: PartyFlow): string {
  return `${source} -> ${recipient}  ${coordinate}  ${scope}  ${purpose}  via ${via}`;
}

/** A flow as it was printed; undefined when the line is none. */
export function readPartyFlow(line: string): PartyFlow | undefined {
  const [, source, recipient, coordinate, scope, purpose, via] = PRINTED.exec(line) ?? [];
  if (!source || !recipient || !coordinate || !scope || !purpose) return undefined;
  return { source, recipient, coordinate, scope, purpose, via: via as PartyFlow['via'] };
}

const PRINTED = /^(\S+) -> (\S+)  (\S+)  (\S+)  (\S+)  via (requires|key|provides)$/;

/** The coordinates on a dotted path from a type, outermost first. */
export function coordinatesOn(catalogue: Catalogue, type: string, path: string): { type: string; field: string }[] {
  const found: { type: string; field: string }[] = [];
  let at = type;
  for (const step of path.split('.')) {
    found.push({ type: at, field: step });
    at = catalogue.type(at)?.fields.get(step)?.namedType ?? '';
  }
  return found;
}

function* requiresFlows(catalogue: Catalogue): Generator<PartyFlow> {
  for (const type of catalogue.document.types.values()) {
    for (const field of type.fields.values()) {
      for (const recipient of catalogue.rolesOf(type.name, field.name)) {
        for (const { purpose, inputs } of catalogue.usesOf(type.name, field.name, recipient)) {
          for (const path of inputs) yield* flowsOn(catalogue, type.name, path, recipient, purpose, 'requires');
        }
      }
    }
  }
}

function* keyFlows(catalogue: Catalogue): Generator<PartyFlow> {
  for (const type of catalogue.document.types.values()) {
    const roles = rolesOfType(catalogue, type.name);
    for (const recipient of roles) {
      for (const path of catalogue.keysOf(type.name, recipient).flatMap(fieldSetPaths)) {
        for (const source of roles) {
          for (const { type: owner, field } of coordinatesOn(catalogue, type.name, path)) {
            for (const scope of catalogue.scopesOf(owner, field)) {
              yield { source, recipient, coordinate: `${owner}.${field}`, scope, purpose: '*', via: 'key' };
            }
          }
        }
      }
    }
  }
}

function* providesFlows(catalogue: Catalogue): Generator<PartyFlow> {
  for (const type of catalogue.document.types.values()) {
    for (const field of type.fields.values()) {
      for (const { provides, graph } of applications(field, 'join__field')) {
        if (typeof provides !== 'string') continue;
        const source = catalogue.document.graphs.get(String(graph))?.name ?? '';
        for (const path of fieldSetPaths(provides)) {
          for (const { type: owner, field: name } of coordinatesOn(catalogue, field.namedType, path)) {
            for (const recipient of catalogue.rolesOf(owner, name)) {
              for (const scope of catalogue.scopesOf(owner, name)) {
                yield { source, recipient, coordinate: `${owner}.${name}`, scope, purpose: '*', via: 'provides' };
              }
            }
          }
        }
      }
    }
  }
}

function* flowsOn(
  catalogue: Catalogue,
  type: string,
  path: string,
  recipient: string,
  purpose: string,
  via: PartyFlow['via'],
): Generator<PartyFlow> {
  for (const { type: owner, field } of coordinatesOn(catalogue, type, path)) {
    for (const source of catalogue.rolesOf(owner, field)) {
      for (const scope of catalogue.scopesOf(owner, field)) {
        yield { source, recipient, coordinate: `${owner}.${field}`, scope, purpose, via };
      }
    }
  }
}

/** The roles whose subgraphs have the type. */
export function rolesOfType(catalogue: Catalogue, type: string): string[] {
  const entry = catalogue.type(type);
  const graphs = entry ? applications(entry, 'join__type').map((args) => String(args['graph'])) : [];
  return [...new Set(graphs.map((graph) => catalogue.document.graphs.get(graph)?.name ?? graph))];
}
