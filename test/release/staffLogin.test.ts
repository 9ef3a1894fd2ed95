import { decodeJwt } from 'jose';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimsOf, fits } from '#world/identity/accounts.ts';
import { worldClients as clients } from '#world/identity/clientBook.ts';
import { worldPseudonyms as pseudonyms } from '#test/pairwise/keyrings.ts';
import { startIdentityProvider } from '#world/identity/identityProvider.ts';
import { login } from '#world/identity/login.ts';
import { fetchToken } from '#world/token.ts';
import type { IdentityProvider } from '#world/identity/identityProvider.ts';

const CUSTOMER = 'trust.c000001';
const customers = new Set([CUSTOMER]);
const dataDir = mkdtempSync(join(tmpdir(), 'chelian-staff-'));
const clientOf = (id: string) => clients.find(id)!;

let identity: IdentityProvider;

beforeAll(async () => {
  identity = await startIdentityProvider({ dataDir, audience: 'urn:chelian:gateway', clients, customers, pseudonyms });
});

afterAll(async () => {
  await identity.close();
  rmSync(dataDir, { recursive: true });
});

test('the staff of an organisation log in there, and act as it and as themselves', async () => {
  const token = await fetchToken({
    issuer: identity.issuer,
    org: 'lender-harbour',
    staff: 'lender-harbour.s02',
    dataDir,
  });
  const claims = decodeJwt(token);
  expect(claims).toMatchObject({ org: 'lender-harbour', staff: 'lender-harbour.s02' });
  expect(claims['purposes']).toEqual([...clientOf('lender-harbour').purposes, 'safety.break_glass/1']);
  expect(claims).not.toHaveProperty('person');
});

test.each([
  ['the staff of another organisation', 'lender-harbour', 'lender-lotus.s01'],
  ['staff that no organisation has', 'lender-harbour', 'lender-harbour.s99'],
])('%s do not log in', async (_, org, staff) => {
  await expect(fetchToken({ issuer: identity.issuer, org, staff, dataDir })).rejects.toThrow('logs in here');
});

describe('at the console', () => {
  const at = (client: string, account: string) =>
    login({
      authorizationEndpoint: `${identity.issuer}/auth`,
      issuer: identity.issuer,
      client,
      redirectUri: 'http://127.0.0.1/console/',
      account,
    });

  test('staff log in where staff do, customers where customers do, and neither at the other', async () => {
    await expect(at('staff-console', 'audit-office.s01')).resolves.toHaveProperty('code');
    await expect(at('trust-console', CUSTOMER)).resolves.toHaveProperty('code');
    await expect(at('staff-console', CUSTOMER)).rejects.toThrow('logs in here');
    await expect(at('trust-console', 'audit-office.s01')).rejects.toThrow('logs in here');
  });

  test('staff have the purposes and roles of their organisation, whichever client they log in at', () => {
    expect(claimsOf(clientOf('staff-console'), 'audit-office.s01', clients)).toEqual({
      org: 'audit-office',
      purposes: ['compliance.audit/1'],
      roles: ['compliance'],
      staff: 'audit-office.s01',
    });
    expect(claimsOf(clientOf('staff-console'), 'trust.s01', clients).roles).toEqual(['operator']);
  });

  test('who logged in at one is not logged in at the other', () => {
    expect(fits(clientOf('staff-console'), CUSTOMER, customers, clients)).toBe(false);
    expect(() => claimsOf(clientOf('staff-console'), CUSTOMER, clients)).toThrow(TypeError);
    expect(() => claimsOf(clientOf('lender-lotus'), 'lender-harbour.s01', clients)).toThrow(TypeError);
  });
});
