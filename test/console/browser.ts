import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium } from 'playwright-core';
import { inject } from 'vitest';
import { chromiumArguments, fontEnvironment } from './chromium.ts';
import type { Browser, Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SHOTS = '.cache/screenshots';

let launched: Promise<Browser> | undefined;

/** One browser for a worker; it ends with it. */
function browser(): Promise<Browser> {
  return (launched ??= chromium.launch({
    executablePath: inject('chromium'),
    args: [...chromiumArguments],
    env: { ...process.env, ...fontEnvironment() },
  }));
}

export type Visit = AsyncDisposable & {
  readonly page: Page;
  /** What the browser's own console said that it should not: errors, warnings, uncaught exceptions. */
  readonly complaints: readonly string[];
  /** Goes to an address of the console. */
  readonly open: (path: string) => Promise<void>;
  /** Looks at the page with axe: the names of the rules that it breaks, and where. */
  readonly violations: () => Promise<string[]>;
  /** Keeps a picture in a folder that git ignores. */
  readonly shoot: (name: string) => Promise<void>;
};

export type VisitOptions = {
  readonly language?: 'en' | 'zh';
  readonly theme?: 'light' | 'dark';
  /** Who signs in; left out, nobody. A customer's id, or that of one of the staff. */
  readonly as?: string;
};

/** Somebody at the console, with a browser profile of their own, English and light unless said otherwise. */
export async function visit({ language = 'en', theme = 'light', as }: VisitOptions = {}): Promise<Visit> {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 900 }, colorScheme: theme });
  await context.addInitScript((kept) => localStorage.setItem('chelian.language', kept), language);
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (said) => {
    if (said.type() === 'error' || said.type() === 'warning') complaints.push(said.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  const { url } = inject('site');
  const open = async (path: string) => void (await page.goto(`${url}/console${path}`));
  await open('/');
  if (as !== undefined) await signIn(page, as);
  return {
    page,
    complaints,
    open,
    violations: () => violationsOn(page),
    shoot: async (name) => {
      mkdirSync(SHOTS, { recursive: true });
      await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: true });
    },
    [Symbol.asyncDispose]: () => context.close(),
  };
}

/** Through the real login page of the identity provider. */
export async function signIn(page: Page, account: string): Promise<void> {
  await page
    .locator('.door')
    .nth(/\.s\d+$/.test(account) ? 1 : 0)
    .click();
  await page.locator('#account').fill(account);
  await page.getByRole('button', { name: 'Log in' }).click();
  await page.locator('.menu').waitFor();
}

async function violationsOn(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: { run: () => Promise<AxeResult> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
  });
}

type AxeResult = { violations: { id: string; nodes: { target: string[] }[] }[] };
