import { issuerOf } from '#kernel/ids.ts';
import { Refusal } from '#kernel/errors.ts';
import type { JWTPayload } from 'jose';
import type { Caller } from '#gateway/release/ports.ts';

/** Who a verified token says is calling. @throws Refusal TOKEN_INVALID that names the claim which is not as it should be */
export function callerOf({
  org,
  client_id: client,
  person,
  staff,
  purposes,
  roles = [],
  scope = '',
  cnf,
}: JWTPayload): Caller {
  // RFC 9449, 7.2: a token bound to a key proves nothing as a mere bearer token.
  need('cnf', cnf === undefined);
  need('org', isName(org));
  need('client_id', isName(client));
  need('person', person === undefined || (typeof person === 'string' && issuerOf(person) !== undefined));
  need('staff', staff === undefined || (typeof staff === 'string' && issuerOf(staff) === org && person === undefined));
  need('purposes', isNames(purposes));
  need('roles', isNames(roles));
  need('scope', typeof scope === 'string');
  return {
    org: org as string,
    client: client as string,
    person: (person as string | undefined) ?? null,
    ...(staff !== undefined && { staff: staff as string }),
    purposes: new Set(purposes as string[]),
    roles: new Set(roles as string[]),
    scopes: new Set((scope as string).split(' ').filter((each) => each !== '')),
  };
}

function need(claim: string, fits: boolean): void {
  if (!fits) throw new Refusal('TOKEN_INVALID', { claim });
}

function isName(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isNames(value: unknown): boolean {
  return Array.isArray(value) && value.every(isName);
}
