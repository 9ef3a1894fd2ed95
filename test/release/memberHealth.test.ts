import { expect, test } from 'vitest';
import { MemberHealth } from '#gateway/release/memberHealth.ts';
import { Withheld } from '#gateway/release/memberClient.ts';
import { Refusal } from '#kernel/errors.ts';
import { organisations } from '#world/people/organisations.ts';

const [trust, maker] = [organisations[0]!, organisations.find(({ role }) => role === 'manufacturer')!];

test('what is looked at goes by as it is, and each member has a record of its own', async () => {
  const health = new MemberHealth();
  const answers = [
    Promise.resolve('one'),
    Promise.reject(new Refusal('SOURCE_TIMEOUT')),
    Promise.reject(new Withheld()),
    Promise.resolve('two'),
  ];
  const send = health.watch(() => answers.shift()!);
  expect(await send(trust, '', {})).toBe('one');
  await expect(send(trust, '', {})).rejects.toMatchObject({ code: 'SOURCE_TIMEOUT' });
  await expect(send(trust, '', {})).rejects.toBeInstanceOf(Withheld);
  expect(await send(trust, '', {})).toBe('two');
  const { p50Ms, p95Ms, ...counted } = health.of(trust.id);
  // What a consent held back at the last moment says nothing about the member.
  expect(counted).toEqual({ answered: 2, failed: 1, lastFailure: 'SOURCE_TIMEOUT' });
  expect(p50Ms!).toBeLessThanOrEqual(p95Ms!);
  expect(health.of(maker.id)).toEqual({ answered: 0, failed: 0, lastFailure: null, p50Ms: null, p95Ms: null });
});
