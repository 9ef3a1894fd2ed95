import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openEventLog } from '#gateway/events/eventLog.ts';
import { recordNext } from '#gateway/events/eventRecorder.ts';
import { findingsIn } from '#test/audit/tamperedLedger.ts';
import { ANN, as, BEN, CAM, HOUR, openGlassWorld, OPERATOR, ORG, PERSON } from './glassWorld.ts';
import type { GlassEntry, LedgerEntry, ReleaseEntry } from '#gateway/audit/record.ts';
import type { Told } from '#test/harness.ts';
import type { GlassWorld } from './glassWorld.ts';

let on: GlassWorld;
beforeAll(async () => {
  on = await openGlassWorld();
});
afterAll(() => on[Symbol.asyncDispose]());

describe('the database', () => {
  test.each([
    ['approved by who opened it', `update break_glass set approved_by = opened_by`, 'break_glass_two_people'],
    [
      'approved by another organisation',
      `update break_glass set approved_by = 'repair-union.s01'`,
      'break_glass_own_people',
    ],
    [
      'approved an hour late',
      `update break_glass set approved_at = opened_at + interval '1 hour'`,
      'break_glass_approval',
    ],
    [
      'good for longer',
      `update break_glass set valid_until = approved_at + interval '61 minutes'`,
      'break_glass_approval',
    ],
    ['wider than opened', `update break_glass set scopes = scopes || '{contact:basic}'`, 'made once'],
    ['about somebody else', `update break_glass set subject = 'trust.c000003'`, 'made once'],
    ['gone', `delete from break_glass`, 'stays on record'],
  ])('the database keeps no row that is %s', async (_, statement, why) => {
    const breakGlassId = await on.opened();
    const good = `approved_by = '${BEN}', approved_at = opened_at, valid_until = opened_at + interval '1 hour', review_due = '2030-01-01',
      reviewed_at = null, outcome = null, status = 'APPROVED'`;
    const text = statement.startsWith('update') ? approvedBut(statement, good) : statement;
    const tampering = on.store.run(`${text} where id = $1`, [breakGlassId]);
    await expect(tampering).rejects.toMatchObject({ cause: { message: expect.stringContaining(why) } });
    await on.close(breakGlassId);
  });

  test('nor one that is reviewed by one of them, or changed after that', async () => {
    const breakGlassId = await on.approved();
    await on.close(breakGlassId);
    const review = (by: string) =>
      on.store.run(
        `update break_glass set reviewed_by = $2, reviewed_at = now(), outcome = 'JUSTIFIED', status = 'REVIEWED' where id = $1`,
        [breakGlassId, by],
      );
    for (const by of [ANN, BEN])
      await expect(review(by)).rejects.toMatchObject({ cause: { message: expect.stringContaining('third_person') } });
    await review(CAM);
    await expect(review(OPERATOR.staff!)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('once') },
    });
  });

  test('nor one that begins approved', async () => {
    const columns =
      'id, org, subject, scopes, ticket, reason, status, opened_by, opened_at, approved_by, approved_at, valid_until, review_due, version, revision';
    const values = `'trust.x', '${ORG}', '${PERSON}', '{location:coarse}', 't', 'r', 'APPROVED', '${ANN}', now(), '${BEN}', now(), now() + interval '1 hour', now(), 1, 1`;
    await expect(on.store.run(`insert into break_glass (${columns}) values (${values})`)).rejects.toMatchObject({
      cause: { message: expect.stringContaining('begins with') },
    });
  });
});

/** The statement with one thing in it that is not as it should be. */
function approvedBut(statement: string, good: string): string {
  const [, column, value] = /^update break_glass set (\w+) = (.*)$/.exec(statement)!;
  const others = good.split(',').filter((each) => each.trim().split(' ')[0] !== column);
  return `update break_glass set ${[...others, `${column} = ${value}`].join(',')}`;
}

const USES = `query Uses($overdue: Boolean) { breakGlassUses(first: 100, overdue: $overdue) { id status openedBy approvedBy reviewOverdue reviewDue } }`;

