import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { faults } from '#bench/withdrawal/faults.ts';
import { tryWithdrawals } from '#bench/withdrawal/tryWithdrawals.ts';
import { openWithdrawalSite } from '#bench/withdrawal/withdrawalSite.ts';
import { startedPostgres } from '#test/startedPostgres.ts';
import type { Fault } from '#bench/withdrawal/faults.ts';
import type { WithdrawalSite } from '#bench/withdrawal/withdrawalSite.ts';

const PERSONS = 10;

const folder = mkdtempSync(join(tmpdir(), 'chelian-withdrawal-'));
let site: WithdrawalSite;
beforeAll(async () => {
  const postgres = startedPostgres();
  const name = `withdrawal-${process.pid}`;
  const consentUrl = await postgres.ensure(name, 'world-trust');
  const ledgerUrl = await postgres.ensure(`${name}-ledger`);
  site = await openWithdrawalSite({ folder, consentUrl, ledgerUrl, persons: PERSONS });
});
afterAll(async () => {
  await site[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true, force: true });
});

const noRestart = () => Promise.reject(new TypeError('the PostgreSQL of the tests is not restarted'));

test('gateways that remember consents for a second, without a lease, are found out', { timeout: 120_000 }, async () => {
  const imports = ['./test/withdrawal/withoutLease.ts'];
  const trial = { fault: faults.none, withdrawals: PERSONS, readersPerRoad: 1, gateways: 2, imports };
  const { observer } = await tryWithdrawals(site, noRestart, trial);
  expect(observer.violations.length).toBeGreaterThan(0);
});

test(
  'with a lease nothing comes after a withdrawal is in force, whichever gateway is asked, though one was stopped',
  { timeout: 120_000 },
  async () => {
    let stops = 0;
    const stopped: Fault = {
      says: 'a gateway is stopped once',
      async harm({ gateways }) {
        const last = gateways.at(-1)!.pid;
        stops += 1;
        if (stops > 1) return delay(100);
        process.kill(last, 'SIGSTOP');
        await delay(1_500);
        process.kill(last, 'SIGCONT');
      },
    };
    const trial = { fault: stopped, withdrawals: 4 * PERSONS, readersPerRoad: 1 };
    const { observer, cycles, lateEntries } = await tryWithdrawals(site, noRestart, trial);
    expect(observer.violations).toEqual([]);
    expect(lateEntries).toBe(0);
    expect(cycles.latenciesMs).toHaveLength(4 * PERSONS);
    expect(observer.races).toBeGreaterThan(0);
    expect(cycles.deafReads).toBe(0);
  },
);
