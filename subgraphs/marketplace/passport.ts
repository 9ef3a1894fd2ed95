import { issuerOf } from '#kernel/ids.ts';
import { reconcile } from './rules/odometerRecord.ts';
import { proofsOf } from './rules/passportProof.ts';
import type * as Graph from '#schema/generated/marketplace.ts';
import type { OdometerRead } from './rules/odometerRecord.ts';
import type { RecordProof } from './rules/passportProof.ts';
import type { ValuedVehicle } from './rules/residualValue.ts';
import type { PassportLineRow } from './store.ts';

type Told<Record> = { readonly [Name in keyof Record]?: Record[Name] | null };

/** A vehicle as the gateway represents it: an input that was refused is null, one not asked for is not there. */
export type ToldVehicle = Told<{
  driveKind: ValuedVehicle['driveKind'];
  newPriceMinor: number;
  firstRegisteredOn: string;
  maker: string;
  odometerKm: number;
  odometerReadAt: string;
  openRecalls: readonly Told<{ campaign: string; description: string; openedOn: string }>[];
  battery: Told<{ sohPercent: number; measuredAt: string }>;
  serviceOrders: readonly (Told<{ finishedOn: string; odometerKm: number }> & { readonly id: string })[];
}>;

type Line = Graph.ResolversTypes['PassportLine'];

/** What the marketplace keeps and what the others say today, oldest first. */
export function asPassport(told: ToldVehicle, kept: readonly PassportLineRow[]): Line[] {
  const proofs = proofsOf(kept);
  const lines = [
    ...kept.map((row, i) => asLine(row, proofs[i]!)),
    ...servicedLines(told),
    ...recallLines(told),
    ...batteryLines(told),
  ];
  return lines.toSorted((a, b) => (a.on ?? '').localeCompare(b.on ?? ''));
}

/** Every read there is, and whether they fit together. */
export function asOdometerRecord(told: ToldVehicle, kept: readonly PassportLineRow[]): Graph.OdometerRecord {
  const { reads, contradictions, rollbackSuspected } = reconcile([...kept.flatMap(keptRead), ...toldReads(told)]);
  return {
    reads: reads.map(asRead),
    contradictions: contradictions.map(({ before, later, ...said }) => ({
      before: asRead(before),
      later: asRead(later),
      ...said,
    })),
    rollbackSuspected,
    unknown: unknownOf(told),
  };
}

function asRead(read: OdometerRead) {
  return { __typename: 'OdometerLine' as const, ...read };
}

function keptRead({ kind, happenedOn: on, source, odometerKm }: PassportLineRow): OdometerRead[] {
  return kind === 'ODOMETER' && odometerKm !== null ? [{ on, source, odometerKm }] : [];
}

function toldReads({ maker, odometerKm, odometerReadAt, serviceOrders }: ToldVehicle): OdometerRead[] {
  const workshops = (serviceOrders ?? []).flatMap(({ id, finishedOn: on, odometerKm: km }) => {
    const source = issuerOf(id);
    return on == null || km == null || source === undefined ? [] : [{ on, source, odometerKm: km }];
  });
  if (maker == null || odometerKm == null || odometerReadAt == null) return workshops;
  return [...workshops, { on: odometerReadAt.slice(0, 10), source: maker, odometerKm }];
}

function unknownOf({ odometerKm, serviceOrders }: ToldVehicle): string[] {
  return [...(odometerKm == null ? ['Vehicle.odometerKm'] : []), ...(serviceOrders ? [] : ['Vehicle.serviceOrders'])];
}

function servicedLines({ serviceOrders }: ToldVehicle) {
  return (serviceOrders ?? []).map(({ id, finishedOn, odometerKm }) => ({
    __typename: 'ServicedLine' as const,
    on: finishedOn ?? null,
    source: issuerOf(id),
    order: id,
    odometerKm: odometerKm ?? null,
  }));
}

function recallLines({ maker, openRecalls }: ToldVehicle) {
  return (openRecalls ?? []).map(({ campaign, description, openedOn }) => ({
    __typename: 'RecallLine' as const,
    on: openedOn ?? null,
    source: maker ?? null,
    campaign: campaign ?? null,
    description: description ?? null,
  }));
}

function batteryLines({ maker, battery }: ToldVehicle) {
  if (battery?.sohPercent == null) return [];
  const on = battery.measuredAt?.slice(0, 10) ?? null;
  return [{ __typename: 'BatteryLine' as const, on, source: maker ?? null, sohPercent: battery.sohPercent }];
}

function asLine({ kind, happenedOn: on, source, odometerKm, holders, severity }: PassportLineRow, proof: RecordProof) {
  const line = { on, source, proof };
  if (kind === 'ODOMETER') return { __typename: 'OdometerLine' as const, ...line, odometerKm };
  if (kind === 'TRANSFER') return { __typename: 'TransferLine' as const, ...line, holders };
  return { __typename: 'DamageLine' as const, ...line, severity };
}
