import { catalogue } from '#kernel/errors.ts';
import { memberWords } from './memberWords.ts';
import type { Refusal } from '#kernel/errors.ts';
import type { Organisation } from '#kernel/organisation.ts';
import type { Stage } from '#gateway/plan/compile.ts';
import type { PlanField, PlanItem } from '#gateway/plan/selection.ts';
import type { Gap } from './graphNode.ts';
import type { MemberError } from './memberAnswer.ts';

/** A member's failure at a place of the answer: slots and indexes. */
export type Failure = Gap & {
  readonly path: Path;
  /** Nothing new where something is told already. */
  readonly unlessTold?: true;
};
export type Path = readonly (string | number)[];

export type ShapedError = {
  readonly message: string;
  readonly path: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
};

/** A member did not answer, or not with what was asked: each field that it was asked for by the caller is an error, at each place. */
export function failuresAt(
  places: readonly Path[],
  stage: Stage,
  asked: (field: PlanField) => boolean,
  member: Organisation,
  refusal: Refusal,
): Failure[] {
  const fields = stage.fields.filter((field) => field.depth === 0 && asked(field) && isForCaller(field));
  return places.flatMap((place) =>
    fields.map((field) => ({ path: [...place, field.slot], code: refusal.code, member: member.id })),
  );
}

/** What a member says went wrong: in its own words only where nothing is judged. */
export function failuresSaid(
  error: MemberError,
  stage: Stage,
  asked: (field: PlanField) => boolean,
  member: Organisation,
  words: 'all' | 'checks' | 'codes',
  placesOf: (index: number, below: Path) => readonly Path[],
): Failure[] {
  const [head, index, ...rest] = stage.rootType ? ['_entities', 0, ...error.path] : error.path;
  const { code, detail } = memberWords(error, words === 'checks');
  const said = words === 'all' ? { message: error.message, extensions: error.extensions } : { detail };
  const below = rest.length > 0 ? [slotsAlong(stage.items, rest)] : topSlots(stage, asked).map((slot) => [slot]);
  const about = head === '_entities' && typeof index === 'number' ? index : -1;
  return below.flatMap((path) =>
    placesOf(about, path).map((place) => ({ path: [...place, ...path], code, member: member.id, ...said })),
  );
}

/** The field of a stage that a failure is about, if something else is computed from it. */
export function inputAt(stage: Stage, { path }: Failure): PlanField | undefined {
  if (typeof path.at(-1) === 'number') return undefined;
  const place = path.filter((step) => typeof step === 'string').join('.');
  return stage.fields.find((field) => field.path === place && field.consumers.some(({ to }) => to === 'role'));
}

/** Failures by their places, slots and indexes joined by dots. */
export function byPlace(failures: readonly Failure[]): ReadonlyMap<string, readonly Failure[]> {
  const found = new Map<string, Failure[]>();
  for (const failure of failures.toSorted((a, b) => Number(a.unlessTold ?? false) - Number(b.unlessTold ?? false))) {
    const key = failure.path.join('.');
    const known = found.get(key) ?? [];
    if (known.length === 0 || !failure.unlessTold) found.set(key, [...known, failure]);
  }
  return found;
}

/** A failure as the client is told of it, at a place of the answer. */
export function errorOf({ code, member, message, extensions, detail }: Failure, path: Path): ShapedError {
  return {
    message: message ?? catalogue[code].says,
    path,
    extensions: extensions ? { ...extensions } : { ...detail, code, ...(member && { member }) },
  };
}

function isForCaller({ consumers }: PlanField): boolean {
  return consumers.some((each) => each.to === 'caller');
}

/** A member's error path in its own response keys, as slots. A key may stand there several times, with more below it in one place. */
function slotsAlong(items: readonly PlanItem[], path: Path): (string | number)[] {
  const [step, ...rest] = path;
  if (step === undefined) return [];
  if (typeof step === 'number') return [step, ...slotsAlong(items, rest)];
  const ways = [...fieldsOfKey(items, step)].map((field) => [field.slot, ...slotsAlong(field.selection ?? [], rest)]);
  return ways.reduce((longest, way) => (way.length > longest.length ? way : longest), []);
}

function* fieldsOfKey(items: readonly PlanItem[], key: string): Generator<PlanField> {
  for (const item of items) {
    if (item.kind === 'fragment') yield* fieldsOfKey(item.items, key);
    else if (item.key === key) yield item;
  }
}

function topSlots(stage: Stage, asked: (field: PlanField) => boolean): string[] {
  return [...new Set(stage.fields.filter((field) => field.depth === 0 && asked(field)).map((field) => field.slot))];
}
