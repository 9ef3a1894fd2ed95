import { defineConfig } from 'vitest/config';

// Node loads graphql's CommonJS build, as the Apollo packages do. Vite alone would pick the ESM one, and two
// copies of graphql refuse each other's schemas.
const resolve = { alias: { graphql: 'graphql/index.js' } };

export default defineConfig({
  resolve,
  test: {
    projects: [
      {
        resolve,
        test: {
          name: 'rules',
          // Nothing in them is kept between two files but what is computed once: one worker reads the libraries once.
          isolate: false,
          // What takes a second may take ten where others work too.
          testTimeout: 60_000,
          include: [
            'test/{kernel,pairwise,bench,rules,consent,lease,access,plan,executor,authorization,schema,house,noninterference}/**/*.test.ts',
          ],
        },
      },
      {
        resolve,
        test: {
          name: 'graph',
          // Each file closes what it opened, and none changes what is global.
          isolate: false,
          include: ['test/{release,audit,store,members,stories,http,live,withdrawal}/**/*.test.ts'],
          globalSetup: ['test/postgres.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'console',
          // One browser and one world serve all of them.
          isolate: false,
          fileParallelism: false,
          include: ['test/{console,client,partner}/**/*.test.ts'],
          globalSetup: ['test/console/site.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
});
