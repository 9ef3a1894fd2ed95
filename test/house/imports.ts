import { posix } from 'node:path';
import { read } from './tracked.ts';

export type Import = {
  readonly by: string;
  readonly specifier: string;
  /** The project's file that it names; null for a package or a part of Node. */
  readonly file: string | null;
};

const FORMS = /^\s*(?:import|export)\b[\w\s{},*$]*?\bfrom\s+'([^']+)'|^\s*import\s+'([^']+)'|\bimport\(\s*'([^']+)'/gm;

/** The specifiers in a text that prettier has formatted, in order. */
export function importsIn(text: string): string[] {
  return [...text.matchAll(FORMS)].map(([, from, bare, dynamic]) => (from ?? bare ?? dynamic)!);
}

export function importsOf(by: string): Import[] {
  return importsIn(read(by)).map((specifier) => ({ by, specifier, file: fileOf(by, specifier) }));
}

function fileOf(by: string, specifier: string): string | null {
  if (specifier.startsWith('#')) return specifier.slice(1);
  return specifier.startsWith('.') ? posix.join(posix.dirname(by), specifier) : null;
}
