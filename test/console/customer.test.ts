import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { visit } from './browser.ts';
import { graphOf } from './graphOf.ts';
import type { Visit } from './browser.ts';

const APPLICATIONS = `query Applications($ids: [ID!]!) @purpose(code: "loan.origination/1") {
  loanApplications(ids: $ids) { customer { name } assessment { band } }
}`;
const ids = ['lender-harbour.a000002'];
const codesOf = ({ errors = [] }: Awaited<ReturnType<Awaited<ReturnType<typeof graphOf>>>>) =>
  new Set(errors.map(({ extensions }) => extensions.code));

async function flawless(person: Visit, name: string): Promise<void> {
  await person.shoot(name);
  expect(await person.violations()).toEqual([]);
  expect(person.complaints).toEqual([]);
}

describe('a person who is asked', () => {
  test('grants what they choose, the lender reads it; withdraws in two clicks, and the lender reads nothing', async () => {
    const ask = await graphOf('lender-harbour');
    expect(codesOf(await ask(APPLICATIONS, { ids }))).toContain('CONSENT_REQUIRED');
    const asked = await ask(
      `mutation Ask($input: RequestConsentInput!) { requestConsent(input: $input) { consent { id } } }`,
      { input: { customerId: 'trust.c000002', purpose: 'loan.origination/1', processors: ['risk-compass'] } },
    );
    expect(asked.errors).toBeUndefined();

    await using person = await visit({ as: 'trust.c000002' });
    const { page } = person;
    await page.getByText('1 waiting for your answer').waitFor();
    await page.getByRole('link', { name: 'Read and answer' }).click();
    const request = page.getByRole('region', { name: 'Harbour Auto Finance asks' });
    const agree = request.getByRole('button', { name: 'Agree to what is switched on' });
    await expect.poll(() => agree.isDisabled()).toBe(true);
    for (const each of await request.getByLabel(/I agree to this/).all()) await each.check();
    await flawless(person, 'request-en');
    await agree.click();
    await page.getByText('Granted. It is in force now.').waitFor();
    expect((await ask(APPLICATIONS, { ids })).data).toMatchObject({
      loanApplications: [{ assessment: { band: expect.stringMatching(/^[A-E]$/) } }],
    });

    await person.open('/my/consents');
    const consent = page.getByRole('region', { name: 'Harbour Auto Finance' });
    await consent.getByRole('button', { name: 'Withdraw' }).click();
    await person.shoot('withdraw-en');
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw' }).click();
    await page.getByText(/Withdrawn\. In force everywhere since/).waitFor();
    const answer = await ask(APPLICATIONS, { ids });
    expect(codesOf(answer)).toContain('CONSENT_WITHDRAWN');
    expect(answer.data).toMatchObject({ loanApplications: [{ assessment: null }] });
    await flawless(person, 'consents-en');
  });
});

describe.each([
  ['en', 'light'],
  ['zh', 'dark'],
] as const)('in %s', (language, theme) => {
  test('the car, the loan, the policy and the consents are on pages without a flaw', async () => {
    await using person = await visit({ as: 'trust.c000001', language, theme });
    const { page } = person;
    await page.locator('.panel .facts').first().waitFor();
    await expect.poll(() => page.locator('.loading').count()).toBe(0);
    await page.getByText(language === 'en' ? 'Done before' : '既往服务').waitFor();
    await page.getByText(language === 'en' ? 'You get no offers' : '因此没有优惠推送').waitFor();
    const loan = language === 'en' ? 'Lotus Bank · Auto loan, equal principal' : '莲花银行 · 汽车贷款（等额本金）';
    await page.getByText(loan).first().waitFor();
    await page.getByText(language === 'en' ? 'Evergreen Insurance · Compulsory cover' : '常青保险 · 交强险').waitFor();
    await flawless(person, `overview-${language}`);
    await person.open('/my/consents');
    await page.locator('.panel a.button').first().click();
    await page.locator('.timeline li').first().waitFor();
    await flawless(person, `consent-${language}`);
  });
});

test('everything that the sources hold about a person is saved as one file, which names what is missing', async () => {
  await using person = await visit({ as: 'trust.c000001' });
  const { page } = person;
  await person.open('/my/download');
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Collect and save' }).click();
  const bundle = JSON.parse(readFileSync(await (await saving).path(), 'utf8')) as {
    data: Record<string, { id: string }>;
  };
  expect(Object.keys(bundle.data)).toEqual(['vehicles', 'loans', 'policies', 'bookings', 'consents']);
  expect(bundle.data['loans']!.id).toBe('trust.c000001');
  expect(person.complaints).toEqual([]);
});
