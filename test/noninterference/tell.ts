import { parse, print } from 'graphql';
import scopeRows from '#schema/consent/scopes.json' with { type: 'json' };
import type { Consent } from '#gateway/consent/consent.ts';
import type { Asker } from './scenario.ts';
import type { Written } from './writeOperation.ts';

/** A counterexample as a person can read it. */
export function tell(law: string, asker: Asker, { text, variables }: Written, seen: string): string {
  const { caller, person, consents, closed } = asker;
  return [
    law,
    seen,
    `caller ${caller}, person ${person}, links ${closed ? 'within one person' : 'to anybody'}`,
    print(parse(text)),
    `variables ${JSON.stringify(variables)}`,
    ...(consents.length > 0 ? consents.map(consentLine) : ['no consents']),
  ].join('\n');
}

/** The lines that only one of two texts has. */
export function difference(first: string, second: string): string {
  const [a, b] = [first, second].map((text) => new Set(text.split('\n'))) as [Set<string>, Set<string>];
  const only = (sign: string, lines: Set<string>) => [...lines].slice(0, 12).map((line) => `  ${sign} ${line}`);
  return (
    [...only('-', a.difference(b)), ...only('+', b.difference(a))].join('\n') || '  the same lines, in another order'
  );
}

function consentLine(consent: Consent): string {
  const { scopes, id, subject, recipient, purpose, status, basis, processors, ...rest } = consent;
  const named = new Set(scopes.map(({ scope }) => scope));
  const left = scopeRows.flatMap(({ code }) => (named.has(code) ? [] : [code]));
  const lacking = scopes.flatMap(({ scope, granted, separate, written }) =>
    granted && separate && written
      ? []
      : [`${scope}${granted ? '' : ' refused'}${separate ? '' : ' not separate'}${written ? '' : ' not written'}`],
  );
  const more = Object.entries(rest).filter(
    ([name, value]) => value !== null && !['version', 'revision'].includes(name),
  );
  return `consent ${id} of ${subject} to ${recipient} (${processors.join()}) for ${purpose}: ${status} ${basis} ${JSON.stringify(
    Object.fromEntries(more),
  )} without [${left.join()}] [${lacking.join()}]`;
}
