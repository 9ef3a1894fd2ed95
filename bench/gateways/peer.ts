import { existsSync } from 'node:fs';

/** A file of a package that only the bench installs, in a folder of its own: there they meet no `graphql` but their own. @throws Error when it is not installed */
export function peer(path: string): string {
  const file = `bench/peers/node_modules/${path}`;
  if (!existsSync(file)) throw new Error(`${path} is not installed: npm could not bring it, or not for this machine`);
  return file;
}
