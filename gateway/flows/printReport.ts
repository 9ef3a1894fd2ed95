import { codeInWords, partyInWords, wayInWords } from './inWords.ts';
import { isPossible } from './flowReport.ts';
import { CALLER } from './operationFlows.ts';
import type { ConsentNeeded, ScopeNeeded } from './consentsNeeded.ts';
import type { FlowLine, FlowReport } from './flowReport.ts';
import type { Need } from './needOf.ts';
import type { SmallestRequest } from './smallestRequest.ts';

const needWords: Readonly<Record<Need, string>> = {
  NEVER: 'NEVER ALLOWED',
  BEYOND_PURPOSE: 'NEVER: beyond the purpose',
  PURPOSE: 'REFUSED: no purpose',
  CONSENT: 'consent',
  CONTRACT: 'contract',
  LEGAL: 'legal ground',
  NOTHING: 'nothing more',
};

/** The report in words and columns. */
export function printReport(report: FlowReport, caller: string): string {
  const { operation, purpose, flows, consents, request } = report;
  return [
    `Operation  ${operation ?? '(without a name)'}`,
    `Caller     ${caller}`,
    `Purpose    ${purpose === null ? 'none stated' : codeInWords(purpose)}`,
    '',
    ...verdict(report),
    '',
    ...(flows.length > 0 ? table(HEAD, flows.map(cells)) : []),
    ...consents.flatMap((consent, i) => ['', ...printConsent(consent, i + 1)]),
    ...(request ? ['', ...printRequest(request)] : []),
  ].join('\n');
}

function verdict(report: FlowReport): string[] {
  const { flows, purposeMissing } = report;
  if (flows.length === 0) return ['It moves no personal data from one organisation to another.'];
  const moved = `${counted(flows.length, 'flow')} of personal data. Nothing was run, and nobody was asked.`;
  if (purposeMissing)
    return [moved, 'As it is, it is refused: it reads personal data and must say why, with @purpose.'];
  if (!isPossible(report)) return [moved, 'Flows marked NEVER are refused whatever anybody grants.'];
  return [moved, 'All of it can be allowed, where what stands under "needs" is there.'];
}

const HEAD = ['what', 'from', 'to', 'category', 'purpose', 'how', 'needs'];

function cells({ coordinate, source, recipient, scope, purpose, via, inputOf, needs, unlessOwn }: FlowLine): string[] {
  const own = unlessOwn && needs === 'CONSENT' ? ', unless its own' : '';
  const way = wayInWords(via, inputOf);
  return [
    coordinate,
    partyInWords(source),
    partyInWords(recipient),
    scope,
    purpose ?? 'none',
    way,
    `${needWords[needs]}${own}`,
  ];
}

function printConsent(consent: ConsentNeeded, n: number): string[] {
  const { purpose, basis, separate, processors, scopes } = consent;
  const apart = separate && basis === 'CONSENT' ? ', asked for apart from everything else' : '';
  const workers =
    processors.length > 0
      ? [`   It names as its processor: ${processors.map((role) => `the ${partyInWords(role)}`).join(', ')}.`]
      : [];
  return [
    `${n}. ${holderInWords(consent)} needs a ${basis === 'LEGAL' ? 'legal ground' : basis.toLowerCase()}${apart}, for ${codeInWords(purpose)}.`,
    ...workers,
    ...table(['category', 'necessity', 'form', 'from'], scopes.map(scopeCells)).map((line) => `   ${line}`),
  ];
}

function holderInWords({ recipient, orOfItsRole }: ConsentNeeded): string {
  if (recipient !== CALLER) return `Each ${partyInWords(recipient)} that is to receive it`;
  return orOfItsRole ? 'The caller, and any other of its role that is to receive it,' : 'The caller';
}

function scopeCells({ scope, necessity, separate, written, sources }: ScopeNeeded): string[] {
  const form = [...(separate ? ['separate'] : []), ...(written ? ['written'] : [])].join(', ');
  return [codeInWords(scope), necessity.toLowerCase(), form || 'plain', sources.map(partyInWords).join(', ')];
}

function printRequest({ input, bounds }: SmallestRequest): string[] {
  const { days, uses, usesPer, lookBackMonths, keepDays } = bounds;
  const limits = [
    days === null ? 'without an end' : `for ${counted(days, 'day')}`,
    ...(uses === null ? [] : [`${counted(uses, 'use')}${usesPer ? ` a ${usesPer.toLowerCase()}` : ''}`]),
    ...(lookBackMonths === null ? [] : [`data of the last ${counted(lookBackMonths, 'month')}`]),
    ...(keepDays === null ? [] : [`kept for ${counted(keepDays, 'day')}`]),
  ];
  return [
    'The smallest request that the caller can send (requestConsent), with customerId or vin added:',
    JSON.stringify(input, null, 2),
    `At most: ${limits.join('; ')}.`,
  ];
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const all = [head, ...rows];
  const widths = head.map((_, i) => Math.max(...all.map((row) => row[i]!.length)));
  return all.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i]!))
      .join('  ')
      .trimEnd(),
  );
}
