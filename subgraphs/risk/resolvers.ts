import { Refusal } from '#kernel/errors.ts';
import scorecard from './scorecard/scorecard.json' with { type: 'json' };
import { loanWarnings } from './loanWarnings.ts';
import { assess } from './rules/assess.ts';
import { assessmentId } from './rules/assessmentId.ts';
import { driftOf } from './rules/drift.ts';
import { exposure } from './rules/exposure.ts';
import { lineage } from './rules/lineage.ts';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { Loan, LoanApplication, Resolvers } from '#schema/generated/risk.ts';
import type { AssessmentInputs } from './rules/assess.ts';
import type { Scorecard } from './rules/scorecard.ts';
import type { WarnedLoanRow } from './watchBook.ts';
import type { AssessmentRecord, RiskStore } from './store.ts';

type Request = MemberRequest<RiskStore>;

/** The file's names of attributes are those of the type: the test of `fit.ts` holds them together. */
const card = scorecard as Scorecard;

/** For what a lender watches its loans. */
const WATCHING = 'loan.early_warning/1';

const MOST_MONTHS = 60;

export const resolvers: Resolvers<Request> = {
  Query: {
    scorecard: () => ({
      version: scorecard.version,
      auc: scorecard.validation.auc,
      ks: scorecard.validation.ks,
      dataSha256: scorecard.data.sha256,
    }),
    async scorecardDrift(_query, { months }, { store }) {
      if (months < 1 || months > MOST_MONTHS)
        throw new Refusal('INPUT_INVALID', { check: 'months', from: 1, to: MOST_MONTHS });
      const found = await store.assessedByMonth(scorecard.version, months);
      return found.map((each) => {
        const { shares, ...told } = driftOf(each, scorecard.reference);
        return { ...told, shares: shares && [...shares] };
      });
    },
  },
  Customer: {
    __resolveReference: (reference) => reference,
    exposure: (customer) => exposure((customer as { loans?: null }).loans),
  },
  Subscription: {
    loanWarned: {
      async subscribe(_, { after }, { context: { caller, person, purpose }, store }) {
        if (person !== null || purpose !== WATCHING) throw new Refusal('NOT_ALLOWED', { purpose: WATCHING });
        if (typeof after === 'number' && after < 0) throw new Refusal('INPUT_INVALID', { check: 'after' });
        return (await store.warnings(caller, after ?? null)) as never;
      },
      resolve: (warned: unknown) => {
        const { loanId, place } = warned as WarnedLoanRow;
        return { loan: loanId, place };
      },
    },
  },
  Loan: {
    __resolveReference: (reference) => reference,
    earlyWarning: (loan, _args, request) => loanWarnings(loan as Loan, request),
  },
  LoanApplication: {
    __resolveReference: (reference) => reference,
    assessment: (application, _args, request) => assessment(application as LoanApplication, request),
  },
};

/** From what came with the reference, and nothing else: what was refused is not looked up in another way. */
async function assessment(application: LoanApplication, request: Request) {
  const inputs = inputsOf(application);
  const made = assess(card, inputs);
  if (!made) return null;
  const names = lineage(inputs);
  const { id: applicationId } = application;
  const id = assessmentId(applicationId, made, names);
  const record = { ...made, id, applicationId, lineage: names, assessedAt: isoInstant(request.now) };
  const load = (records: readonly AssessmentRecord[]) => request.store.record(records);
  const { reasons, ...rest } = await request.loader('assessment', load).load(record);
  return { ...rest, reasons: [...reasons] };
}

/** What the scorecard in use looks at, and nothing else: the graph carries no attribute that was fitted and dropped. */
function inputsOf({ amountMinor, months, customer, vehicle }: LoanApplication): AssessmentInputs {
  const { creditProfile: profile = null, loans = null } = customer ?? {};
  const { distanceKm, nightShare, harshEventsPer100Km } = vehicle?.telematics ?? {};
  return {
    attributes: {
      amountMinor,
      months,
      checkingAccountBand: profile?.checkingAccountBand,
      savingsBand: profile?.savingsBand,
      employmentBand: profile?.employmentBand,
      housingBand: profile?.housingBand,
      guarantorsBand: profile?.guarantorsBand,
    },
    incomeMonthlyMinor: profile?.incomeMonthlyMinor,
    loans,
    telematics: { distanceKm, nightShare, harshEventsPer100Km },
  };
}

function isoInstant(epochSeconds: number): string {
  return `${new Date(epochSeconds * 1000).toISOString().slice(0, 19)}Z`;
}
