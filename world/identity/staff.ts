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
  organisations.flatMap(({ id: org }, place) =>
    Array.from({ length: PER_ORGANISATION }, (_, number): [string, Staff] => {
      const id = `${org}.s0${number + 1}`;
      const name = names[(place * PER_ORGANISATION + number) % names.length]!;
      return [id, { id, org, name, roles: operators.has(org) ? ['operator'] : [] }];
    }),
  ),
);
