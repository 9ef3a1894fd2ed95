import { generate, loadContext } from '@graphql-codegen/cli';
import { expect, test } from 'vitest';
import { read, tracked } from './tracked.ts';

test('what is generated is what `npm run codegen` would write, and no file more', async () => {
  const written: { filename: string; content: string }[] = await generate(await loadContext('codegen.ts'), false);
  const fresh = written.map(({ filename, content }) => [filename, content] as const);
  const kept = tracked.filter((file) => /^(?:schema|client)\/generated\//.test(file));
  expect(Object.fromEntries(kept.map((file) => [file, read(file)]))).toEqual(Object.fromEntries(fresh));
});