describe('the review', () => {
  test('is a third person’s, of the organisation or of the trust operator, and made once', async () => {
    const review = (breakGlassId: string, told: Told) =>
      ['reviewBreakGlass', { breakGlassId, outcome: 'JUSTIFIED' }, told] as const;
    const id = await on.approved();
    expect(await on.refused(...review(id, as(CAM)))).toMatchObject({ code: 'STATE_CONFLICT' });
    await on.close(id);
    expect(await on.refused(...review(id, as(ANN)))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await on.refused(...review(id, as(BEN)))).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await on.refused(...review(id, { org: 'repair-union', staff: 'repair-union.s01' }))).toMatchObject({
      code: 'NOT_FOUND',
    });
    expect((await on.does(...review(id, OPERATOR))).breakGlass.status).toBe('REVIEWED');
    expect(await on.refused(...review(id, as(CAM)))).toMatchObject({ code: 'STATE_CONFLICT' });
  });

  test('is overdue after five working days, and is listed as such to its organisation and to the trust operator', async () => {
    const id = await on.approved();
    await on.close(id);
    const overdue = async (told: Told) => {
      const { data, errors } = await on.world.ask(USES, { ...told, variables: { overdue: true } });
      expect(errors).toEqual([]);
      return (data!['breakGlassUses'] as { id: string }[]).map((each) => each.id);
    };
    expect(await overdue(as(CAM))).not.toContain(id);
    await on.at(on.world.clock + 8 * 86_400, async () => {
      expect(await overdue({ org: ORG })).toContain(id);
      expect(await overdue({ org: 'trust' })).toContain(id);
      expect(await overdue({ org: 'repair-union' })).toEqual([]);
    });
  });
});

test('the person sees what was approved, why and when, and not who the people were', async () => {
  const id = await on.approved();
  const waiting = await on.opened();
  const { data, errors } = await on.world.ask(
    '{ me { breakGlass { id organisation status scopes ticket reason openedBy approvedBy approvedAt validUntil } } }',
    { org: 'trust', person: PERSON },
  );
  expect(errors).toEqual([]);
  const seen = (data!['me'] as { breakGlass: { id: string }[] }).breakGlass;
  expect(seen.find((each) => each.id === id)).toMatchObject({
    organisation: ORG,
    status: 'APPROVED',
    reason: 'a crash was sensed',
    openedBy: null,
    approvedBy: null,
  });
  expect(seen.map((each) => each.id)).not.toContain(waiting);
  await on.close(id);
  await on.close(waiting);
});

test('who works there is told to the trust operator alone', async () => {
  on.world.wire.splice(0);
  const id = await on.approved();
  await on.locate();
  await on.close(id);
  const told = on.world.wire.filter(({ body, headers }) => {
    const context = Buffer.from((headers['chelian-context'] ?? '').split('~')[2] ?? '', 'base64url').toString();
    return /repair-swift\.s0\d/.test(context + body);
  });
  expect(new Set(told.map(({ org }) => org))).toEqual(new Set(['trust']));
});

test('each step is an event of the ledger, and each read says whose hands it was in, without a name', async () => {
  const before = (await on.world.ledger.root()).size;
  const id = await on.approved();
  await on.locate(as(CAM));
  await on.close(id);
  await on.does('reviewBreakGlass', { breakGlassId: id, outcome: 'EXCESSIVE' }, as(CAM));
  while (await recordNext({ log: openEventLog(on.store.run), ledger: on.world.ledger }));
  const { size } = await on.world.ledger.root();
  const entries = await on.world.ledger.entries(before, size);
  const commitments = await on.world.ledger.commitments([ANN, BEN, CAM, PERSON]);
  const glass = entries
    .map((each): LedgerEntry => each.entry)
    .filter((each): each is GlassEntry => each.kind === 'break-glass' && each.glass === id);
  expect(glass.map(({ event, actor, subject, outcome }) => [event, actor, subject, outcome])).toEqual([
    ['OPEN', commitments.get(ANN), commitments.get(PERSON), null],
    ['APPROVE', commitments.get(BEN), commitments.get(PERSON), null],
    ['CLOSE', commitments.get(ANN), commitments.get(PERSON), null],
    ['REVIEW', commitments.get(CAM), commitments.get(PERSON), 'EXCESSIVE'],
  ]);
  expect(glass[1]!.until).toBe(on.world.clock + HOUR);
  const releases = entries
    .map((each): LedgerEntry => each.entry)
    .filter((each): each is ReleaseEntry => each.kind === 'release');
  const broken = releases
    .flatMap(({ released, staff }) => released.map(({ basis }) => [basis, staff] as const))
    .filter(([basis]) => basis === 'BREAK_GLASS');
  expect(broken.length).toBeGreaterThan(0);
  expect(new Set(broken.map(([, staff]) => staff))).toEqual(new Set([commitments.get(CAM)]));
  for (const { text } of entries) expect(text).not.toMatch(/repair-swift\.s0|\bc000002\b|crash|INC-7/);
  expect(await findingsIn(on.world.ledgerUrl)).toEqual([]);
});
