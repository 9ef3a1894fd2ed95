import type { ReactNode } from 'react';

export type Tone = 'good' | 'warn' | 'bad' | 'calm';

/** A state in a word or two. Its colour says nothing that the word does not. */
export function Badge({ tone = 'calm', children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return <span className={`badge ${tone}`}>{children}</span>;
}
