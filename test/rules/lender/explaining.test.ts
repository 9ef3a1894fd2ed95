import { expect, test } from 'vitest';
import { adverseNotice } from '#subgraphs/lender/rules/adverseNotice.ts';
import { usedInputs } from '#subgraphs/lender/rules/decisionInputs.ts';

const reasons = Array.from({ length: 6 }, (_, i) => ({ code: `R${i}`, en: `Because ${i}.`, zh: `因为${i}。` }));

test('a letter about a decision against the applicant has the first four reasons, in both languages, and the way to a person', () => {
  for (const outcome of ['DECLINED', 'COUNTER_OFFER'] as const) {
    const notice = adverseNotice(outcome, reasons)!;
    expect(notice.reasons.map(({ code }) => code)).toEqual(['R0', 'R1', 'R2', 'R3']);
    for (const reason of notice.reasons)
      expect([notice.en.includes(reason.en), notice.zh.includes(reason.zh)]).toEqual([true, true]);
    expect(notice.en).toMatch(/person to look/);
    expect(notice.zh).toMatch(/人工复核/);
  }
});

test.each(['APPROVED', 'REFERRED'] as const)('of %s there is none', (outcome) =>
  expect(adverseNotice(outcome, reasons)).toBeNull(),
);

test('every input is named with who gives it, and whether it was there', () => {
  const nothing = {
    points: null,
    band: null,
    assessmentReasons: [],
    incomeMonthlyMinor: 1,
    obligationsMonthlyMinor: null,
    driveKind: null,
    sohPercent: null,
    valuationMidMinor: null,
    newPriceMinor: null,
    firstRegisteredOn: null,
    sale: null,
  };
  const used = usedInputs(nothing);
  expect(used).toHaveLength(Object.keys(nothing).length - 2);
  expect(used.filter(({ known }) => known)).toEqual([
    { coordinate: 'CreditProfile.incomeMonthlyMinor', role: 'customer', known: true },
  ]);
  const sale = { askingMinor: 1, driveKind: null, status: 'OPEN', isOfVehicle: null } as const;
  expect(usedInputs({ ...nothing, sale }).slice(used.length)).toEqual([
    { coordinate: 'Listing.askingMinor', role: 'marketplace', known: true },
    { coordinate: 'Listing.vin', role: 'marketplace', known: false },
  ]);
});
