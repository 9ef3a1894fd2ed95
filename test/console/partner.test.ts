import { describe, expect, test } from 'vitest';
import { purposeIn, withPurpose } from '#console/partner/withPurpose.ts';
import { visit } from './browser.ts';

describe('a purpose', () => {
  test.each([
    ['query Q { a }', 'p/1', 'query Q @purpose(code: "p/1") { a }'],
    [
      'query Q($id: ID!, $x: In = {a: "("}) { a(id: $id) }',
      'p/1',
      'query Q($id: ID!, $x: In = {a: "("}) @purpose(code: "p/1") { a(id: $id) }',
    ],
    ['query Q @purpose(code: "old/1") { a }', 'p/1', 'query Q @purpose(code: "p/1") { a }'],
    ['{ a }', 'p/1', 'query @purpose(code: "p/1") { a }'],
    ['query Q @purpose(code: "old/1") { a }', null, 'query Q { a }'],
  ])('in %j is stated as %j', (text, purpose, stated) => {
    expect(withPurpose(text, purpose)).toBe(stated);
    expect(purposeIn(stated)).toBe(purpose);
  });
});

const DECIDE = `query Decide {
  loanApplications(ids: ["lender-harbour.a000001"]) {
    customer { name }
    assessment { band }
  }
}`;

test('a partner sees what would flow from whom to whom before anything runs, and then runs it', async () => {
  await using developer = await visit({ as: 'lender-harbour.s01' });
  const { page } = developer;
  const editor = page.getByRole('textbox', { name: 'Operation' });
  await editor.click();
  await page.keyboard.press('ControlOrMeta+a');
  await editor.fill(DECIDE);
  await page.getByRole('button', { name: 'What would flow' }).click();
  await page.getByText('PURPOSE_REQUIRED').first().waitFor();
  await page.getByLabel('Purpose').selectOption('loan.origination/1');
  await page.getByRole('button', { name: 'What would flow' }).click();
  await page.getByRole('img', { name: 'Data on its way' }).waitFor();
  await page.getByText('CreditProfile.incomeMonthlyMinor').first().waitFor();
  const request = await page.locator('pre').textContent();
  expect(JSON.parse(request!)).toMatchObject({ purpose: 'loan.origination/1', processors: ['risk-compass'] });
  await developer.shoot('partner-flows');
  expect(await developer.violations()).toEqual([]);
  await page.getByRole('button', { name: 'Run' }).click();
  await page.getByText(/on record from entry/).waitFor();
  await developer.shoot('partner-answer');
  expect(developer.complaints).toEqual([]);
});
