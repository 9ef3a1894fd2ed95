import type { Catalogue } from '#gateway/plan/catalogue.ts';
import type { GraphNode, Subject } from './graphNode.ts';
import type { GrantReader, Tenure } from './ports.ts';

export const UNKNOWN: Subject = { kind: 'unknown' };

/** Whom the objects of one request are about: one object for each person. */
export class Subjects {
  readonly #catalogue: Catalogue;
  readonly #grants: GrantReader;
  readonly #persons = new Map<string, Subject>();
  readonly #holders = new Map<string, Subject>();
  /** Who holds each vehicle that was met; null for nobody. */
  readonly tenures = new Map<string, Tenure | null>();

  constructor(catalogue: Catalogue, grants: GrantReader) {
    this.#catalogue = catalogue;
    this.#grants = grants;
  }

  /** The vehicle whose holder has to be known before it is settled whom the object is about. */
  untoldVinOf(node: GraphNode): string | undefined {
    const vin = this.#vinOf(node);
    return vin === undefined || this.#holders.has(vin) ? undefined : vin;
  }

  async readTenures(vins: readonly string[]): Promise<void> {
    const tenures = await this.#grants.tenuresOf([...new Set(vins)]);
    for (const vin of vins) {
      const tenure = tenures.get(vin) ?? null;
      this.tenures.set(vin, tenure);
      this.#holders.set(vin, tenure ? { kind: 'person', id: tenure.holder, since: tenure.since } : { kind: 'nobody' });
    }
  }

  /** What is above is settled first: an object without a subject of its own is about whom its parent is about. */
  settle(node: GraphNode): void {
    if (node.subject) return;
    if (node.parent) this.settle(node.parent);
    const via = this.#catalogue.subjectOf(node.type);
    if (!via) {
      node.subject = node.parent?.subject ?? UNKNOWN;
      node.vin = node.parent?.vin ?? null;
      return;
    }
    const vin = this.#vinOf(node);
    node.vin = vin ?? null;
    const id =
      node.subjectKey ?? (via.length === 1 && typeof node.data['id'] === 'string' ? node.data['id'] : undefined);
    if (via.at(-1) === 'vin')
      node.subject = vin === undefined ? UNKNOWN : (this.#holders.get(vin) ?? { kind: 'nobody' });
    else node.subject = id === undefined ? UNKNOWN : this.#person(id);
  }

  #vinOf(node: GraphNode): string | undefined {
    const via = this.#catalogue.subjectOf(node.type);
    if (via?.at(-1) !== 'vin') return undefined;
    return node.subjectKey ?? (typeof node.data['vin'] === 'string' ? node.data['vin'] : undefined);
  }

  #person(id: string): Subject {
    const known = this.#persons.get(id);
    if (known) return known;
    const person: Subject = { kind: 'person', id };
    this.#persons.set(id, person);
    return person;
  }
}
