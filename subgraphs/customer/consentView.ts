import { issuerOf } from '#kernel/ids.ts';
import { asOf } from './rules/asOf.ts';
import { changesOf } from './rules/amendConsent.ts';
import { isVehicleData } from './rules/isVehicleData.ts';
import { chinaDay } from './rules/workingDays.ts';
import type { Consent, Resolvers } from '#schema/generated/customer.ts';
import type { MemberRequest } from '#subgraphs/memberRequest.ts';
import type { StoredConsent } from './consentRows.ts';
import type { ConsentRecord } from './rules/consentRecord.ts';
import type { CustomerStore } from './store.ts';

export type Request = MemberRequest<CustomerStore>;

export const consentOf = (id: string, { loader, store }: Request) => loader('consent', store.consents).load(id);
export const tenureOf = (vin: string, { loader, store }: Request) => loader('tenure', store.tenuresOfVins).load(vin);
export const jointHoldersOf = (vin: string, { loader, store }: Request) =>
  loader('joint holders', store.jointHoldersOf).load(vin);

/** A consent shows itself to its subject, to the organisations that it names, and to who holds its vehicle with the subject. */
export async function visible(id: string, request: Request): Promise<Partial<Consent> | null> {
  const found = await consentOf(id, request);
  if (!found) return null;
  return isParty(found, request) || (await isJointHolder(found, request)) ? shown(found, request) : null;
}

export function isParty({ subject, recipient, processors }: ConsentRecord, { context }: Request): boolean {
  return context.person === subject || recipient === context.caller || processors.includes(context.caller);
}

/** Whether the acting person holds a vehicle that the consent is about together with its subject. */
export async function isJointHolder(consent: ConsentRecord, request: Request): Promise<boolean> {
  const { person } = request.context;
  if (person === null || !consent.scopes.some(({ scope }) => isVehicleData(scope))) return false;
  const held = await request.loader('vehicles', request.store.tenuresOfHolders).load(consent.subject);
  const vins = held.map(({ vin }) => vin).filter((vin) => consent.vin === null || consent.vin === vin);
  const joint = await Promise.all(vins.map((vin) => jointHoldersOf(vin, request)));
  return joint.flat().includes(person);
}

/** Whether a consent is about this vehicle, maybe among others. */
export function concerns(vin: string): (consent: ConsentRecord) => boolean {
  return (consent) =>
    consent.vin === vin || (consent.vin === null && consent.scopes.some(({ scope }) => isVehicleData(scope)));
}

/** What is read of a consent by itself; what needs more is read by `consentFields`. */
export function shown(stored: StoredConsent, request: Request): Partial<Consent> {
  const { amends: _a, notice, ended, processors, sources, scopes, ...found } = asOf(stored, request.now);
  return {
    ...found,
    subject: { id: found.subject },
    processors: [...processors],
    sources: sources && [...sources],
    scopes: [...scopes],
    noticeSha256: notice.sha256,
    ended: ended && { ...ended, actor: actorFor(ended.actor, stored, request), at: instant(ended.at) },
    validFrom: instant(found.validFrom),
    validUntil: instant(found.validUntil),
    answerBy: instant(found.answerBy),
    lastUsedAt: instant(found.lastUsedAt),
    dataFrom: instant(found.dataFrom),
    tenureSince: instant(found.tenureSince),
    // It names the person in a signed text, and nobody can put another organisation's name for them in its place.
    receipt: request.context.person === stored.subject ? found.receipt : null,
  };
}

/** Who asked by a VIN does not learn from what a person did who that is, nor who holds the vehicle with them. */
function actorFor(actor: string, { subject }: ConsentRecord, { context }: Request): string | null {
  const isPerson = issuerOf(actor) !== undefined;
  return !isPerson || context.person === subject || context.person === actor ? actor : null;
}

export const consentFields: NonNullable<Resolvers<Request>['Consent']> = {
  __resolveReference: ({ id }, request) => (id ? visible(id, request) : null),
  async amends({ id }, _, request) {
    const { amends } = (await consentOf(id!, request))!;
    return amends === null ? null : visible(amends, request);
  },
  async changes({ id }, _, request) {
    const fresh = (await consentOf(id!, request))!;
    const old = fresh.amends === null ? null : await consentOf(fresh.amends, request);
    return old && changesOf(old, fresh);
  },
  async notice({ id }, _, request) {
    const { notice } = (await consentOf(id!, request))!;
    return (await request.loader('notice', request.store.notices).load(notice.sha256)) as Consent['notice'];
  },
  async history({ id }, _, request) {
    const consent = (await consentOf(id!, request))!;
    const rows = await request.loader('changes', request.store.changesOf).load(consent.id);
    return rows.map((row) => ({ ...row, actor: actorFor(row.actor, consent, request), at: row.at.toISOString() }));
  },
  async erasures({ id }, _, { loader, store, now }) {
    const duties = await loader('duties', store.dutiesOf).load(id!);
    return duties.map(({ scopes, reportedAt, ...duty }) => ({
      ...duty,
      scopes: [...scopes],
      late: duty.status === 'ERASURE_DUE' && duty.dueOn < chinaDay(now),
      reportedAt: instant(reportedAt),
    }));
  },
};

export function instant(epochSeconds: number): string;
export function instant(epochSeconds: number | null): string | null;
export function instant(epochSeconds: number | null): string | null {
  return epochSeconds === null ? null : new Date(epochSeconds * 1000).toISOString();
}
