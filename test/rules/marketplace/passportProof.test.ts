import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { proofsOf } from '#subgraphs/marketplace/rules/passportProof.ts';

const line = (odometerKm: number, salt = '00') => ({
  vin: 'LSU7M4YP7SB000002',
  kind: 'ODOMETER',
  happenedOn: '2025-01-31',
  source: 'repair-swift',
  odometerKm,
  holders: null,
  severity: null,
  salt,
});
const sha256 = (...parts: readonly (Uint8Array | string)[]) =>
  parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const chains = (...lines: readonly ReturnType<typeof line>[]) => proofsOf(lines).map(({ chain }) => chain);

describe('the proof of a passport’s line', () => {
  test('is what whoever reads its description would compute', () => {
    const text = (km: number) =>
      `{"holders":null,"kind":"ODOMETER","odometerKm":${km},"on":"2025-01-31","salt":"00","severity":null,"source":"repair-swift","vin":"LSU7M4YP7SB000002"}`;
    const [first, second] = [1_000, 2_000].map((km) => sha256('\0', text(km))) as [Buffer, Buffer];
    const link = sha256('\x01', new Uint8Array(32), first);
    expect(proofsOf([line(1_000), line(2_000)])).toEqual([
      { commitment: first.toString('hex'), salt: '00', chain: link.toString('hex') },
      { commitment: second.toString('hex'), salt: '00', chain: sha256('\x01', link, second).toString('hex') },
    ]);
  });

  test('stays as it was when more is recorded', () => {
    expect(chains(line(1), line(2), line(3)).slice(0, 2)).toEqual(chains(line(1), line(2)));
  });

  test.each([
    ['changed', [line(9), line(2), line(3)]],
    ['taken away', [line(2), line(3)]],
    ['put in', [line(0), line(1), line(2), line(3)]],
    ['moved', [line(2), line(1), line(3)]],
  ])('of the last line is gone when one before it is %s', (_, lines) => {
    expect(chains(...lines)).not.toContain(chains(line(1), line(2), line(3)).at(-1));
  });

  test('does not tell the kilometres without its salt', () => {
    expect(proofsOf([line(1, 'aa')])[0]!.commitment).not.toBe(proofsOf([line(1, 'bb')])[0]!.commitment);
  });
});
