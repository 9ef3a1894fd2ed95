import { Refusal } from '#kernel/errors.ts';
import { issuerOf, memberId } from '#kernel/ids.ts';
import { parseVin } from '#kernel/vin.ts';
import { onceOf } from './consentChanges.ts';
import { changeInBook, openInBook } from './glassBook.ts';
import { subjectOf } from './consentMutations.ts';
import { approveGlass, closeGlass, reviewGlass } from './rules/glassLife.ts';
import { openGlass } from './rules/openGlass.ts';
import type { OpenBreakGlassInput, Resolvers } from '#schema/generated/customer.ts';
import type { ConsentBook } from './consentBook.ts';
import type { Input } from './consentChanges.ts';
import type { Request } from './consentView.ts';
import type { GlassEvent, GlassRecord } from './rules/glassRecord.ts';
import type { StoredGlass } from './glassRows.ts';

type GlassInput = Input & { readonly breakGlassId: string };
type Act = { readonly by: string; readonly at: number };

/** Break-glass is people's doing: each step needs the token of one of an organisation's staff. */
export const glassMutations: NonNullable<Resolvers<Request>['Mutation']> = {
  async openBreakGlass(_, { input }, request) {
    const act = actOf(request);
    const opened = await wishOf(input, request, act);
    return write('openBreakGlass', input, request, act, (book) => openInBook(book, opened));
  },
  approveBreakGlass: (_, { input }, request) => step('approveBreakGlass', 'APPROVE', input, request, approveGlass),
  closeBreakGlass: (_, { input }, request) => step('closeBreakGlass', 'CLOSE', input, request, closeGlass),
  reviewBreakGlass: (_, { input }, request) =>
    step('reviewBreakGlass', 'REVIEW', input, request, (glass, act) =>
      reviewGlass(glass, { ...act, outcome: input.outcome, remark: input.remark ?? null }),
    ),
};

/** @throws Refusal NOT_ALLOWED to whoever is nobody's staff */
function actOf({ context: { staff, caller }, now }: Request): Act {
  if (!staff || issuerOf(staff) !== caller)
    throw new Refusal('NOT_ALLOWED', { check: 'one of an organisation’s staff' });
  return { by: staff, at: now };
}

/** The trust operator's people may end and review; approving is for the organisation that reads and answers for it. */
function step(
  mutation: string,
  event: GlassEvent,
  input: GlassInput,
  request: Request,
  rule: (glass: StoredGlass, act: Act) => GlassRecord,
) {
  const act = actOf(request);
  return write(mutation, input, request, act, (book) =>
    changeInBook(book, input.breakGlassId, act, event, (glass) => {
      const { caller } = request.context;
      const byOperator = caller === request.org && event !== 'APPROVE';
      if (caller !== glass.org && !byOperator) throw new Refusal('NOT_FOUND');
      return rule(glass, act);
    }),
  );
}

/** Puts a change on record once, and answers when it is in force everywhere. */
async function write(
  mutation: string,
  input: Input,
  request: Request,
  { by }: Act,
  work: (book: ConsentBook) => Promise<StoredGlass>,
) {
  const asked = onceOf(mutation, input, request);
  const once = asked && { ...asked, actor: by };
  const { id, subject, revision } = await request.store.write(request.now, once, async (book) => {
    const stored = await work(book);
    return { id: stored.id, subject: stored.subject, revision: stored.revision };
  });
  await request.store.takesEffect(revision);
  return {
    clientMutationId: input.clientMutationId ?? null,
    breakGlass: { id, subject: { id: subject } },
    revision,
    effect: 'EFFECTIVE' as const,
  };
}

/** @throws Refusal INPUT_INVALID, VIN_INVALID, NOT_FOUND, NEVER_ALLOWED, TEMPLATE_BOUND */
async function wishOf(input: OpenBreakGlassInput, request: Request, act: Act): Promise<GlassRecord> {
  const vin = input.vin ? parseVin(input.vin) : null;
  const { customerId: subject } = await subjectOf(input.customerId ?? null, vin, request);
  const { scopes, ticket, reason } = input;
  const id = memberId(request.org, request.newId());
  return openGlass({ ...act, id, org: request.context.caller, subject, vin, scopes, ticket, reason });
}
