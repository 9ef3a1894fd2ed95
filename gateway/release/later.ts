import type { LaterSet, Told } from '#gateway/plan/fieldCollector.ts';
import type { GraphNode } from './graphNode.ts';

/** Where a value is: in the answer, in the data (slots and indexes), and in the plan (slots alone, joined by dots). */
export type Place = { readonly path: Path; readonly raw: Path; readonly slots: string };
export type Path = readonly (string | number)[];

export const ROOT: Place = { path: [], raw: [], slots: '' };

/** A fragment that is answered later, and the object that it is about. */
export type Later = LaterSet & { readonly node: GraphNode; readonly type: Told; readonly place: Place };
