import templates from '#schema/consent/templates.json' with { type: 'json' };
import { processorRoles } from '#kernel/organisation.ts';
import { needsSeparate, needsWritten, purposes } from '#gateway/consent/purposes.ts';
import { CALLER } from './operationFlows.ts';
import type { Asking, FlowInNeed } from './needOf.ts';

export type Necessity = 'REQUIRED' | 'OPTIONAL';

export type ScopeNeeded = {
  readonly scope: string;
  readonly necessity: Necessity;
  /** Separate consent, PIPL 29. */
  readonly separate: boolean;
  /** Written consent, 征信业管理条例 14. */
  readonly written: boolean;
  readonly sources: readonly string[];
};

/** One grant that the flows of an operation rest on: of one recipient, for one purpose (PIPL 14). */
export type ConsentNeeded = {
  /** Who has to have it: the caller, or each organisation of a role that is to receive something. */
  readonly recipient: string;
  /** The caller's role is sent something too: any other organisation of it to which that goes needs the same. */
  readonly orOfItsRole: boolean;
  readonly purpose: string;
  readonly basis: 'CONSENT' | 'CONTRACT' | 'LEGAL';
  /** The purpose is asked for apart from everything else. */
  readonly separate: boolean;
  /** Roles whose organisations receive under it, if it names them. */
  readonly processors: readonly string[];
  readonly scopes: readonly ScopeNeeded[];
};

type Resting = FlowInNeed & { readonly purpose: string; readonly needs: ConsentNeeded['basis'] };

/** Every grant that the flows need, with no more scopes than they need. */
export function consentsNeeded(lines: readonly FlowInNeed[], asking: Asking): ConsentNeeded[] {
  const resting = lines.filter(restsOnGrant);
  const groups = Map.groupBy(withoutSpareKeys(resting, asking), (line) => grantOf(line, asking));
  return [...groups.values()].map((group) => {
    const { purpose, needs: basis } = group[0]!;
    const recipient = holderOf(group[0]!, asking);
    const processors = group.filter(({ recipient: receives }) => receives !== CALLER && receives !== asking.role);
    return {
      recipient,
      orOfItsRole: recipient === CALLER && group.some((line) => line.recipient === asking.role),
      purpose,
      basis,
      separate: purposes.get(purpose)?.separate ?? true,
      processors: recipient === CALLER ? [...new Set(processors.map((line) => line.recipient))] : [],
      scopes: scopesOf(group, purpose, basis),
    };
  });
}

function restsOnGrant(line: FlowInNeed): line is Resting {
  return line.needs === 'CONSENT' || line.needs === 'CONTRACT' || line.needs === 'LEGAL';
}

/** For the operation's own purpose the caller's role may be the caller itself, and a processor works for it. */
function holderOf({ recipient, purpose }: Resting, asking: Asking): string {
  if (recipient === CALLER) return CALLER;
  const forCaller = recipient === asking.role || processorRoles.some((role) => role === recipient);
  return forCaller && purpose === asking.purpose ? CALLER : recipient;
}

function grantOf(line: Resting, asking: Asking): string {
  return `${holderOf(line, asking)}\n${line.purpose}`;
}

/**
 * A key may travel under any purpose that its object is needed for. At each place one is counted that is counted anyway; or else one
 * that needs a grant anyway, the operation's own before others.
 */
function withoutSpareKeys(lines: readonly Resting[], asking: Asking): Resting[] {
  const counted = new Set(lines.filter(({ via }) => via !== 'key'));
  const grants = new Set([...counted].map((line) => grantOf(line, asking)));
  const rank = (line: Resting) =>
    (grants.has(grantOf(line, asking)) ? 0 : 2) + (line.purpose === asking.purpose ? 0 : 1);
  const places = Map.groupBy(
    lines.flatMap((line) => line.sendings.map((sending) => ({ line, sending }))),
    ({ sending, line: { coordinate, scope, source } }) => [sending, coordinate, scope, source].join('\n'),
  );
  const fewestFirst = [...places.values()].toSorted((one, other) => one.length - other.length);
  for (const ways of fewestFirst) {
    if (ways.some(({ line }) => counted.has(line))) continue;
    counted.add(ways.toSorted((one, other) => rank(one.line) - rank(other.line))[0]!.line);
  }
  return lines.filter((line) => counted.has(line));
}

function scopesOf(lines: readonly Resting[], purpose: string, basis: Resting['needs']): ScopeNeeded[] {
  return [...Map.groupBy(lines, ({ scope }) => scope)].map(([scope, flows]) => ({
    scope,
    necessity: necessityOf(scope, purpose, flows),
    separate: basis === 'CONSENT' && needsSeparate(scope),
    written: basis === 'CONSENT' && needsWritten(scope, purpose),
    sources: [...new Set(flows.map(({ source }) => source))],
  }));
}

/** The purpose's template says it; where it is silent, what cannot be done without is required, and the person may refuse the rest. */
function necessityOf(scope: string, purpose: string, flows: readonly Resting[]): Necessity {
  const known = templates
    .find((template) => template.purpose === purpose)
    ?.scopes.find((each) => each.scope === scope)?.necessity;
  if (known) return known === 'REQUIRED' ? 'REQUIRED' : 'OPTIONAL';
  return flows.some(({ necessary, via }) => necessary || via === 'key') ? 'REQUIRED' : 'OPTIONAL';
}
