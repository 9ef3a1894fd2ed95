import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { consentReceipt, RECEIPT_TYPE } from '#subgraphs/customer/rules/consentReceipt.ts';
import { verifyReceipt } from '#subgraphs/customer/verifyReceipt.ts';
import { openSigner } from '#subgraphs/signer.ts';
import { run } from '#test/processes.ts';
import { granted, NOON } from '#test/rules/customer/asked.ts';
import type { AddressInfo } from 'node:net';
import type { Signer } from '#subgraphs/memberRequest.ts';

let folder: string;
let signer: Signer;
let receipt: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'chelian-receipt-'));
  signer = await newSigner();
  receipt = await signer.sign(RECEIPT_TYPE, consentReceipt(granted(), 'trust', NOON));
  file('jwks.json', JSON.stringify({ keys: signer.publicKeys }));
  file('other.json', JSON.stringify({ keys: (await newSigner()).publicKeys }));
});
afterAll(() => rmSync(folder, { recursive: true }));

function newSigner(): Promise<Signer> {
  const { privateKey } = generateKeyPairSync('ed25519');
  return openSigner(privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
}

function file(name: string, content: string): string {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
}

async function verify(...args: string[]): Promise<{ readonly code: number | null; readonly output: string }> {
  await using command = run('subgraphs/customer/verifyReceipt.ts', args, { CHELIAN_DATA: folder });
  const code = await command.ended();
  return { code, output: command.output() };
}

test('a receipt in a file is genuine by the keys of a file; what it says is printed', async () => {
  const { code, output } = await verify(file('receipt.jws', `${receipt}\n`), '--jwks', join(folder, 'jwks.json'));
  expect(output).toMatch(/"pii_principal_id": "trust.ann"[\s\S]*\ngenuine: signed with the key \S+\n$/);
  expect(code).toBe(0);
});

test('keys may come from a URL', async () => {
  const server = createServer((_, response) => response.end(JSON.stringify({ keys: signer.publicKeys })));
  await once(server.listen(0, '127.0.0.1'), 'listening');
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/.well-known/jwks.json`;
    expect((await verify(receipt, '--jwks', url)).code).toBe(0);
  } finally {
    server.close();
  }
});

test('a changed receipt, one by another key, and what is no receipt are not genuine', async () => {
  const [head, body, signature] = receipt.split('.');
  const claims = JSON.parse(Buffer.from(body!, 'base64url').toString()) as object;
  const forged = Buffer.from(JSON.stringify({ ...claims, pii_principal_id: 'trust.ben' })).toString('base64url');
  const jwks = ['--jwks', join(folder, 'jwks.json')];
  expect(await verify(`${head}.${forged}.${signature}`, ...jwks)).toEqual({
    code: 1,
    output: 'not genuine: it was changed, or signed with another key\n',
  });
  expect(await verify(receipt, '--jwks', join(folder, 'other.json'))).toMatchObject({ code: 1 });
  expect(await verify(await signer.sign('other+jwt', claims), ...jwks)).toMatchObject({ code: 1 });
});

test('what was signed with a retired key is verified with it still', async () => {
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  const { publicKeys: keys } = await openSigner(pem, signer.publicKeys);
  expect(await verifyReceipt(receipt, { keys: [...keys] })).toMatchObject({ genuine: true });
});

test('without keys, and without a receipt, nothing is verified', async () => {
  expect(await verify(receipt)).toMatchObject({ code: 2, output: expect.stringContaining('name others with --jwks') });
  expect(await verify()).toMatchObject({ code: 2 });
});
