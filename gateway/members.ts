import { wmiOf } from '#kernel/vin.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Organisation, Role } from '#kernel/organisation.ts';

/** The organisations that take part, in registry order. Suspended ones are known but are asked nothing. */
export type Members = {
  readonly all: readonly Organisation[];
  readonly find: (org: OrgId) => Organisation | undefined;
  /** Active members of a role, in registry order. */
  readonly ofRole: (role: string) => readonly Organisation[];
  /** The active manufacturer that a VIN names. */
  readonly byVin: (vin: string) => Organisation | undefined;
};

/** @throws TypeError when two organisations share an id, or two manufacturers a WMI */
export function memberRegistry(organisations: readonly Organisation[]): Members {
  const byId = new Map<OrgId, Organisation>();
  const byRole = new Map<Role, Organisation[]>();
  const byWmi = new Map<string, Organisation>();
  for (const organisation of organisations) {
    if (byId.has(organisation.id)) throw new TypeError(`two organisations are called ${organisation.id}`);
    byId.set(organisation.id, organisation);
    if (organisation.role === null || organisation.status !== 'ACTIVE') continue;
    byRole.set(organisation.role, [...(byRole.get(organisation.role) ?? []), organisation]);
    for (const wmi of organisation.wmi) {
      if (byWmi.has(wmi)) throw new TypeError(`two manufacturers have the WMI ${wmi}`);
      byWmi.set(wmi, organisation);
    }
  }
  return {
    all: organisations,
    find: (org) => byId.get(org),
    ofRole: (role) => byRole.get(role as Role) ?? [],
    byVin: (vin) => byWmi.get(wmiOf(vin)),
  };
}
