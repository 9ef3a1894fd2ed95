import { useWords } from '#console/language/Language.tsx';
import { words } from './words.ts';
import type { ReactNode } from 'react';

export function Empty({ children }: { readonly children?: ReactNode }) {
  const say = useWords(words);
  return <p className="empty">{children ?? say.empty}</p>;
}
