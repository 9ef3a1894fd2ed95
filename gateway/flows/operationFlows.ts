import type { Catalogue } from '#gateway/plan/catalogue.ts';
import type { CompiledPlan, Representation, Stage } from '#gateway/plan/compile.ts';
import type { PlanField } from '#gateway/plan/selection.ts';

/** One datum that an operation would move, whoever it is about. */
export type OperationFlow = {
  readonly coordinate: string;
  readonly scope: string;
  /** The role whose member gives it. */
  readonly source: string;
  /** The caller, or the role whose member is sent it. */
  readonly recipient: string;
  /** What it is judged under; null: the operation states none. */
  readonly purpose: string | null;
  readonly via: 'selection' | 'requires' | 'key';
  /** Numbers of the places where it is sent; what else is sent there is the same datum under other purposes: any of them is enough. */
  readonly sendings: readonly number[];
  /** The recipient issued this key itself, or keeps the identity that it was found by. */
  readonly issued: boolean;
  /** The fields that are computed from it. */
  readonly inputOf: readonly string[];
  /** One of them cannot be computed without it. */
  readonly necessary: boolean;
};

export const CALLER = 'caller';

/**
 * Every flow of personal data that a plan causes under the operation's purpose, branches of `@skip` and `@include` too; each once, in
 * the order of the plan.
 */
export function operationFlows({ stages }: CompiledPlan, catalogue: Catalogue, stated: string | null): OperationFlow[] {
  if (!catalogue.linked) return [];
  const flows = new Map<string, OperationFlow>();
  for (const flow of [...selected(stages, stated), ...sent(stages, catalogue, stated)]) {
    const { coordinate, scope, source, recipient, purpose, via } = flow;
    const key = [coordinate, scope, source, recipient, purpose, via].join('\n');
    const known = flows.get(key);
    flows.set(key, known ? both(known, flow) : flow);
  }
  return [...flows.values()];
}

function both(one: OperationFlow, other: OperationFlow): OperationFlow {
  return {
    ...one,
    sendings: [...one.sendings, ...other.sendings],
    issued: one.issued && other.issued,
    inputOf: [...new Set([...one.inputOf, ...other.inputOf])],
    necessary: one.necessary || other.necessary,
  };
}

function* selected(stages: readonly Stage[], purpose: string | null): Generator<OperationFlow> {
  for (const { role: source, fields } of stages) {
    for (const { coordinate, scopes, consumers } of fields) {
      if (!consumers.some(({ to }) => to === 'caller')) continue;
      for (const scope of scopes)
        yield {
          coordinate,
          scope,
          source,
          recipient: CALLER,
          purpose,
          via: 'selection',
          sendings: [],
          issued: false,
          ...ALONE,
        };
    }
  }
}

const ALONE = { inputOf: [], necessary: false } as const;

/** What representations carry. */
function* sent(stages: readonly Stage[], catalogue: Catalogue, stated: string | null): Generator<OperationFlow> {
  const fetched = Map.groupBy(
    stages.flatMap(({ role, fields }) => fields.map((field) => ({ role, field }))),
    ({ field }) => field.path,
  );
  let sending = 0;
  for (const stage of stages) {
    const above = stage.fields[0]?.path.split('.').slice(0, -1) ?? [];
    for (const [type, representation] of stage.represents) {
      for (const [path, lines] of representation.carried) {
        const sources = fetched.get([...above, path].join('.')) ?? keySources(fetched.get(above.join('.')), type, path);
        sending += 1;
        for (const { purpose: declared, via } of lines) {
          const purpose = declared ?? stated;
          const dependents = via === 'requires' ? dependentsOf(stage, type, representation, path, declared) : ALONE;
          for (const { role: source, field } of sources)
            for (const { of, ...datum } of dataOf(field, catalogue)) {
              const issued = via === 'key' && knowsKeysOf(of, stage.role, catalogue);
              yield {
                ...datum,
                source,
                recipient: stage.role,
                purpose,
                via,
                sendings: [sending],
                issued,
                ...dependents,
              };
            }
        }
      }
    }
  }
}

type Fetched = { readonly role: string; readonly field: Pick<PlanField, 'parent' | 'name'> };

/** Where a key was not selected: whoever gave the object gave its key, as from one member of a role to the next. */
function keySources(objects: readonly Fetched[] = [], type: string, key: string): Fetched[] {
  return key.includes('.') ? [] : objects.map(({ role }) => ({ role, field: { parent: type, name: key } }));
}

/** Of an abstract type, on every type that it may turn out to be. */
function* dataOf({ parent, name }: Fetched['field'], catalogue: Catalogue) {
  const possible = catalogue.type(parent)?.possible ?? [];
  for (const type of possible.length > 0 ? possible : [parent])
    for (const scope of catalogue.scopesOf(type, name)) yield { of: type, coordinate: `${type}.${name}`, scope };
}

/** By these rules only that member is sent a key that issued it, or keeps the identity. */
function knowsKeysOf(type: string, role: string, catalogue: Catalogue): boolean {
  const by = catalogue.typeRoute(type, role)?.by;
  return by === 'ID' || by === 'WMI' || by === 'HOME' || by === 'OWN';
}

function dependentsOf(
  { fields }: Stage,
  type: string,
  { uses }: Representation,
  path: string,
  purpose: string | null,
): Pick<OperationFlow, 'inputOf' | 'necessary'> {
  const asked = new Set(fields.filter(({ depth }) => depth === 0).map(({ name }) => name));
  const found = [...uses].flatMap(([name, lines]) =>
    lines
      .filter((each) => asked.has(name) && each.purpose === purpose)
      .filter(({ inputs }) => inputs.some((input) => input === path || input.startsWith(`${path}.`)))
      .map(({ necessary }) => ({ coordinate: `${type}.${name}`, necessary })),
  );
  return {
    inputOf: [...new Set(found.map(({ coordinate }) => coordinate))],
    necessary: found.some(({ necessary }) => necessary),
  };
}
