import { expect, test } from 'vitest';
import { releasedWindow } from '#subgraphs/manufacturer/rules/releasedWindow.ts';
import type { Release } from '#kernel/memberContext.ts';

const SCOPE = 'telematics:trips';

function release(bounds: Pick<Release, 'from' | 'until'>, scopes = [SCOPE]): Release {
  return { subject: 'trust.c000001', recipient: 'insurer-pearl', purpose: 'p/1', scopes, basis: 'k1', ...bounds };
}

test('without a release of the scope there is no window', () => {
  expect(releasedWindow([], SCOPE)).toBeNull();
  expect(releasedWindow([release({}, ['vehicle:identity'])], SCOPE)).toBeNull();
});

test('a release without bounds opens all time', () => {
  expect(releasedWindow([release({})], SCOPE)).toEqual({ from: -Infinity, until: Infinity });
});

test('of two releases only the time that both allow is open', () => {
  const two = [release({ from: 100, until: 900 }), release({ from: 300, until: 1_200 })];
  expect(releasedWindow(two, SCOPE)).toEqual({ from: 300, until: 900 });
});

test('the bounds of another scope say nothing', () => {
  const two = [release({ from: 100 }), release({ from: 800, until: 900 }, ['location:coarse'])];
  expect(releasedWindow(two, SCOPE)).toEqual({ from: 100, until: Infinity });
});
