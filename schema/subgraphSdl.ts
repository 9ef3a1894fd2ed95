import { readFileSync } from 'node:fs';
import { parse } from 'graphql';
import type { DocumentNode } from 'graphql';
import type { Role } from '#kernel/organisation.ts';

/** One role's SDL as its owner wrote it, with the definitions of the consent directives that it links. */
export function subgraphSdl(role: Role): DocumentNode {
  return withConsentSpec(readFileSync(new URL(`${role}.graphql`, import.meta.url), 'utf8'));
}

/** Any subgraph's SDL with the definitions of the consent directives. */
export function withConsentSpec(sdl: string): DocumentNode {
  return parse(`${sdl}\n${consentSpec()}`);
}

function consentSpec(): string {
  return readFileSync(new URL('consent/v1.graphql', import.meta.url), 'utf8');
}
