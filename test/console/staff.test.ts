import pg from 'pg';
import { expect, inject, test } from 'vitest';
import { graphOf } from './graphOf.ts';
import { visit } from './browser.ts';
import type { Visit } from './browser.ts';

const AUDITOR = 'audit-office.s01';
const pages = [
  '',
  '/coverage',
  '/refusals',
  '/reads',
  '/erasures',
  '/withdrawals',
  '/processing',
  '/decisions',
  '/changes',
  '/readers',
];

async function settled({ page }: Visit): Promise<void> {
  await page.locator('h1').waitFor();
  await expect.poll(() => page.locator('.loading').count()).toBe(0);
}

async function someReading(): Promise<void> {
  const ask = await graphOf('lender-harbour');
  await ask(
    `query D @purpose(code: "loan.origination/1") { loanApplications(ids: ["lender-harbour.a000001", "lender-harbour.a000005"]) { customer { name } assessment { band } } }`,
  );
}

test.each([
  ['en', 'light'],
  ['zh', 'dark'],
] as const)('compliance staff find every question on a page without a flaw, in %s', async (language, theme) => {
  await someReading();
  await using auditor = await visit({ as: AUDITOR, language, theme });
  for (const path of pages) {
    await auditor.open(`/compliance${path}`);
    await settled(auditor);
    await auditor.shoot(`compliance${path.replace('/', '-')}-${language}`);
    expect([path, ...(await auditor.violations())]).toEqual([path]);
  }
  expect(auditor.complaints).toEqual([]);
});

test('a search is an address that can be shared, and its export has all of it', async () => {
  await someReading();
  await using auditor = await visit({ as: AUDITOR });
  const { page } = auditor;
  await auditor.open('/compliance?recipient=lender-harbour&which=released');
  await settled(auditor);
  const cells = await page.locator('tbody tr td:nth-child(5)').allTextContents();
  expect(new Set(cells)).toEqual(new Set(['Harbour Auto Finance']));
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export CSV' }).click();
  expect((await saving).suggestedFilename()).toBe('flows.csv');
  await page.locator('tbody tr a').last().click();
  await page.getByRole('region', { name: 'Uses' }).waitFor();
  expect(auditor.complaints).toEqual([]);
});

test('the browser itself verifies the ledger, and says what it means when an entry was changed', async () => {
  await someReading();
  await using auditor = await visit({ as: AUDITOR });
  const { page } = auditor;
  await auditor.open('/compliance/ledger');
  const check = page.getByRole('button', { name: 'Check now' });
  await check.click();
  await page.getByText('This browser kept no checkpoint yet').waitFor();
  await someReading();
  await page.getByRole('textbox').fill('0');
  await check.click();
  await page.getByText('The ledger only grew since the checkpoint').waitFor();
  expect(await page.getByText('broken', { exact: true }).count()).toBe(0);
  await auditor.shoot('ledger-healthy');

  await using tampered = await changedEntry(0);
  await check.click();
  await page.getByText('broken', { exact: true }).waitFor();
  await page.getByText('the entry was changed afterwards').waitFor();
  await auditor.shoot('ledger-broken');
  expect(tampered.idx).toBe(0);
  expect(auditor.complaints).toEqual([]);
});

/** Changes an entry behind the ledger's back, as its database's owner could, until it is disposed of. */
async function changedEntry(idx: number): Promise<AsyncDisposable & { idx: number }> {
  const client = new pg.Client({ connectionString: inject('site').ledgerUrl });
  await client.connect();
  const set = async (entry: string) => {
    await client.query('set session_replication_role = replica');
    await client.query('alter table ledger_entry disable trigger all');
    await client.query('update ledger_entry set entry = $1 where idx = $2', [entry, idx]);
  };
  const { rows } = await client.query<{ entry: string }>('select entry from ledger_entry where idx = $1', [idx]);
  const kept = rows[0]!.entry;
  await set(kept.replace(/"at":(\d+)/, (_, at) => `"at":${Number(at) - 60}`));
  return {
    idx,
    async [Symbol.asyncDispose]() {
      await set(kept);
      await client.end();
    },
  };
}

test('a person sees on a time line who saw what', async () => {
  await someReading();
  await using person = await visit({ as: 'trust.c000001' });
  await person.open('/my/access');
  await person.page.getByText('Compass Risk → Harbour Auto Finance').first().waitFor();
  await person.shoot('access-en');
  expect(await person.violations()).toEqual([]);
  expect(person.complaints).toEqual([]);
});
