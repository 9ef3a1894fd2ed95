import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ncdFactorBps, ncdLevel } from '#subgraphs/insurer/rules/ncdLevel.ts';
import published from '#test/data/insurance/china-ncd-2020.json' with { type: 'json' };

test.each([
  ['a new or transferred vehicle is at 0', 0, 0, 0, 0],
  ['one claim-free year', 0, 1, 1, -1],
  ['three claim-free years', 0, 3, 3, -3],
  ['four claim-free years are the best level', 0, 4, 4, -4],
  ['ten claim-free years are no better than four', 0, 10, 10, -4],
  ['ten insured years count three once there was a claim', 1, 10, 2, -2],
  ['a claim four years ago has left the three years', 0, 6, 3, -3],
  ['claims as many as years', 2, 2, 0, 0],
  ['a claim in the first year', 1, 0, 0, 1],
  ['eight claims are no worse than five', 8, 0, 0, 5],
])('%s', (_law, claimsIn3Years, insuredYears, claimFreeYears, level) => {
  expect(ncdLevel({ claimsIn3Years, insuredYears, claimFreeYears })).toBe(level);
});

test('every level has the published factor', () => {
  const factors = Object.keys(published.levels).map((level) => [level, ncdFactorBps(Number(level)) / 10_000]);
  expect(Object.fromEntries(factors)).toEqual(published.levels);
});

test('a worse level never costs less', () => {
  const factors = [-4, -3, -2, -1, 0, 1, 2, 3, 4, 5].map(ncdFactorBps);
  expect(factors).toEqual(factors.toSorted((a, b) => a - b));
});

test('there is no level outside the table', () => {
  expect(() => ncdFactorBps(6)).toThrow(TypeError);
});

test('one more claim never betters the level, one more insured year never worsens it', () => {
  const small = fc.nat({ max: 12 });
  fc.assert(
    fc.property(small, small, (claimsIn3Years, insuredYears) => {
      const level = ncdLevel({ claimsIn3Years, insuredYears, claimFreeYears: 0 });
      expect(ncdLevel({ claimsIn3Years: claimsIn3Years + 1, insuredYears, claimFreeYears: 0 })).toBeGreaterThanOrEqual(
        level,
      );
      expect(ncdLevel({ claimsIn3Years, insuredYears: insuredYears + 1, claimFreeYears: 0 })).toBeLessThanOrEqual(
        level,
      );
    }),
  );
});
