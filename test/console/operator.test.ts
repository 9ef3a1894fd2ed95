import { expect, test } from 'vitest';
import { visit } from './browser.ts';
import { graphOf } from './graphOf.ts';
import type { Visit } from './browser.ts';

const OPERATOR = 'trust.s01';
const DEVELOPER = 'lender-harbour.s01';

async function settled({ page }: Visit): Promise<void> {
  await page.locator('h1').waitFor();
  await expect.poll(() => page.locator('.loading').count()).toBe(0);
}

test.each([
  ['en', 'light'],
  ['zh', 'dark'],
] as const)(
  'whoever runs the network, and whoever takes part in it, find their pages without a flaw, in %s',
  async (language, theme) => {
    for (const [as, paths] of [
      [OPERATOR, ['/operator', '/operator/figures', '/operator/schema']],
      [DEVELOPER, ['/partner/consents', '/partner/use', '/partner/keys']],
    ] as const) {
      await using visitor = await visit({ as, language, theme });
      for (const path of paths) {
        await visitor.open(path);
        await settled(visitor);
        await visitor.shoot(`${path.slice(1).replaceAll('/', '-')}-${language}`);
        expect([path, ...(await visitor.violations())]).toEqual([path]);
      }
      expect(visitor.complaints).toEqual([]);
    }
  },
);

test('the operator sees which members answer, that a gateway holds its lease, and that no flow waits', async () => {
  await using operator = await visit({ as: OPERATOR });
  const { page } = operator;
  await operator.open('/operator');
  const members = page.getByRole('group', { name: 'Members' });
  // Others may have joined.
  await members.getByRole('row').nth(14).waitFor();
  expect(await members.getByText('Takes part').count()).toBeGreaterThanOrEqual(14);
  await page.getByRole('group', { name: 'Gateways' }).getByText('Holds').first().waitFor();
  await operator.open('/operator/figures');
  await page.getByText('fewer than 10 people').first().waitFor();
  await operator.open('/operator/schema');
  await page.getByText('Nothing waits for an approval').waitFor();
});

test('a partner sees what it was refused, what it asked for, and the key that it proves itself with', async () => {
  const ask = await graphOf('lender-harbour');
  await ask(`query R($id: ID!) @purpose(code: "loan.origination/1") { customer(id: $id) { name } }`, {
    id: 'trust.c000002',
  });
  await using developer = await visit({ as: DEVELOPER });
  const { page } = developer;
  await developer.open('/partner/use?days=7');
  await page.getByRole('group', { name: 'Refused' }).getByText('Customer.name').first().waitFor();
  await developer.open('/partner/consents');
  const rows = page.getByRole('group', { name: 'Our consents' }).locator('tbody tr');
  await rows.first().waitFor();
  const before = await rows.locator('code').allTextContents();
  await page.getByRole('button', { name: 'Next page' }).click();
  await expect
    .poll(async () => (await rows.locator('code').allTextContents()).some((id) => before.includes(id)))
    .toBe(false);
  await developer.open('/partner/keys');
  await page.getByRole('group', { name: 'Our keys' }).locator('code').first().waitFor();
  const [kid, thumbprint] = await page.locator('tbody code').allTextContents();
  // A key of the sandbox is called by its thumbprint, which the page computes by itself.
  expect(thumbprint).toBe(kid);
});
