import { expect, test } from 'vitest';
import { eventsFrom, Nudges } from '#subgraphs/nudges.ts';

/** A log that grows, and who reads on in it. */
function reading(onRead: () => void = () => undefined) {
  const log: number[] = [];
  const nudges = new Nudges();
  let read = 0;
  let ends = 0;
  const take = async () => {
    const found = log.slice(read);
    read = log.length;
    onRead();
    return found;
  };
  const events = eventsFrom(take, nudges, () => void (ends += 1));
  const tell = (event: number) => {
    log.push(event);
    nudges.nudge();
  };
  return { events, nudges, tell, ends: () => ends };
}

test('a reader is told everything once, in order, whenever it asks', async () => {
  const { events, tell } = reading();
  for (const event of [1, 2, 3]) tell(event);
  for (const value of [1, 2, 3]) expect(await events.next()).toEqual({ done: false, value });
  const fourth = events.next();
  tell(4);
  expect(await fourth).toEqual({ done: false, value: 4 });
});

test('what happens while a reader looks is not missed', async () => {
  let late: (() => void) | null = null;
  const { events, tell } = reading(() => {
    late?.();
    late = null;
  });
  late = () => tell(7);
  expect(await events.next()).toEqual({ done: false, value: 7 });
});

test('who waits can be told to stop, and is counted out once', async () => {
  const { events, ends } = reading();
  const waiting = events.next();
  await events.return!();
  await events.return!();
  expect(await waiting).toEqual({ done: true, value: undefined });
  expect(await events.next()).toEqual({ done: true, value: undefined });
  expect(ends()).toBe(1);
});

test('a reader that waits long keeps nothing of the waits before', async () => {
  const { events, nudges, tell, ends } = reading();
  const waiting = events.next();
  for (let i = 0; i < 1_000; i++) nudges.nudge();
  tell(9);
  expect(await waiting).toEqual({ done: false, value: 9 });
  expect(ends()).toBe(0);
});

test('whoever cannot be told any more hears of it, now and later', async () => {
  const { events, nudges, ends } = reading();
  const waiting = events.next();
  nudges.fail(new Error('the connection ended'));
  await expect(waiting).rejects.toThrow('the connection ended');
  expect(ends()).toBe(1);
  await expect(nudges.after(0)).rejects.toThrow('the connection ended');
});
