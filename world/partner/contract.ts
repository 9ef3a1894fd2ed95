import { isTypeDefinitionNode, parse, print, visit } from 'graphql';
import { newContextKey } from '#gateway/release/signedContext.ts';
import { subgraphSdl } from '#schema/subgraphSdl.ts';
import { entitiesOf, entityQuery } from './entities.ts';
import type { ASTNode, DocumentNode } from 'graphql';
import type { MemberRole } from '#kernel/organisation.ts';
import type { Probe, Probed } from './probe.ts';

/** What a member has to do to take part. It is broken when the answer is a sentence that says how. */
export type Law = {
  readonly says: string;
  readonly broken: (probe: Probe, role: MemberRole) => Promise<string | null>;
};

const HELLO = '{ __typename }';
const MANY = 100;
const SECONDS = 5;

/** All that can be found out from outside, about nobody: every person and vehicle that a probe names is made up. */
export const laws: readonly Law[] = [
  {
    says: 'it answers a gateway',
    broken: async (probe) => unless(await probe.ask(HELLO), ({ data }) => data?.['__typename'] === 'Query'),
  },
  { says: 'it is alive at /health/live', broken: isAlive },
  { says: 'its schema is the role’s, word for word', broken: hasSchema },
  {
    says: 'without a signed context nobody gets in',
    broken: async (probe) => keptOut(await probe.ask(HELLO, {}, { context: null })),
  },
  {
    says: 'a key that no gateway has told opens nothing',
    broken: async (probe) => keptOut(await probe.ask(HELLO, {}, { key: newContextKey('strange') })),
  },
  {
    says: 'a key that goes by a gateway’s name opens nothing',
    broken: async (probe) => keptOut(await probe.ask(HELLO, {}, { key: newContextKey(probe.key.kid) })),
  },
  {
    says: 'a context for another member is no good',
    broken: async (probe) => keptOut(await probe.ask(HELLO, {}, { claims: { aud: 'somebody-else' } })),
  },
  {
    says: 'a context is over after its time',
    broken: async (probe) => keptOut(await probe.ask(HELLO, {}, { age: 120 })),
  },
  {
    says: 'a context from the future is no good',
    broken: async (probe) => keptOut(await probe.ask(HELLO, {}, { age: -120 })),
  },
  { says: 'a context is for the body that it was signed for', broken: isBound },
  { says: 'a context is good once', broken: isOnce },
  { says: 'what nobody knows is null, each in its place', broken: knowsNobody },
  { says: 'what no release names does not go out', broken: keepsBack },
  { says: 'of a hundred entities it answers in one request, within five seconds', broken: answersMany },
  { says: 'a body that is none is refused with a code, and shows nothing from inside', broken: refusesInWords },
];

async function isAlive({ url }: Probe): Promise<string | null> {
  const { status } = await fetch(new URL('/health/live', url), { signal: AbortSignal.timeout(SECONDS * 1000) });
  return status === 200 ? null : `it answers ${status}`;
}

async function hasSchema(probe: Probe, role: MemberRole): Promise<string | null> {
  const { data, text } = await probe.ask('{ _service { sdl } }');
  const { sdl } = Object(data?.['_service']) as { sdl?: unknown };
  if (typeof sdl !== 'string') return `it does not tell its schema: ${shortened(text)}`;
  const [wanted, has] = [definitions(subgraphSdl(role)), definitions(parse(sdl))];
  const missing = [...wanted].find(([name, definition]) => has.get(name) !== definition);
  if (missing) return `${missing[0]} is another one than in schema/${role}.graphql`;
  const more = [...has.keys()].find((name) => !wanted.has(name));
  return more === undefined ? null : `${more} is not in schema/${role}.graphql`;
}

