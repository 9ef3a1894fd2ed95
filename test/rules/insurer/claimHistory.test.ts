import { expect, test } from 'vitest';
import { claimHistory } from '#subgraphs/insurer/rules/claimHistory.ts';
import type { PastClaim } from '#subgraphs/insurer/rules/claimHistory.ts';

const TODAY = '2026-11-24';
const running = { insuredSince: '2020-06-01', endsOn: '2027-05-31' };
const claim = (occurredOn: string, more: Partial<PastClaim> = {}) => ({
  occurredOn,
  liable: false,
  fatal: false,
  ...more,
});

test('who is not insured here has no history', () => {
  expect(claimHistory([], [], TODAY)).toEqual({
    insuredYears: 0,
    claimFreeYears: 0,
    claimsIn3Years: 0,
    liableFreeYears: 0,
    liableInLastYear: 0,
    fatalInLastYear: false,
  });
});

test('whole years of cover count, and all of them are claim-free without a claim', () => {
  expect(claimHistory([running], [], TODAY)).toMatchObject({ insuredYears: 6, claimFreeYears: 6, liableFreeYears: 6 });
});

test('claim-free years count from the latest claim', () => {
  const claims = [claim('2022-01-01'), claim('2024-11-25')];
  expect(claimHistory([running], claims, TODAY)).toMatchObject({ claimFreeYears: 1, claimsIn3Years: 1 });
});

test('a claim is of the last three years up to their last day', () => {
  expect(claimHistory([running], [claim('2023-11-24')], TODAY).claimsIn3Years).toBe(1);
  expect(claimHistory([running], [claim('2023-11-23')], TODAY).claimsIn3Years).toBe(0);
});

test('what had not happened yet does not count', () => {
  expect(claimHistory([running], [claim(TODAY), claim('2027-01-01')], TODAY)).toMatchObject({
    claimFreeYears: 6,
    claimsIn3Years: 0,
  });
});

test('cover that ended yesterday can be renewed without a break, cover that ended before cannot', () => {
  expect(claimHistory([{ ...running, endsOn: '2026-11-23' }], [], TODAY).insuredYears).toBe(6);
  expect(claimHistory([{ ...running, endsOn: '2026-11-22' }], [], TODAY).insuredYears).toBe(0);
});

test('the claims of broken cover still count', () => {
  const claims = [claim('2026-01-01', { liable: true })];
  expect(claimHistory([{ ...running, endsOn: '2026-05-31' }], claims, TODAY)).toMatchObject({
    claimsIn3Years: 1,
    liableInLastYear: 1,
  });
});

test('only claims that the insured was liable for touch the compulsory record', () => {
  const claims = [claim('2026-03-01'), claim('2025-01-01', { liable: true }), claim('2026-02-01', { fatal: true })];
  expect(claimHistory([running], claims, TODAY)).toMatchObject({
    liableFreeYears: 1,
    liableInLastYear: 0,
    fatalInLastYear: false,
  });
  expect(claimHistory([running], [claim('2026-02-01', { liable: true, fatal: true })], TODAY).fatalInLastYear).toBe(
    true,
  );
});
