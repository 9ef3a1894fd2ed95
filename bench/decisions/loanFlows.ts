import type { Crossing } from '#gateway/release/crossing.ts';

export const CALLER = 'lender-harbour';
export const PURPOSE = 'loan.origination/1';

type Flow = Omit<Crossing, 'node'>;

/** What a decision on a loan application makes flow about its person: to the lender, to who scores, and to who values. */
export const loanFlows: readonly Flow[] = [
  read('trust', 'identity:basic'),
  read('trust', 'contact:basic'),
  read('risk-compass', 'credit:assessment'),
  read('lender-lotus', 'loan:account'),
  read('maker-dawn', 'vehicle:identity'),
  read('market-plaza', 'valuation:vehicle'),
  required('trust', 'credit:income', 'risk-compass'),
  required('lender-lotus', 'loan:repayment', 'risk-compass'),
  required('maker-dawn', 'telematics:behaviour', 'risk-compass'),
  required('maker-dawn', 'battery:health', 'risk-compass'),
  required('maker-dawn', 'vehicle:odometer', 'market-plaza', 'usedcar.valuation/1'),
  { ...required('maker-dawn', 'vehicle:identity', 'market-plaza', 'usedcar.valuation/1'), via: 'key' },
];

function read(source: string, scope: string): Flow {
  return { scope, sources: [source], recipient: CALLER, purpose: PURPOSE, via: 'selection' };
}

function required(source: string, scope: string, recipient: string, purpose = PURPOSE): Flow {
  return { scope, sources: [source], recipient, purpose, via: 'requires' };
}
