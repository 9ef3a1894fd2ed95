import { useWords } from '#console/language/Language.tsx';
import { words } from './words.ts';

export function Opening() {
  const { opening } = useWords(words);
  return (
    <main className="welcome">
      <p role="status" className="quiet">
        {opening}
      </p>
    </main>
  );
}
