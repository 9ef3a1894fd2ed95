import { Refusal } from '#kernel/errors.ts';
import { memberId } from '#kernel/ids.ts';
import { ownId } from '#subgraphs/mutation.ts';
import { loaders } from './loaders.ts';
import { ADVERSE } from './rules/adverseNotice.ts';
import { usedInputs } from './rules/decisionInputs.ts';
import type { AutomatedDecision, QueryAutomatedDecisionsArgs, Resolvers } from '#schema/generated/lender.ts';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { RecordedDecision } from './decisionBook.ts';
import type { LenderStore } from './store.ts';

type Request = MemberRequest<LenderStore>;

const PAGE = 100;
/** Only a compliance organisation may state it. */
const PURPOSE = 'compliance.audit/1';

/** @throws Refusal NOT_ALLOWED under any other purpose, INPUT_INVALID */
export async function automatedDecisions(
  { adverse, from, until, first = 50 }: QueryAutomatedDecisionsArgs,
  request: Request,
): Promise<AutomatedDecision[]> {
  if (request.context.purpose !== PURPOSE) throw new Refusal('NOT_ALLOWED', { purpose: PURPOSE });
  if (first < 1 || first > PAGE) throw new Refusal('INPUT_INVALID', { check: 'first', from: 1, to: PAGE });
  const period = { from: instant(from, 'from'), until: instant(until, 'until') };
  const rows = await request.store.recordedDecisions({ adverse: adverse ?? null, ...period, first });
  return Promise.all(rows.map((row) => asRecord(row, request)));
}

export const automatedDecision: Resolvers<Request>['AutomatedDecision'] = {
  async __resolveReference({ id }, request) {
    const [, place] = /^d(\d{1,9})$/.exec(ownId(id, request)) ?? [];
    const row = place === undefined ? null : await loaders.recordedDecision(request).load(Number(place));
    return row && asRecord(row, request);
  },
  async review(parent, _, request) {
    const { applicationId } = parent as AutomatedDecision;
    return (await loaders.review(request).load(ownId(applicationId!, request)))?.status ?? null;
  },
};

async function asRecord(row: RecordedDecision, request: Request): Promise<AutomatedDecision> {
  const { place, applicationId, decidedAt, outcome, ruleVersion, reasons, basis, commitment } = row;
  const lender = request.org;
  const application = await loaders.application(request).load(applicationId);
  const inputs = basis ? usedInputs(basis.inputs) : [];
  const coordinates = (known: boolean) => inputs.filter((each) => each.known === known).map((each) => each.coordinate);
  return {
    id: memberId(lender, `d${place}`),
    lender,
    applicationId: memberId(lender, applicationId),
    customer: { id: application!.customerId },
    decidedAt: decidedAt.toISOString().replace('.000Z', 'Z'),
    outcome,
    adverse: ADVERSE.includes(outcome),
    ruleVersion,
    reasonCodes: reasons.map(({ code }) => code),
    used: coordinates(true),
    missing: coordinates(false),
    commitment,
  };
}

/** @throws Refusal INPUT_INVALID */
function instant(text: string | null | undefined, check: string): Date | null {
  if (text === null || text === undefined) return null;
  const at = new Date(text);
  if (Number.isNaN(at.getTime())) throw new Refusal('INPUT_INVALID', { check });
  return at;
}
