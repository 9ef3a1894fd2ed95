import { Refusal } from '#kernel/errors.ts';
import { parseVin } from '#kernel/vin.ts';
import { onceOf } from './consentChanges.ts';
import { checkTransfer, endedByTransfer } from './rules/transferVehicle.ts';
import { handOver, presentTenure, vehiclesHeld } from './tenures.ts';
import type { Resolvers, TransferVehicleInput } from '#schema/generated/customer.ts';
import type { ConsentBook } from './consentBook.ts';
import type { Request } from './consentView.ts';

/** The end of a tenure, of the consents that rest on it, and the beginning of the next tenure: one change. */
export const transferMutation: NonNullable<Resolvers<Request>['Mutation']> = {
  async transferVehicle(_, { input }, request) {
    const { context, org, store, now } = request;
    if (context.caller !== org || context.person !== null) throw new Refusal('NOT_ALLOWED');
    const once = onceOf('transferVehicle', input, request);
    const next = await readNext(input, request);
    const { vin, ended, revision } = await store.write(now, once, (book) => transfer(book, next, request));
    await store.takesEffect(revision);
    return {
      clientMutationId: input.clientMutationId ?? null,
      vehicle: { vin },
      ended: ended.map(({ id, subject }) => ({ id, subject: { id: subject } })),
      revision,
      effect: 'EFFECTIVE',
    };
  },
};

/** @throws Refusal NOT_FOUND, INPUT_INVALID */
async function transfer(book: ConsentBook, next: Next, { org, now }: Request) {
  const { vin, holder, jointHolders } = next;
  const tenure = await presentTenure(book.sql, vin);
  if (!tenure) throw new Refusal('NOT_FOUND');
  checkTransfer(tenure, { holder, jointHolders, at: now });
  const consents = await book.consents({ subject: tenure.holder });
  await handOver(book.sql, { vin, holder, plate: next.plate ?? tenure.plate, since: now }, jointHolders);
  await book.noteTenure(vin);
  const othersHeld = await vehiclesHeld(book.sql, tenure.holder);
  const ended = await book.put(endedByTransfer(consents, { vin, othersHeld, actor: org, at: now }));
  return { vin, ended: ended.map(({ id, subject }) => ({ id, subject })), revision: book.revision };
}

type Next = {
  readonly vin: string;
  readonly holder: string;
  readonly jointHolders: readonly string[];
  readonly plate: string | null;
};

/** @throws Refusal VIN_INVALID, NOT_FOUND when one of the people is not known */
async function readNext(input: TransferVehicleInput, { store }: Request): Promise<Next> {
  const { holderId: holder, plate = null } = input;
  const jointHolders = input.jointHolderIds ?? [];
  const people = await store.customers([holder, ...jointHolders]);
  if (people.includes(null)) throw new Refusal('NOT_FOUND');
  return { vin: parseVin(input.vin), holder, jointHolders, plate };
}
