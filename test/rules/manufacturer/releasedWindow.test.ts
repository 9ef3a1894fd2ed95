import { expect, test } from 'vitest';
import { releasedWindow } from '#subgraphs/manufacturer/rules/releasedWindow.ts';
import type { Release } from '#kernel/memberContext.ts';

const SCOPE = 'telematics:trips';
const VIN = 'LDNJPP2R8LB000004';

function release(bounds: Pick<Release, 'from' | 'until'>, scopes = [SCOPE]): Release {
  return {
    subject: 'trust.c000001',
    vin: VIN,
    recipient: 'insurer-pearl',
    purpose: 'p/1',
    scopes,
    basis: 'k1',
    ...bounds,
  };
}

test('without a release of the scope there is no window', () => {
  expect(releasedWindow([], SCOPE, VIN)).toBeNull();
  expect(releasedWindow([release({}, ['vehicle:identity'])], SCOPE, VIN)).toBeNull();
});

test('a release without bounds opens all time', () => {
  expect(releasedWindow([release({})], SCOPE, VIN)).toEqual({ from: -Infinity, until: Infinity });
});

test('of two releases only the time that both allow is open', () => {
  const two = [release({ from: 100, until: 900 }), release({ from: 300, until: 1_200 })];
  expect(releasedWindow(two, SCOPE, VIN)).toEqual({ from: 300, until: 900 });
});

test('the bounds of another scope say nothing', () => {
  const two = [release({ from: 100 }), release({ from: 800, until: 900 }, ['location:coarse'])];
  expect(releasedWindow(two, SCOPE, VIN)).toEqual({ from: 100, until: Infinity });
});

test('what was released of one vehicle opens nothing of another', () => {
  expect(releasedWindow([release({})], SCOPE, 'LSU7M4YP7SB000002')).toBeNull();
});
