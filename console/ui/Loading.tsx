import { useWords } from '#console/language/Language.tsx';
import { words } from './words.ts';

/** Shown only once waiting has become noticeable. */
export function Loading() {
  return (
    <p role="status" className="loading">
      {useWords(words).loading}
    </p>
  );
}
