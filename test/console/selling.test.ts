import { expect, inject, test } from 'vitest';
import { visit } from './browser.ts';
import { fetchToken } from '#world/token.ts';

const SELLER = 'trust.c000001';
const BUYER = 'trust.c000004';

/** As somebody who is logged in at the trust operator, elsewhere. */
async function asBuyer(query: string): Promise<Record<string, unknown>> {
  const { url, issuer, dataDir } = inject('site');
  const token = await fetchToken({ issuer, org: 'trust', customer: BUYER, dataDir });
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = (await response.json()) as { data: Record<string, unknown>; errors?: object[] };
  expect(errors).toBeUndefined();
  return data;
}

test('a holder lists a car, sees a bid without who made it, takes it, and the car is kept', async () => {
  await using person = await visit({ as: SELLER });
  const { page } = person;
  const panel = page.getByRole('region', { name: 'Selling a car' });
  await panel.getByRole('button', { name: /^Sell / }).click();
  const dialog = page.getByRole('dialog');
  const list = dialog.getByRole('button', { name: 'List it' });
  await expect.poll(() => list.isDisabled()).toBe(true);
  await dialog.getByLabel('Asking price, in yuan').fill('88888');
  await person.shoot('sell-en');
  expect(await person.violations()).toEqual([]);
  await list.dblclick();
  await panel.getByText('The seller holds the vehicle').waitFor();
  await panel.getByText('for sale').waitFor();
  const { listings } = (await asBuyer('{ listings(first: 1) { id askingMinor } }')) as {
    listings: { id: string; askingMinor: number }[];
  };
  expect(listings[0]!.askingMinor).toBe(8_888_800);
  await asBuyer(
    `mutation { placeBid(input: { clientMutationId: "seen", listingId: "${listings[0]!.id}", buyerId: "${BUYER}", amountMinor: 8500000 }) { bid { status } } }`,
  );
  await page.reload();
  await panel.getByRole('button', { name: /^Take ¥85,000/ }).waitFor();
  await person.shoot('bids-en');
  expect(await page.content()).not.toContain(BUYER);
  await panel.getByRole('button', { name: /^Take ¥85,000/ }).click();
  await panel.getByText('kept for a buyer').waitFor();
  expect(await person.violations()).toEqual([]);
  expect(person.complaints).toEqual([]);
});
