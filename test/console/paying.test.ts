import { describe, expect, test } from 'vitest';
import { graphOf } from './graphOf.ts';
import { visit } from './browser.ts';

const LOANS =
  '{ loanPortfolio(first: 100) { nodes { id customer { id } balanceMinor daysPastDue nextInstalment { number } movements { kind } } } }';
type Loan = {
  id: string;
  customer: { id: string };
  balanceMinor: number;
  daysPastDue: number;
  nextInstalment: object | null;
  movements: { kind: string }[];
};

describe('a borrower', () => {
  test('pays the next instalment in two clicks, however often they press, and then all of it', async () => {
    const ask = await graphOf('lender-harbour');
    const book = async () => ((await ask(LOANS)).data!['loanPortfolio'] as { nodes: Loan[] }).nodes;
    const loan = (await book()).find(
      ({ nextInstalment, daysPastDue, customer }) => nextInstalment && daysPastDue === 0 && customer !== null,
    )!;
    await using person = await visit({ as: loan.customer.id });
    const { page } = person;
    const panel = page.getByRole('region', { name: 'Loans' });
    await panel.getByRole('button', { name: 'Pay', exact: true }).first().click();
    await person.shoot('pay-en');
    expect(await person.violations()).toEqual([]);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Pay the instalment/ })
      .dblclick();
    await panel.getByText(/¥[\d,.]+ paid\./).waitFor();
    const after = (await book()).find(({ id }) => id === loan.id)!;
    expect(after.movements.map(({ kind }) => kind)).toEqual(['CARRY_OVER', 'REPAY']);
    await panel.getByRole('button', { name: 'Pay', exact: true }).first().click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /Pay all of it/ })
      .click();
    await panel.getByText('Repaid').waitFor();
    expect((await book()).find(({ id }) => id === loan.id)!.balanceMinor).toBe(0);
    expect(person.complaints).toEqual([]);
  });

  test('sees why it was decided so, and has a person look at it', async () => {
    const ask = await graphOf('lender-harbour');
    const { data } = await ask(
      'query D($ids: [ID!]!) @purpose(code: "loan.origination/1") { loanApplications(ids: $ids) { decision { outcome } } }',
      {
        ids: ['lender-harbour.a000001'],
      },
    );
    const [{ decision }] = data!['loanApplications'] as [{ decision: { outcome: string } }];
    await using person = await visit({ as: 'trust.c000001', language: 'zh' });
    const { page } = person;
    const panel = page.getByRole('region', { name: '贷款申请' });
    await panel.locator('.stack').first().waitFor();
    await expect.poll(() => page.locator('.loading').count()).toBe(0);
    expect(decision.outcome).not.toBe('APPROVED');
    await panel.getByRole('button', { name: '要求人工复核' }).first().click();
    await page.getByRole('dialog').getByRole('textbox').fill('请看我的新工作。');
    await person.shoot('review-zh');
    expect(await person.violations()).toEqual([]);
    await page.getByRole('dialog').getByRole('button', { name: '提交' }).click();
    await panel.getByText('正在人工复核').waitFor();
    expect(person.complaints).toEqual([]);
  });
});
