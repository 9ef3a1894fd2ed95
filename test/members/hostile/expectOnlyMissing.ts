import { expect } from 'vitest';
import type { Found } from './hostileFederation.ts';

export type Path = readonly (string | number)[];
/** A place that is null, and where its error is when a null moved up from there. */
export type Missing = Path | { readonly nulled: Path; readonly errorAt: Path };

/** The law: what the hostile member was to give is null, with its error at that path; all the rest is whole, and is all there is. */
export function expectOnlyMissing(answer: string, whole: string, missing: readonly Missing[], code: string): void {
  const found = JSON.parse(answer) as Found;
  const places = missing.map((each) => ('nulled' in each ? each : { nulled: each, errorAt: each }));
  const expected = (JSON.parse(whole) as Found).data;
  for (const { nulled } of places) setNull(expected, nulled);
  expect(found.data).toEqual(expected);
  const said = (found.errors ?? []).map(({ path, extensions }) => `${JSON.stringify(path)} ${extensions.code}`);
  expect(said.toSorted()).toEqual(places.map(({ errorAt }) => `${JSON.stringify(errorAt)} ${code}`).toSorted());
}

function setNull(data: unknown, path: Path): void {
  const owner = path.slice(0, -1).reduce((at: unknown, step) => (at as Record<string, unknown>)[step], data);
  (owner as Record<string, unknown>)[path.at(-1)!] = null;
}
