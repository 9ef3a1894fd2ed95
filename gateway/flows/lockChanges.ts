import { needsSeparate, purposes } from '#gateway/consent/purposes.ts';
import { printPartyFlow, readPartyFlow } from '#gateway/plan/partyFlows.ts';
import { codeInWords, partyInWords } from './inWords.ts';
import type { PartyFlow } from '#gateway/plan/partyFlows.ts';

/** A flow that is not as the lock has it, and whose owners are to approve that. */
export type PendingFlow = PartyFlow & { readonly change: 'NEW' | 'GONE'; readonly approver: string };

/** Whose data would flow approves that it does; who would lose it approves that it no longer does. A line that is no flow is none here. */
export function pendingFlows(flows: readonly PartyFlow[], lock: string): PendingFlow[] {
  const { added, gone } = differences(flows, lock);
  return [
    ...added.map((flow) => ({ ...flow, change: 'NEW' as const, approver: flow.source })),
    ...gone
      .flatMap((line) => readPartyFlow(line) ?? [])
      .map((flow) => ({ ...flow, change: 'GONE' as const, approver: flow.recipient })),
  ];
}

/** The same in words, with every line of the lock that is not a flow any more. */
export function lockChanges(flows: readonly PartyFlow[], lock: string): string[] {
  const { added, gone } = differences(flows, lock);
  return [...added.map(newInWords), ...gone.map(goneInWords)];
}

function differences(flows: readonly PartyFlow[], lock: string) {
  const locked = new Set(lock.split('\n').filter((line) => line !== '' && !line.startsWith('#')));
  const composed = new Set(flows.map(printPartyFlow));
  return {
    added: flows.filter((flow) => !locked.has(printPartyFlow(flow))),
    gone: [...locked].filter((line) => !composed.has(line)),
  };
}

function newInWords(flow: PartyFlow): string {
  const { source, recipient, coordinate } = flow;
  const says = `NEW   The ${partyInWords(source)} would give the ${partyInWords(recipient)} ${coordinate}.`;
  return [says, ...details(flow), `approval  the ${partyInWords(source)}, whose data it is (role ${source})`].join(
    BELOW,
  );
}

function goneInWords(line: string): string {
  const flow = readPartyFlow(line);
  if (!flow) return `GONE  A line of the lock that is no flow: ${line}`;
  const { source, recipient, coordinate } = flow;
  const says = `GONE  The ${partyInWords(source)} would no longer give the ${partyInWords(recipient)} ${coordinate}.`;
  const approval = `approval  the ${partyInWords(recipient)}, which would do without it (role ${recipient})`;
  return [says, ...details(flow), approval].join(BELOW);
}

const BELOW = '\n      ';

function details(flow: PartyFlow): string[] {
  const { scope, purpose, via } = flow;
  const basis = purposes.get(purpose)?.basis.toLowerCase();
  return [
    `what      ${codeInWords(scope)}${needsSeparate(scope) ? ' (sensitive: separate consent)' : ''}`,
    `why       ${purpose === '*' ? 'whatever purpose an operation states' : `${codeInWords(purpose)} (basis: ${basis ?? 'none'})`}`,
    `how       ${waysInWords[via](flow)}`,
    `line      ${printPartyFlow(flow)}`,
  ];
}

const waysInWords: Readonly<Record<PartyFlow['via'], (flow: PartyFlow) => string>> = {
  requires: ({ recipient }) => `as an input of what the ${partyInWords(recipient)} computes (@requires)`,
  key: ({ recipient }) => `to name an object that the ${partyInWords(recipient)} is asked about (@key)`,
  provides: ({ source }) => `along with what the ${partyInWords(source)} is asked for (@provides)`,
};
