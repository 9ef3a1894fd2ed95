import { describe, expect, test } from 'vitest';
import { Withheld } from '#gateway/release/memberClient.ts';
import { http } from './rawMember.ts';
import { ANSWER, answers, hangsUp, outcome, trial } from './trial.ts';
import type { Socket } from 'node:net';

const { member, transports } = trial();
const query = { idempotent: true };

describe('what may not leave any more', () => {
  const mayLeave = (...answers: boolean[]) => ({ ...query, mayLeave: () => answers.shift()! });

  test('is not sent', async () => {
    const raw = await member(answers);
    const { send } = transports();
    await expect(send(raw.organisation, 'q', {}, mayLeave(false))).rejects.toThrow(Withheld);
    expect(await outcome(send(raw.organisation, 'r', {}, mayLeave(true, true)))).toBe(ANSWER);
    expect(raw.asked).toEqual(['r']);
  });

  test('is asked when its turn comes, not when it begins to wait', async () => {
    const held: Socket[] = [];
    const raw = await member((socket) => void held.push(socket));
    const { send } = transports({ connections: 1 });
    const first = outcome(send(raw.organisation, '1', {}, query));
    let may = true;
    const second = send(raw.organisation, '2', {}, { ...query, mayLeave: () => may });
    await expect.poll(() => held.length).toBe(1);
    may = false;
    held[0]!.write(http(ANSWER));
    expect(await first).toBe(ANSWER);
    await expect(second).rejects.toThrow(Withheld);
    expect(raw.asked).toEqual(['1']);
  });

  test('is asked again when there is a connection, which may take its time', async () => {
    const raw = await member(answers);
    const { send } = transports();
    await expect(send(raw.organisation, 'q', {}, mayLeave(true, false))).rejects.toThrow(Withheld);
    expect(await outcome(send(raw.organisation, 'r', {}, mayLeave(true, true)))).toBe(ANSWER);
    expect(raw.asked).toEqual(['r']);
  });

  test('is asked again before it is sent again', async () => {
    const raw = await member(hangsUp);
    await expect(transports().send(raw.organisation, 'q', {}, mayLeave(true, true, false))).rejects.toThrow(Withheld);
    expect(raw.asked).toEqual(['q']);
  });
});