/** What counts of a schema: its own types and their fields, in no order, without what is said of them. */
function definitions(document: DocumentNode): Map<string, string> {
  const bare = visit(document, {
    StringValue: (node) => ({ ...node, block: false }),
    FieldDefinition: (node) => (node.name.value.startsWith('_') ? null : wordless(node)),
    enter: wordless,
  });
  return new Map(
    bare.definitions
      .filter(isTypeDefinitionNode)
      .filter(({ name: { value } }) => !value.startsWith('_') && !value.includes('__'))
      .map((node) => [node.name.value, print(node).replaceAll(/\s+/g, ' ')]),
  );
}

function wordless(node: ASTNode): ASTNode | undefined {
  const { description, ...bare } = node as ASTNode & { description?: unknown };
  return description === undefined ? undefined : bare;
}

async function isBound(probe: Probe): Promise<string | null> {
  const signedFor = JSON.stringify({ query: HELLO });
  return keptOut(await probe.send(signedFor, { body: JSON.stringify({ query: '{ __typename again: __typename }' }) }));
}

async function isOnce(probe: Probe): Promise<string | null> {
  const body = JSON.stringify({ query: HELLO });
  const context = probe.signed(body);
  const first = await probe.send(body, { context });
  return first.codes.length > 0
    ? `the first time it is refused: ${first.codes.join(', ')}`
    : keptOut(await probe.send(body, { context }));
}

async function knowsNobody(probe: Probe, role: MemberRole): Promise<string | null> {
  for (const entity of entitiesOf(role)) {
    const answer = await probe.ask(entityQuery(entity, ''), {
      representations: madeUp(entity.type, entity.keys, probe.org, 3),
    });
    const found = answer.data?.['_entities'];
    if (!Array.isArray(found) || found.length !== 3)
      return `three of ${entity.type} are answered with ${shortened(answer.text)}`;
  }
  return null;
}

async function keepsBack(probe: Probe, role: MemberRole): Promise<string | null> {
  for (const entity of entitiesOf(role)) {
    if (entity.personal === null) continue;
    const answer = await probe.ask(entityQuery(entity, entity.selects), {
      representations: madeUp(entity.type, entity.keys, probe.org, 1),
    });
    if (!answer.codes.includes('CONTEXT_INVALID'))
      return `${entity.type}.${entity.personal} is answered without a release: ${shortened(answer.text)}`;
  }
  return null;
}

async function answersMany(probe: Probe, role: MemberRole): Promise<string | null> {
  for (const entity of entitiesOf(role)) {
    const began = performance.now();
    await probe.ask(entityQuery(entity, ''), { representations: madeUp(entity.type, entity.keys, probe.org, MANY) });
    const took = (performance.now() - began) / 1000;
    if (took > SECONDS) return `${MANY} of ${entity.type} take ${took.toFixed(1)} s`;
  }
  return null;
}

async function refusesInWords(probe: Probe): Promise<string | null> {
  for (const body of ['{"query":', '[]', '{"query":5}', '{"query":"{ nothingThere }"}']) {
    const { text, codes } = await probe.send(body);
    if (codes.length === 0 || codes.includes('NONE') || codes.includes('NO_JSON'))
      return `${body} is answered with ${shortened(text)}`;
    if (/\bat .+:\d+:\d+|node_modules|select /i.test(text))
      return `${body} is answered with something from inside: ${shortened(text)}`;
  }
  return null;
}

function madeUp(type: string, keys: readonly string[], org: string, count: number): object[] {
  return Array.from({ length: count }, (_, i) => ({
    __typename: type,
    ...Object.fromEntries(
      keys.map((key) => [key, key === 'vin' ? `ZZZZZZZZZ${String(i).padStart(8, '0')}` : `${org}.contract-${i}`]),
    ),
  }));
}

function keptOut(answer: Probed): string | null {
  return unless(answer, ({ data, codes }) => data === null && codes.length === 1 && codes[0] === 'CONTEXT_INVALID');
}

function unless(answer: Probed, isSo: (answer: Probed) => boolean): string | null {
  return isSo(answer) ? null : `it answers ${shortened(answer.text)}`;
}

function shortened(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text;
}
