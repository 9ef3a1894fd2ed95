import { organisations } from '#world/people/organisations.ts';
import type { OrgId } from '#kernel/ids.ts';

/** Somebody who works for an organisation of the world and signs in there. Invented, as everybody in it. */
export type Staff = {
  readonly id: string;
  readonly org: OrgId;
  readonly name: string;
  /** Beside those of the organisation's own client. */
  readonly roles: readonly string[];
};

const PER_ORGANISATION = 3;
const names = ['Lin Yue', 'Chen Bo', 'Zhao Min', 'Sun Qiao', 'Guo An', 'He Jing', 'Tang Rui', 'Xie Ning', 'Fan Yi'];
const operators = new Set(['trust']);

/** Three of each organisation: what needs two people and a third to look at it afterwards can be done. */
export const staff: ReadonlyMap<string, Staff> = new Map(
  organisations.flatMap(({ id }, place) => staffOf(id, place)).map((member) => [member.id, member]),
);

/** Those of one organisation; `place` is where their names begin. */
export function staffOf(org: OrgId, place = 0): Staff[] {
  return Array.from({ length: PER_ORGANISATION }, (_, number) => ({
    id: `${org}.s0${number + 1}`,
    org,
    name: names[(place * PER_ORGANISATION + number) % names.length]!,
    roles: operators.has(org) ? ['operator'] : [],
  }));
}
