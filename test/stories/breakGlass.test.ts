import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openStore } from '#subgraphs/customer/store.ts';
import { ANN, as, BEN, CAM, codesOf, HOUR, openGlassWorld, OPERATOR, ORG, PERSON } from './glassWorld.ts';
import type { Told } from '#test/harness.ts';
import type { GlassWorld } from './glassWorld.ts';

const CALL = `query Call($id: ID!) @purpose(code: "safety.break_glass/1") { customer(id: $id) { phone } }`;

let on: GlassWorld;
beforeAll(async () => {
  on = await openGlassWorld();
});
afterAll(() => on[Symbol.asyncDispose]());

describe('two people', () => {
  test('nothing is read before the second has approved, and then exactly what was opened, by their people alone', async () => {
    expect(codesOf(await on.locate())).toEqual(['PURPOSE_MISMATCH']);
    const breakGlassId = await on.opened();
    expect(codesOf(await on.locate())).toEqual(['CONSENT_PENDING', 'SCOPE_MISSING']);
    const { breakGlass } = await on.does('approveBreakGlass', { breakGlassId }, as(BEN));
    expect(breakGlass.status).toBe('APPROVED');
    const read = await on.locate();
    expect(read.data).toMatchObject({ vehicle: { location: { latitude: expect.any(Number) }, trips: null } });
    expect(codesOf(read)).toEqual(['SCOPE_MISSING']);
    expect(read.extensions).toMatchObject({ receipt: expect.any(Number), breakGlass: [breakGlassId] });
    expect(codesOf(await on.locate({ org: 'repair-union', staff: 'repair-union.s01' }))).toEqual(['CONSENT_REQUIRED']);
    await expect(on.locate({ org: ORG })).rejects.toMatchObject({ code: 'PURPOSE_NOT_ALLOWED' });
    const other = await on.store.run<{ vin: string }>(
      'select vin from tenure where until is null and holder <> $1 limit 1',
      [PERSON],
    );
    const stranger = await on.locate(as(ANN), other[0]!.vin);
    expect(stranger.data).toMatchObject({ vehicle: { location: null, trips: null } });
    expect(stranger.extensions).not.toHaveProperty('breakGlass');
    await on.close(breakGlassId);
    expect(codesOf(await on.locate())).toEqual(['CONSENT_WITHDRAWN', 'SCOPE_MISSING']);
  });

  test('are two: whoever opened it approves it with no token of theirs, nor does anybody of another organisation', async () => {
    const breakGlassId = await on.opened();
    const never = (told: Told) => on.refused('approveBreakGlass', { breakGlassId }, told);
    expect(await never(as(ANN))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await never({ org: ORG })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await never({ org: 'trust', person: PERSON })).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await never({ org: 'repair-union', staff: 'repair-union.s01' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await never(OPERATOR)).toMatchObject({ code: 'NOT_FOUND' });
    expect(codesOf(await on.locate())).toContain('CONSENT_PENDING');
    await on.close(breakGlassId);
  });

  test('an approval that is sent again is the same, and another is none', async () => {
    const breakGlassId = await on.opened();
    const input = { breakGlassId, clientMutationId: 'once' };
    const { revision } = await on.does('approveBreakGlass', input, as(BEN));
    expect((await on.does('approveBreakGlass', input, as(BEN))).revision).toBe(revision);
    expect(await on.refused('approveBreakGlass', { breakGlassId }, as(CAM))).toMatchObject({ code: 'STATE_CONFLICT' });
    await on.close(breakGlassId);
    expect(await on.refused('approveBreakGlass', { breakGlassId }, as(BEN))).toMatchObject({ code: 'STATE_CONFLICT' });
    expect(codesOf(await on.locate())).toContain('CONSENT_WITHDRAWN');
  });
});

describe('an hour', () => {
  test('is the longest that anybody waits for the second person', async () => {
    const breakGlassId = await on.opened();
    await on.at(on.world.clock + HOUR, async () => {
      expect(await on.refused('approveBreakGlass', { breakGlassId }, as(BEN))).toMatchObject({
        code: 'STATE_CONFLICT',
      });
    });
    expect(codesOf(await on.locate())).toContain('CONSENT_PENDING');
    await openStore(on.world.databases.get('trust')!).sweep(on.world.clock + HOUR);
    const codes = async () => codesOf(await on.locate());
    await expect.poll(codes, { timeout: 2_000 }).not.toContain('CONSENT_PENDING');
  });

  test('is the longest that it lasts, and a gateway whose clock was set back learns that it is over', async () => {
    await on.approved();
    expect(codesOf(await on.at(on.world.clock + HOUR - 1, () => on.locate()))).toEqual(['SCOPE_MISSING']);
    expect(codesOf(await on.at(on.world.clock + HOUR, () => on.locate()))).toContain('CONSENT_EXPIRED');
    expect(codesOf(await on.locate())).toEqual(['SCOPE_MISSING']);
    await openStore(on.world.databases.get('trust')!).sweep(on.world.clock + HOUR);
    await expect.poll(async () => codesOf(await on.locate()), { timeout: 2_000 }).toContain('CONSENT_EXPIRED');
  });
});

test('what is being read when it is closed does not leave', async () => {
  const breakGlassId = await on.approved();
  const maker = [...on.world.members.keys()].filter((org) => org.startsWith('maker-'));
  const before = new Map(maker.map((org) => [org, on.world.members.get(org)!]));
  let closing: Promise<unknown> | null = null;
  for (const [org, answers] of before)
    on.world.members.set(org, async (body, headers) => {
      const answer = await answers(body, headers);
      if (body.includes('latitude')) await (closing ??= on.close(breakGlassId));
      return answer;
    });
  const read = await on.locate();
  for (const [org, answers] of before) on.world.members.set(org, answers);
  expect(closing).not.toBeNull();
  expect(read.data).toMatchObject({ vehicle: { location: null } });
  expect(read.extensions).not.toHaveProperty('breakGlass');
});

test('scopes that are never released, or that no emergency needs, are not opened, nor is somebody who is not there', async () => {
  expect(await on.refused('openBreakGlass', { ...on.wish, scopes: ['access:record'] }, as(ANN))).toMatchObject({
    code: 'NEVER_ALLOWED',
  });
  expect(await on.refused('openBreakGlass', { ...on.wish, scopes: ['credit:income'] }, as(ANN))).toMatchObject({
    code: 'TEMPLATE_BOUND',
  });
  expect(await on.refused('openBreakGlass', { ...on.wish, customerId: 'trust.c000003' }, as(ANN))).toMatchObject({
    code: 'NOT_FOUND',
  });
  expect(await on.refused('openBreakGlass', on.wish, { org: ORG })).toMatchObject({ code: 'NOT_ALLOWED' });
});

test('of a person, what was opened is about them wherever they are met', async () => {
  const id = await on.approved({ vin: null, customerId: PERSON, scopes: ['contact:basic'] });
  const call = await on.world.ask(CALL, { ...as(CAM), variables: { id: PERSON } });
  expect(call.errors).toEqual([]);
  expect(call.data).toMatchObject({ customer: { phone: expect.stringContaining('+86') } });
  expect(codesOf(await on.world.ask(CALL, { ...as(CAM), variables: { id: 'trust.c000003' } }))).toEqual([
    'CONSENT_REQUIRED',
  ]);
  await on.close(id);
});
