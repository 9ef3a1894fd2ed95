import { dnfConjunction } from '@apollo/federation-internals';
import type { AccessKind } from './accessLinks.ts';

/** One application of an access rule. Equal ones of a supergraph are one object. */
export type Requirement =
  | { readonly kind: 'authenticated' }
  | {
      readonly kind: 'requiresScopes' | 'policy';
      /** Alternatives: all names of one of them are demanded. */
      readonly anyOf: readonly (readonly string[])[];
    };

/** What is known of a caller when rules are judged. */
export type Standing = {
  readonly authenticated: boolean;
  readonly scopes: ReadonlySet<string>;
  /** The policies that hold for the caller, of those that were asked for. */
  readonly policies: ReadonlySet<string>;
};

/** Whether a caller of this standing meets the requirement. An alternative that names nothing is met by nobody. */
export function meets({ authenticated, scopes, policies }: Standing, requirement: Requirement): boolean {
  if (requirement.kind === 'authenticated') return authenticated;
  const held = requirement.kind === 'policy' ? policies : scopes;
  return requirement.anyOf.some((all) => all.length > 0 && all.every((name) => held.has(name)));
}

/** Reads the arguments of an application; what is not a list of lists of names is met by nobody. */
export function readRequirement(kind: AccessKind, args: Readonly<Record<string, unknown>>): Requirement {
  if (kind === 'authenticated') return { kind };
  const said = kind === 'policy' ? args['policies'] : args['scopes'];
  return { kind, anyOf: isNested(said) ? said : [] };
}

function isNested(value: unknown): value is string[][] {
  const isList = (each: unknown): each is unknown[] => Array.isArray(each);
  return isList(value) && value.every((all) => isList(all) && all.every((name) => typeof name === 'string'));
}

/** Whether two sets of requirements of one kind demand the same of every caller. */
export function demandTheSame(some: readonly Requirement[], others: readonly Requirement[]): boolean {
  return canonical(some) === canonical(others);
}

/** All of them as one: alternatives that contain another are left out, and what remains of a conjunction is unique. */
function canonical(requirements: readonly Requirement[]): string {
  const alternatives = requirements.map((each) => ('anyOf' in each ? each.anyOf.map((all) => [...all]) : []));
  if (alternatives.length === 0) return '';
  return dnfConjunction([...alternatives, [[]]])
    .map((all) => JSON.stringify(all))
    .toSorted()
    .join();
}
