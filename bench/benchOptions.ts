import { Misused } from '#kernel/command.ts';
import { queryNames } from './queries.ts';
import type { QueryName } from './queries.ts';

export type BenchOptions = {
  readonly what: string;
  readonly rounds: number;
  readonly seconds: number;
  readonly connections: number;
  readonly requests: number;
  readonly withdrawals: number;
  readonly entries: number;
  readonly decisions: number;
  readonly onlyQueries: readonly QueryName[];
  /** Empty for all. */
  readonly onlyGateways: readonly string[];
  readonly json: string | undefined;
  /** Folder for the CPU profiles of the gateway that is measured. */
  readonly profile: string | undefined;
};

export const benchFlags = {
  what: { type: 'string', default: 'federation' },
  rounds: { type: 'string', default: '5' },
  seconds: { type: 'string', default: '3' },
  connections: { type: 'string', default: '50' },
  requests: { type: 'string', default: '200000' },
  withdrawals: { type: 'string', default: '1000' },
  entries: { type: 'string', default: '1000000' },
  decisions: { type: 'string', default: '1000' },
  'only-queries': { type: 'string', default: queryNames.join() },
  'only-gateways': { type: 'string', default: '' },
  json: { type: 'string' },
  profile: { type: 'string' },
} as const;

type Values = { readonly [Flag in Exclude<keyof typeof benchFlags, 'json' | 'profile'>]: string } & {
  readonly json?: string | undefined;
  readonly profile?: string | undefined;
};

/** @throws Misused */
export function readBenchOptions(values: Values): BenchOptions {
  return {
    what: values.what,
    rounds: positive('--rounds', values.rounds),
    seconds: positive('--seconds', values.seconds),
    connections: positive('--connections', values.connections),
    requests: positive('--requests', values.requests),
    withdrawals: positive('--withdrawals', values.withdrawals),
    entries: positive('--entries', values.entries),
    decisions: positive('--decisions', values.decisions),
    onlyQueries: known('--only-queries', listOf(values['only-queries']), queryNames),
    onlyGateways: listOf(values['only-gateways']),
    json: values.json,
    profile: values.profile,
  };
}

/** @throws Misused when one of the named is not there to be named */
export function known<Name extends string>(flag: string, named: readonly string[], names: readonly Name[]): Name[] {
  for (const name of named)
    if (!names.includes(name as Name)) throw new Misused(`${flag} knows no "${name}"; there are ${names.join(', ')}`);
  return names.filter((name) => named.includes(name));
}

function listOf(text: string): string[] {
  return text.split(',').filter(Boolean);
}

function positive(flag: string, text: string): number {
  const number = Number(text);
  if (!(number > 0)) throw new Misused(`${flag} is a number above 0, not "${text}"`);
  return number;
}
