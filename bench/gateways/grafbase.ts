import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { peer } from './peer.ts';
import type { Gateway, Site } from './gateway.ts';

/** The gateway in Rust, as `grafbase dev` serves it: npm brings no other build of it. */
export const grafbase: Gateway = {
  id: 'grafbase',
  title: 'Grafbase, native Rust',
  headers: {},
  launch(site) {
    if (process.platform !== 'linux' || process.arch !== 'x64')
      throw new Error('npm has a current Grafbase for Linux on x64 only');
    const command = peer('@grafbase/cli-x86_64-unknown-linux-musl/grafbase');
    chmodSync(command, 0o755);
    const config = join(site.folder, 'grafbase.toml');
    writeFileSync(config, configOf(site));
    const home = join(site.folder, 'grafbase');
    const args = ['--home', home, 'dev', '-c', config, '--listen-address', `127.0.0.1:${site.port}`];
    return { command, args, path: '/graphql' };
  },
};

function configOf({ subgraphs, folder }: Site): string {
  const sections = subgraphs.map(({ name, url, sdl }) => {
    const schema = join(folder, `${name}.graphql`);
    writeFileSync(schema, sdl);
    return `[subgraphs.${name}]\nurl = ${JSON.stringify(url)}\nschema_path = ${JSON.stringify(schema)}\n`;
  });
  return [
    '[graph]\nintrospection = false\n',
    '[[headers]]\nrule = "forward"\nname = "authorization"\n',
    ...sections,
  ].join('\n');
}
