import { describe, expect, test } from 'vitest';
import purposes from '#schema/consent/purposes.json' with { type: 'json' };
import { boundsOf, upperBoundsOf } from '#subgraphs/customer/rules/bounds.ts';
import { noticeOf, noticeScopes, referenceTo } from '#subgraphs/customer/rules/noticeOf.ts';
import { scopesWished, templateOf, templates } from '#subgraphs/customer/rules/templateOf.ts';
import { asked } from './asked.ts';

test('every purpose that rests on consent has one template, and no other has', () => {
  const resting = purposes.filter(({ basis }) => basis === 'CONSENT').map(({ code }) => code);
  expect(templates.map(({ purpose }) => purpose).toSorted()).toEqual(resting.toSorted());
});

describe.each(templates.map(({ purpose, scopes }) => [purpose, scopes] as const))(
  'the template of %s',
  (purpose, scopes) => {
    test('asks for nothing beyond the bounds of its purpose', () => {
      expect(() => boundsOf({ purpose, ...scopesWished(purpose, null, null) })).not.toThrow();
    });

    test('says what, why, how long and what if refused, in Chinese and in English, of every scope', () => {
      for (const { what, why, howLong, ifRefused } of noticeScopes(purpose, scopes, upperBoundsOf(purpose)))
        for (const text of [what, why, howLong, ifRefused]) {
          expect(text.zh).toMatch(/\p{Script=Han}/u);
          expect(text.en).toMatch(/^[A-Z][^\p{Script=Han}]+$/u);
        }
    });
  },
);

test.each([
  ['maxDays', { days: 31 }, { value: 31, limit: 30 }],
  ['maxDays', { days: 0 }, { value: 0, limit: 30 }],
  ['maxUses', { uses: 3 }, { value: 3, limit: 2 }],
  ['lookBackMonths', { lookBackMonths: 25 }, { value: 25, limit: 24 }],
  ['keepDays', { keepDays: 32 }, { value: 32, limit: 31 }],
])('%s: %o is refused with the bound and the value', (bound, more, detail) => {
  const wish = { purpose: 'loan.origination/1', required: ['identity:basic'], optional: [], ...more };
  expect(() => boundsOf(wish)).toThrow(
    expect.objectContaining({ code: 'TEMPLATE_BOUND', detail: { bound, ...detail } }),
  );
});

test('vehicle data only, where the purpose says so', () => {
  const wish = { purpose: 'usedcar.finance/1', required: ['vehicle:identity'], optional: ['identity:basic'] };
  expect(() => boundsOf(wish)).toThrow(expect.objectContaining({ code: 'TEMPLATE_BOUND' }));
});

test('uses that are counted by the day or month are a rate, others a number', () => {
  expect(asked({ purpose: 'insurance.ubi_pricing/1', required: ['telematics:behaviour'], optional: [] })).toMatchObject(
    {
      usesAllowed: null,
      rateAllowed: 1,
      ratePer: 'DAY',
    },
  );
  expect(asked()).toMatchObject({ usesAllowed: 1, rateAllowed: null, ratePer: null });
});

test('who names scopes is asked for no others', () => {
  expect(scopesWished('insurance.quote/1', ['vehicle:identity'], null)).toEqual({
    required: ['vehicle:identity'],
    optional: [],
  });
  expect(scopesWished('insurance.quote/1', null, null).required).toEqual(['vehicle:identity', 'policy:detail']);
});

test('any word of the notice changes its hash', () => {
  const { shown, notice } = asked();
  expect(referenceTo(shown)).toEqual(notice);
  expect(referenceTo({ ...shown, processors: ['risk-compass'] }).sha256).not.toBe(notice.sha256);
  const [scope, ...rest] = shown.scopes;
  const other = { ...shown, scopes: [{ ...scope!, why: { ...scope!.why, zh: '' } }, ...rest] };
  expect(referenceTo(other).sha256).not.toBe(notice.sha256);
});

test('a scope that the template does not name is asked for with the words of the purpose', () => {
  const wish = { purpose: 'insurance.quote/1', required: ['battery:health'], optional: [] };
  expect(templateOf(wish.purpose)!.scopes.map(({ scope }) => scope)).not.toContain('battery:health');
  const terms = {
    ...asked(),
    purpose: wish.purpose,
    scopes: [{ scope: 'battery:health', necessity: 'REQUIRED' as const }],
  };
  expect(noticeOf(terms, boundsOf(wish)).scopes[0]!.why.en).toBe('To quote you a price for insurance');
});
