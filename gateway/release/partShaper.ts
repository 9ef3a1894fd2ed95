import { ROOT } from './later.ts';
import { NULLED, Shaper } from './shape.ts';
import type { Refusal } from '#kernel/errors.ts';
import type { GraphQLObjectType } from 'graphql';
import type { Failure } from './failures.ts';
import type { GraphNode } from './graphNode.ts';
import type { Later } from './later.ts';
import type { ShapedError } from './failures.ts';
import type { Shaped } from './shape.ts';
import type { ShapeOptions } from './shapeOptions.ts';

/** A deferred fragment of one object, as it goes to the client. */
export type ShapedPart = Shaped & { readonly path: readonly (string | number)[]; readonly label: string };

/** What a fetch of a part brought. */
export type PartBrought = {
  /** Takes those that nobody has taken yet: fetches at the same time may know of one another's. */
  readonly failures: () => readonly Failure[];
  readonly explain: ShapeOptions['explain'];
  readonly isLeftOut?: ShapeOptions['isLeftOut'];
};

type Record_ = Record<string, unknown>;

/** Shapes an answer of which some fragments come later: each at its place, if the client was given an object there. */
export class PartShaper {
  readonly #options: Omit<ShapeOptions, 'failures' | 'explain' | 'isLeftOut'>;
  #failures: readonly Failure[] = [];
  #later: readonly Later[] = [];
  #given: unknown = null;
  #root: GraphNode | undefined;

  constructor(options: Omit<ShapeOptions, 'failures' | 'explain' | 'isLeftOut'>) {
    this.#options = options;
  }

  first(root: GraphNode, brought: PartBrought): Shaped {
    const { schema, selectionSet } = this.#options;
    this.#root = root;
    const type = schema.getType(root.type) as GraphQLObjectType;
    const { data, errors } = this.#shape({ label: '', set: selectionSet, node: root, type, place: ROOT }, brought);
    return { data, errors };
  }

  /** A deferred fragment, for every object that it is about. */
  next(label: string, brought: PartBrought): ShapedPart[] {
    return this.#due(label).map((each) => this.#shape(each, brought));
  }

  /** A deferred fragment of which nothing is released. */
  refuse(label: string, { code, message, detail }: Refusal): ShapedPart[] {
    return this.#due(label).map(({ place: { path } }) => {
      const errors = [{ message, path, extensions: { ...detail, code } }];
      return { path, label, data: null, errors };
    });
  }

  #due(label: string): Later[] {
    const due = this.#later.filter((each) => each.label === label);
    this.#later = this.#later.filter((each) => each.label !== label);
    return due.filter(({ place }) => this.#objectAt(place.path));
  }

  #shape({ label, set, node, type, place }: Later, { failures, explain, isLeftOut }: PartBrought): ShapedPart {
    const shaper = new Shaper({ ...this.#options, explain, isLeftOut, failures: [...this.#failures, ...failures()] });
    const shaped = shaper.object(node, type, [set], place);
    const data = shaped === NULLED ? null : shaped;
    if (data) this.#give(place.path, data);
    this.#later = [...this.#later, ...shaper.later];
    return { path: place.path, label, data, errors: [...shaper.errors, ...this.#lost(shaper.rest())] };
  }

  /** Failures wait for the part that comes to their place. Errors at the places that none will come to: what is above them is null. */
  #lost(failures: readonly Failure[]): readonly ShapedError[] {
    const isDue = ({ path }: Failure) =>
      this.#later.some(({ place }) => place.raw.every((step, i) => path[i] === step));
    this.#failures = failures.filter(isDue);
    const explain = () => ({});
    const shaper = new Shaper({ ...this.#options, explain, failures: failures.filter((each) => !isDue(each)) });
    if (this.#root) shaper.reportRest(this.#root);
    return shaper.errors;
  }

  #give(path: readonly (string | number)[], data: Record_): void {
    const object = this.#objectAt(path);
    if (object) merge(object, data);
    else this.#given = structuredClone(data);
  }

  #objectAt(path: readonly (string | number)[]): Record_ | undefined {
    let at: unknown = this.#given;
    for (const step of path) at = typeof at === 'object' && at !== null ? (at as Record_)[step] : undefined;
    return typeof at === 'object' && at !== null ? (at as Record_) : undefined;
  }
}

/** As a client puts a part into what it has. */
function merge(into: Record_, from: Record_): void {
  for (const [key, value] of Object.entries(from)) {
    const present = into[key];
    const both = [present, value].every((each) => typeof each === 'object' && each !== null);
    if (both) merge(present as Record_, value as Record_);
    else into[key] = structuredClone(value);
  }
}
