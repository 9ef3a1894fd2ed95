import { existsSync, readFileSync } from 'node:fs';
import { memberRoles } from '#kernel/organisation.ts';
import { watchedFile } from './watchedFile.ts';
import { memberRegistry } from './members.ts';
import type { Organisation } from '#kernel/organisation.ts';
import type { Members } from './members.ts';

/** Who takes part: a list that stays, or one that a file goes on, which is watched. That file may be missing where `first` names somebody. */
export type RegistrySource =
  readonly Organisation[] | { readonly file: string; readonly first?: readonly Organisation[] };

export type Registry = { readonly members: Members; close(): void };

type Logger = { info(said: string): void; error(said: string): void };

const ID = /^[a-z][a-z0-9-]{1,39}$/;
const WMI = /^[A-HJ-NPR-Z0-9]{3}$/;

/**
 * The members as they are at this moment. Who joins, leaves or moves does so without a restart; a file that is no registry leaves the one
 * before in force.
 * @throws TypeError when it is none at the start
 */
export function openRegistry(source: RegistrySource, own: readonly Organisation[], logger: Logger): Registry {
  if (!('file' in source)) return { members: memberRegistry([...source, ...own]), close: () => undefined };
  const { file, first = [] } = source;
  const read = () =>
    memberRegistry([...first, ...(first.length > 0 && !existsSync(file) ? [] : readRegistry(file)), ...own]);
  let current = read();
  const watcher = watchedFile(file, () => {
    try {
      current = read();
      logger.info(`the registry has ${current.all.length} organisations`);
    } catch (error) {
      logger.error(`the registry is not reloaded: ${String(error)}`);
    }
  });
  return { members: whoeverIsIn(() => current), close: () => watcher.close() };
}

function whoeverIsIn(current: () => Members): Members {
  return {
    get all() {
      return current().all;
    },
    find: (org) => current().find(org),
    ofRole: (role) => current().ofRole(role),
    byVin: (vin) => current().byVin(vin),
  };
}

/** A registry as it lies in a file: a list of organisations in JSON. @throws TypeError that says which of them is at fault, and how */
export function readRegistry(file: string): Organisation[] {
  const read: unknown = JSON.parse(readFileSync(file, 'utf8'));
  if (!Array.isArray(read)) throw new TypeError(`${file} holds no list of organisations`);
  return read.map((each, i) => {
    const fault = faultOf(Object(each) as Partial<Record<keyof Organisation, unknown>>);
    if (fault !== null) throw new TypeError(`organisation ${i + 1} in ${file}: ${fault}`);
    return each as Organisation;
  });
}

/** What is wrong with an organisation; null when nothing is. */
export function faultOf({
  id,
  name,
  role,
  endpoint,
  wmi,
  status,
}: Partial<Record<keyof Organisation, unknown>>): string | null {
  const { en, zh } = Object(name) as Record<string, unknown>;
  if (typeof id !== 'string' || !ID.test(id))
    return 'its id is 2 to 40 small letters, digits and hyphens, a letter first';
  if (typeof en !== 'string' || typeof zh !== 'string' || !en || !zh) return 'it has no name in English and in Chinese';
  if (role !== null && !(memberRoles as readonly unknown[]).includes(role))
    return `its role is none: ${JSON.stringify(role)}`;
  if ((role === null) !== (endpoint === null)) return 'who has a role has an endpoint, and nobody else';
  if (endpoint !== null && !isEndpoint(endpoint)) return 'its endpoint is no http or https URL';
  if (!Array.isArray(wmi) || !wmi.every((each) => typeof each === 'string' && WMI.test(each)))
    return 'its wmi is a list of three characters each';
  if (wmi.length > 0 && role !== 'manufacturer') return 'only a manufacturer has a wmi';
  return status === 'ACTIVE' || status === 'SUSPENDED' ? null : 'its status is ACTIVE or SUSPENDED';
}

function isEndpoint(endpoint: unknown): boolean {
  if (typeof endpoint !== 'string') return false;
  return endpoint === 'local:' || (URL.canParse(endpoint) && /^https?:$/.test(new URL(endpoint).protocol));
}
