/** One row of the federation bench: a gateway, and how it is brought up and asked. */
export type Gateway = {
  /** What `--only-gateways` calls it. */
  readonly id: string;
  readonly title: string;
  /** What the client sends along; the road through a gateway may depend on it. */
  readonly headers: Readonly<Record<string, string>>;
  /** @throws Error why it cannot be brought up here */
  readonly launch: (site: Site) => Launch;
};

/** Where a gateway is to stand. */
export type Site = {
  readonly port: number;
  /** File with the supergraph's SDL. */
  readonly supergraph: string;
  readonly subgraphs: readonly { readonly name: string; readonly url: string; readonly sdl: string }[];
  /** For files of its own; removed at the end. */
  readonly folder: string;
};

export type Launch = {
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Where it takes POST requests; `/graphql` for most. */
  readonly path: string;
};

/** A file of this project as Node's program. */
export function nodeProgram(file: string, args: readonly string[], env: Readonly<Record<string, string>> = {}): Launch {
  return { command: process.execPath, args: [file, ...args], env, path: '/graphql' };
}
