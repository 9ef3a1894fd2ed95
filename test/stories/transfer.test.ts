import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { populate } from '#world/people/populate.ts';
import { asLender, asOperator, LENDER, openConsentWorld } from './consentWorld.ts';
import type { ConsentWorld, Told } from './consentWorld.ts';

const TRANSFER = `mutation Transfer($input: TransferVehicleInput!) {
  transferVehicle(input: $input) { revision effect ended { id } }
}`;
const VEHICLE = `query Vehicle($vin: ID!) @purpose(code: "subject.access/1") {
  vehicle(vin: $vin) { plate jointHolders { id } consents { id status statusReason } }
}`;

const { cars } = populate({ customers: inject('customers'), today: inject('today') });
/** A vehicle whose holder has another one too. */
const { vin, tenures } = cars.find((car) => cars.filter((each) => holderOf(each) === holderOf(car)).length > 1)!;
const seller = tenures.at(-1)!.holder.id;
const buyer = 'trust.c000002';
const spouse = 'trust.c000003';
/** The buyer's own, with a repairer, a lender and an insurer. */
const CONTRACTS = Array.from({ length: 3 }, () => 'trust.k00000');
const as = (person: string): Told => ({ org: 'trust', person });

function holderOf(car: (typeof cars)[number]): string {
  return car.tenures.at(-1)!.holder.id;
}

let on: ConsentWorld;
beforeAll(async () => {
  on = await openConsentWorld();
});
afterAll(() => on[Symbol.asyncDispose]());

type Transferred = { readonly revision: number; readonly ended: readonly { readonly id: string }[] };

async function transferred(input: Record<string, unknown>): Promise<Transferred> {
  const { data, errors } = await on.world.ask(TRANSFER, { ...asOperator, variables: { input } });
  expect(errors).toEqual([]);
  return data!['transferVehicle'] as Transferred;
}

/** A lender asks the holder about this vehicle, and the holder grants it. */
async function grantedBy(holder: string, of: string | undefined, more: Record<string, unknown> = {}): Promise<string> {
  const consentId = await on.asked({ customerId: holder, vin: of, ...more });
  await on.does('grantConsent', { consentId, separate: [], written: [] }, as(holder));
  return consentId;
}

async function vehicleFor(person: string): Promise<Record<string, unknown>> {
  const { data, errors } = await on.world.ask(VEHICLE, { ...as(person), variables: { vin } });
  expect(errors).toEqual([]);
  return data!['vehicle'] as Record<string, unknown>;
}

test('nobody but the trust operator transfers a vehicle', async () => {
  const input = { vin, holderId: buyer };
  for (const told of [asLender, as(seller), as(buyer)]) {
    const { data, errors } = await on.world.ask(TRANSFER, { ...told, variables: { input } });
    expect(data).toBeNull();
    expect(errors).toMatchObject([{ extensions: { code: 'NOT_ALLOWED' } }]);
  }
});

test('a transfer ends the seller’s consents about the vehicle and no other, in one change that is done once', async () => {
  const about = await grantedBy(seller, vin);
  const waiting = await on.asked({ customerId: seller, vin });
  const other = await grantedBy(seller, undefined);
  const input = { vin, holderId: buyer, jointHolderIds: [spouse], plate: '沪A99999', clientMutationId: 'sale' };
  const first = await transferred(input);
  expect(first.ended.map(({ id }) => id).toSorted()).toEqual([about, waiting].toSorted());
  expect(await transferred(input)).toEqual(first);
  for (const id of [about, waiting])
    expect(await on.read(id, 'status statusReason', as(seller))).toEqual({
      status: 'INVALIDATED',
      statusReason: 'VEHICLE_TRANSFERRED',
    });
  expect(await on.read(other, 'status', as(seller))).toEqual({ status: 'ACTIVE' });
});

test('the new holder sees the vehicle, its joint holder, and no consent of the seller', async () => {
  const { consents, ...vehicle } = await vehicleFor(buyer);
  expect(vehicle).toEqual({ plate: '沪A99999', jointHolders: [{ id: spouse }] });
  expect((consents as { id: string }[]).map(({ id }) => id.slice(0, 12))).toEqual(CONTRACTS);
});

test('a joint holder sees what the holder granted about the vehicle, and may object; others do neither', async () => {
  const required = await grantedBy(buyer, vin, { optional: ['vehicle:odometer'] });
  const input = { customerId: buyer, purpose: 'loan.origination/1', required: ['identity:basic'] };
  const partial = await grantedBy(buyer, vin, { ...input, optional: ['vehicle:identity', 'battery:health'] });
  expect(await on.read(required, 'status', as(spouse))).toEqual({ status: 'ACTIVE' });
  const stranger = 'trust.c000005';
  expect(await on.refused('objectToConsent', { consentId: required }, as(stranger))).toMatchObject({
    code: 'NOT_FOUND',
  });
  await on.does('objectToConsent', { consentId: required, reason: 'my trips too' }, as(spouse));
  await on.does('objectToConsent', { consentId: partial }, as(spouse));
  expect(await on.read(required, 'ended { status actor reason }', as(buyer))).toEqual({
    ended: { status: 'REVOKED', actor: spouse, reason: 'my trips too' },
  });
  expect(await on.read(partial, 'status scopes { scope granted }', as(buyer))).toEqual({
    status: 'ACTIVE',
    scopes: [
      { scope: 'identity:basic', granted: true },
      { scope: 'vehicle:identity', granted: false },
      { scope: 'battery:health', granted: false },
    ],
  });
});

test('who sells the last vehicle ends what needs one, and no contract', async () => {
  const only = cars.find((car) => cars.filter((each) => holderOf(each) === holderOf(car)).length === 1)!;
  const id = await grantedBy(holderOf(only), undefined);
  const { ended } = await transferred({ vin: only.vin, holderId: buyer });
  expect(ended.map((each) => each.id)).toContain(id);
  const query = `{ me { consents { recipient status basis } } }`;
  const { data } = await on.world.ask(query, as(holderOf(only)));
  const { consents } = data!['me'] as { consents: { basis: string; status: string; recipient: string }[] };
  expect(consents.filter(({ basis }) => basis === 'CONTRACT').every(({ status }) => status === 'ACTIVE')).toBe(true);
  expect(consents.find(({ recipient }) => recipient === LENDER)?.status).toBe('INVALIDATED');
});

test.each([
  ['a vehicle that nobody holds', 'NOT_FOUND', { vin: '1M8GDM9AXKP042788' }],
  ['a VIN that is none', 'VIN_INVALID', { vin: 'LSU' }],
  ['a holder whom nobody knows', 'NOT_FOUND', { holderId: 'trust.c999999' }],
  ['its present holder', 'INPUT_INVALID', { holderId: buyer }],
  ['a holder who is also a joint one', 'INPUT_INVALID', { holderId: seller, jointHolderIds: [seller] }],
])('%s is refused', async (_, code, wrong) => {
  const input = { vin, holderId: seller, ...wrong };
  const { errors } = await on.at(on.world.clock + 60, () =>
    on.world.ask(TRANSFER, { ...asOperator, variables: { input } }),
  );
  expect(errors).toMatchObject([{ extensions: { code } }]);
});
