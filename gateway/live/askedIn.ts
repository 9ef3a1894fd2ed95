import { Refusal } from '#kernel/errors.ts';
import { flowsOnly } from '#gateway/intake/flowsOnly.ts';

export type Asked = {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName: string | undefined;
  readonly flowsOnly: boolean;
};

type Sent = { readonly method: string; readonly body?: unknown; readonly raw: { readonly url?: string | undefined } };

/** The operation of a request that was admitted (GraphQL over HTTP, sections 5.3 and 5.4). @throws Refusal BODY_MALFORMED */
export function askedIn({ method, body, raw }: Sent): Asked {
  if (method !== 'GET') return asked(body);
  const parameters = Object.fromEntries(new URL(raw.url ?? '/', 'http://gateway').searchParams);
  const read = (name: 'variables' | 'extensions') => parameters[name] && jsonOf(parameters[name], name);
  return asked({ ...parameters, variables: read('variables'), extensions: read('extensions') });
}

/** @throws Refusal BODY_MALFORMED */
export function asked(sent: unknown): Asked {
  const { query, variables, operationName, extensions } = record(sent, 'body');
  if (typeof query !== 'string') throw malformed('query');
  const name = operationName ?? undefined;
  if (name !== undefined && typeof name !== 'string') throw malformed('operationName');
  return {
    query,
    variables: record(variables ?? {}, 'variables'),
    operationName: name === '' ? undefined : name,
    flowsOnly: flowsOnly(extensions),
  };
}

function record(value: unknown, check: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw malformed(check);
  return value as Record<string, unknown>;
}

function jsonOf(text: string, check: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw malformed(check);
  }
}

function malformed(check: string): Refusal {
  return new Refusal('BODY_MALFORMED', { check });
}
