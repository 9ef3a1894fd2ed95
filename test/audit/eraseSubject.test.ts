import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { cli } from '#gateway/audit/eraseSubject.ts';
import { fsck } from '#gateway/audit/fsck.ts';
import { runCommand } from '#kernel/command.ts';
import { startedPostgres } from '#test/startedPostgres.ts';
import { asSuperuser, entry, opened } from './ledgerCluster.ts';
import type { Meaning } from '#gateway/audit/eraseSubject.ts';
import type { ReleaseEntry } from '#gateway/audit/record.ts';

const PERSON = 'trust.c000001';

async function erase(...args: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const voice = { log: (text: string) => said.push(text), error: (text: string) => said.push(text) };
  const { log, error } = console;
  Object.assign(console, voice);
  try {
    return { code: await runCommand(cli, args, voice), said: said.join('\n') };
  } finally {
    Object.assign(console, { log, error });
  }
}

const verdictOn = async (url: string) => {
  const findings: string[] = [];
  const { size, root } = await fsck(url, (finding) => findings.push(finding));
  return { size, root, findings };
};

test('an erased person is in no entry any more, other people are, and the tree is the same', async () => {
  const url = await startedPostgres().ensure(`erase-${randomUUID()}`);
  const ledger = await opened(url);
  const commitments = await ledger.commitments([PERSON, 'trust.c000002']);
  for (const person of [PERSON, 'trust.c000002', PERSON])
    await ledger.append([{ ...(entry(0) as ReleaseEntry), subject: commitments.get(person)! }]);
  const before = await verdictOn(url);

  const { code, said } = await erase('--person', PERSON, '--url', url, '--yes', '--json');
  expect(code).toBe(0);
  expect(JSON.parse(said)).toEqual({
    person: PERSON,
    commitment: commitments.get(PERSON)!,
    entries: { release: 2 },
    first: 0,
    last: 2,
    size: 3,
    root: Buffer.from(before.root!).toString('hex'),
  } satisfies Meaning);

  expect(await verdictOn(url)).toEqual(before);
  expect(before.findings).toEqual([]);
  const behind = `select subject from ledger_subjects_v1(array(select entry::jsonb->>'subject' from ledger_entry))`;
  expect(await asSuperuser(url, behind)).toEqual([{ subject: 'trust.c000002' }]);
  expect(await erase('--person', PERSON, '--url', url, '--yes')).toMatchObject({ code: 1 });
});

test('without a word of confirmation, and nobody there to give it, nothing is erased', async () => {
  const url = await startedPostgres().ensure(`erase-${randomUUID()}`);
  const ledger = await opened(url);
  await ledger.commitments([PERSON]);
  const { code, said } = await erase('--person', PERSON, '--url', url);
  expect([code, said]).toEqual([2, expect.stringContaining('--yes')]);
  expect(await asSuperuser(url, 'select subject from subject_salt')).toEqual([{ subject: PERSON }]);
});
