import { expect, test } from 'vitest';
import { read, tracked } from './tracked.ts';

/** The one file that has to spell the words. */
const texts = tracked.filter((file) => file !== 'test/house/words.test.ts');

test.each([
  ['a folder of one machine', /(?<![\w.-])\/(?:work|root|home\/\w+|Users\/\w+)\//],
  [
    'the host of a package registry',
    /\b(?:registry|npm|mirrors?|artifactory|nexus)\.[\w-]+(?:\.[\w-]+)*\.?\b(?:com|org|net|io|cn|dev)\b/,
  ],
  ['the address of a package registry', /\bregistry\s*=\s*\S*:\/\/|https?:\/\/[^\s'"]*(?:artifactory|nexus|npmjs)/i],
])('no file names %s', (_, word) => {
  expect(texts.filter((file) => word.test(read(file)))).toEqual([]);
});
