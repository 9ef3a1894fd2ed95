import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, inject, test } from 'vitest';
import { builtConsole } from '#world/builtConsole.ts';
import { visit } from './browser.ts';

describe('whoever has not signed in', () => {
  test('is told what this is, in either language, and what they choose is remembered', async () => {
    await using guest = await visit();
    const { page } = guest;
    await expect.poll(() => page.locator('h1').textContent()).toBe('Your car, your loan, your insurance. Your say.');
    await page.getByLabel('Language').selectOption('zh');
    expect(await page.locator('h1').textContent()).toBe('您的车、您的贷款、您的保险，由您做主。');
    expect(await page.locator('html').getAttribute('lang')).toBe('zh-CN');
    expect(await page.evaluate(() => localStorage.getItem('chelian.language'))).toBe('zh');
    await page.getByLabel('外观').selectOption('dark');
    await guest.shoot('welcome-zh-dark');
    expect(await guest.violations()).toEqual([]);
    expect(guest.complaints).toEqual([]);
  });
});

describe('whoever has signed in', () => {
  test('stays so over a reload, without a token being written down, until they sign out', async () => {
    await using customer = await visit({ as: 'trust.c000001' });
    const { page } = customer;
    await page.reload();
    await page.locator('.menu').waitFor();
    const kept = await page.evaluate(() => JSON.stringify([localStorage, sessionStorage]));
    expect(kept).not.toMatch(/eyJ/);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.locator('.door').first().waitFor();
    expect(customer.complaints).toEqual([]);
  });

  test('can work it with the keyboard alone, from the first key', async () => {
    await using customer = await visit({ as: 'trust.c000001' });
    const { page } = customer;
    await page.keyboard.press('Tab');
    expect(await page.locator(':focus').textContent()).toBe('Skip to the content');
    await page.keyboard.press('Enter');
    expect(await page.locator(':focus').getAttribute('id')).toBe('content');
    await page.locator('h1').waitFor();
    expect(await customer.violations()).toEqual([]);
  });
});

test('an address that is no page is said to be none, and a file that is not there is not', async () => {
  await using customer = await visit({ as: 'trust.c000001' });
  await customer.open('/my/nowhere');
  await customer.page.getByText('There is no such page.').waitFor();
  const { url } = inject('site');
  for (const path of ['/console/assets/none.js', '/nowhere', '/my/nowhere'])
    expect((await fetch(url + path)).status).toBe(404);
  const { status, headers } = await fetch(`${url}/console`, { redirect: 'manual' });
  expect([status, headers.get('location')]).toEqual([302, '/console/']);
});

test('the first load is under 200 kB', async () => {
  const folder = await builtConsole();
  const page = readFileSync(`${folder}/console.html`, 'utf8');
  const files = [...page.matchAll(/(?:src|href)="\/console\/([^"]+)"/g)].map(([, file]) => `${folder}/${file}`);
  const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
  expect(files.filter((file) => statSync(file).isFile()).length).toBeGreaterThanOrEqual(3);
  expect(readdirSync(`${folder}/assets`).length).toBeGreaterThan(1);
  expect(bytes).toBeLessThan(200_000);
});
