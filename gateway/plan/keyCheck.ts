import { fieldSetPaths } from './fieldSet.ts';
import { generate } from './generate.ts';
import { isA, mayBe } from './isA.ts';
import type { Catalogue } from './catalogue.ts';
import type { Stage } from './compile.ts';

/** No field of a schema begins so, and no client's or planner's alias does either. */
const ALIAS = '__k';

/** The key of one entity type, that a member is asked for again: what it answers must be what it was asked about. */
export type KeyCheck = {
  readonly type: string;
  /** The selection that asks for it. */
  readonly selection: string;
  /** Each leaf: where it is in a representation, and where in the member's answer. */
  readonly leaves: readonly { readonly sent: readonly string[]; readonly said: readonly string[] }[];
};

/** Whether an answered entity is the one that was sent. What was not sent of a key cannot be compared. */
export type IsSame = (sent: Readonly<Record<string, unknown>>, said: unknown) => boolean;

type Asking = Pick<Stage, 'role' | 'rootType' | 'items' | 'represents'>;

/** A key for each type that a stage asks about: one that the member resolves it by, and that is sent whole. */
export function keyChecks({ role, rootType, items, represents }: Asking, catalogue: Catalogue): KeyCheck[] {
  if (rootType !== null) return [];
  const types = new Set(
    items.flatMap((item) => (item.kind === 'fragment' && item.typeCondition !== null ? [item.typeCondition] : [])),
  );
  return [...types].toSorted().flatMap((type, i) => {
    const sent = [...represents].filter(([each]) => mayBe(each, type, catalogue)).map(([, { carried }]) => carried);
    const key = catalogue
      .keysOf(type, role)
      .find((each) => fieldSetPaths(each).every((path) => sent.every((carried) => carried.has(path))));
    // Keys of two types need not be of one shape, and so have no name in common.
    return key === undefined ? [] : [keyCheck(type, key, `${ALIAS}${i === 0 ? '' : i}_`)];
  });
}

function keyCheck(type: string, key: string, prefix: string): KeyCheck {
  const leaves = fieldSetPaths(key).map((path) => {
    const [first, ...rest] = path.split('.') as [string, ...string[]];
    return { sent: [first, ...rest], said: [prefix + first, ...rest] };
  });
  const selection = [...Map.groupBy(leaves, ({ said }) => said[0]!)].map(
    ([alias, each]) => `${alias}:${nested(each.map(({ sent }) => sent))}`,
  );
  return { type, selection: selection.join(' '), leaves };
}

/** Paths with their first step in common, as a selection. */
function nested(paths: readonly (readonly string[])[]): string {
  const inner = Map.groupBy(
    paths.map((path) => path.slice(1)).filter((path) => path.length > 0),
    ([step]) => step,
  );
  const selections = [...inner.values()].map(nested);
  return `${paths[0]![0]!}${selections.length > 0 ? `{${selections.join(' ')}}` : ''}`;
}

/** The comparison for objects that are represented as of this type. */
export function sameEntity({ keys }: Pick<Stage, 'keys'>, type: string, catalogue: Catalogue): IsSame {
  const leaves = keys.filter((each) => isA(type, each.type, catalogue)).flatMap((each) => each.leaves);
  const read = (steps: readonly string[]) => steps.map((step) => `?.[${JSON.stringify(step)}]`).join('');
  const each = leaves.map(({ sent, said }) => `same(sent${read(sent)},said${read(said)})`);
  return generate<IsSame>(`return function(sent,said){return ${each.join('&&') || 'true'};}`, { same });
}

/** An ID may be a number or its text (GraphQL spec, section 3.5.5). */
function same(sent: unknown, said: unknown): boolean {
  if (sent === said || sent === undefined) return true;
  if (isIdLike(sent) && isIdLike(said)) return String(sent) === String(said);
  if (!isObject(sent) || !isObject(said) || Array.isArray(sent) !== Array.isArray(said)) return false;
  const names = Object.keys(sent);
  return (
    names.length === Object.keys(said).length &&
    names.every((name) => Object.hasOwn(said, name) && same(sent[name], said[name]))
  );
}

function isIdLike(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
