import { readFileSync } from 'node:fs';
import { memberRegistry } from '#gateway/members.ts';
import { answer } from '#gateway/pipeline.ts';
import { planGraph } from '#gateway/plan/operations.ts';
import { trueNames } from '#gateway/pairwise/pseudonyms.ts';
import { newContextKey } from '#gateway/release/signedContext.ts';
import { Refusal } from '#kernel/errors.ts';
import { CONTEXT_HEADER } from '#kernel/memberContext.ts';
import { organisations } from './everybody.ts';
import purposeRows from '#schema/consent/purposes.json' with { type: 'json' };
import { answerAs } from './memberWorld.ts';
import { NOW } from './scenario.ts';
import { holders } from './universe.ts';
import type { DocumentNode } from 'graphql';
import type { ReleaseEntry } from '#gateway/audit/record.ts';
import type { Gateway } from '#gateway/pipeline.ts';
import type { Operation } from '#gateway/plan/operations.ts';
import type { Caller } from '#gateway/release/ports.ts';
import type { MemberContext } from '#kernel/memberContext.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Datum } from './oracle.ts';
import type { Asker } from './scenario.ts';
import type { Telling } from './memberWorld.ts';

/** One request to a member: its body, the representations in it, and the releases of its signed context; as JSON. */
export type Sent = { readonly body: string; readonly representations: string; readonly releases: string };

/** Everything that somebody outside the gateway could see of one request. */
export type Observed = {
  /** The code, where the request was refused as a whole. */
  readonly refused: string | null;
  /** Data and errors, as JSON. */
  readonly answer: string;
  readonly sent: ReadonlyMap<OrgId, readonly Sent[]>;
  readonly entries: readonly ReleaseEntry[];
  /** The personal values that members gave, by their text. */
  readonly told: ReadonlyMap<string, readonly Datum[]>;
};

export type Asked = { readonly document: DocumentNode; readonly variables: Readonly<Record<string, unknown>> };

export const graph = planGraph(readFileSync(new URL('../../schema/supergraph.graphql', import.meta.url), 'utf8'));
export const members = memberRegistry(organisations);
const contextKey = newContextKey('noninterference');
const purposes = new Set(purposeRows.map(({ code }) => code));
const compiled = new WeakMap<DocumentNode, Operation>();

/** Runs the real gateway over members that tell one of two worlds. */
export async function observe(
  { document, variables }: Asked,
  { caller: org, person, consents, closed }: Asker,
  differs: Telling['differs'],
): Promise<Observed> {
  const told = new Map<string, Datum[]>();
  const sent = new Map<OrgId, Sent[]>();
  const entries: ReleaseEntry[] = [];
  const telling: Telling = { differs, closed, person, told };
  const gateway: Gateway = {
    graph,
    members,
    contextKey,
    pseudonyms: trueNames,
    now: () => NOW,
    compiled: compiledOnce,
    grants: {
      consentsOf: async () => Map.groupBy(consents, ({ subject }) => subject),
      use: async () => new Set(),
      holds: () => true,
      reach: async () => undefined,
      tenuresOf: async (vins) => new Map(vins.flatMap((vin) => tenureOf(vin))),
    },
    ledger: {
      append: async (more) => entries.push(...more) - more.length,
      commitments: async (subjects) => new Map(subjects.map((subject) => [subject, subject])),
    },
    transport: async (member, body, headers) => {
      const { variables } = JSON.parse(body) as { variables: Record<string, unknown> };
      const representations = JSON.stringify(variables['representations'] ?? []);
      const releases = JSON.stringify(releasesIn(headers[CONTEXT_HEADER]!));
      sent.set(member.id, [...(sent.get(member.id) ?? []), { body, representations, releases }]);
      return answerAs(member.id, body, telling);
    },
  };
  const caller: Caller = { org, person, client: 'test', purposes, roles: new Set(), scopes: new Set() };
  try {
    const { data, errors } = await answer(gateway, { document, variables, caller });
    return { refused: null, answer: JSON.stringify({ data, errors }, null, 1), sent, entries, told };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { refused: error.code, answer: error.code, sent, entries, told };
  }
}

/** What the signed context tells the member: its claims are the last part. */
function releasesIn(context: string): MemberContext['releases'] {
  const claims = Buffer.from(context.split('~')[2]!, 'base64url').toString();
  return (JSON.parse(claims) as MemberContext).releases;
}

function tenureOf(vin: string) {
  const holder = holders.get(vin);
  return holder ? [[vin, { vin, holder, since: 0 }] as const] : [];
}

export function compiledOnce(document: DocumentNode, name: string | undefined): Operation {
  const known = compiled.get(document) ?? graph.compile(document, name);
  compiled.set(document, known);
  return known;
}
