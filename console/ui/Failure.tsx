import { useWords } from '#console/language/Language.tsx';
import { Button } from './Button.tsx';
import { words } from './words.ts';
import type { CombinedError } from '@urql/core';

/** Why an operation failed as a whole, with its code, and what to do. */
export function Failure({ error, again }: { readonly error: CombinedError; readonly again?: () => void }) {
  const say = useWords(words);
  const [first] = error.graphQLErrors;
  const code = first?.extensions['code'];
  return (
    <div role="alert" className="note bad">
      <p>
        <strong>{say.failed}</strong> {first ? first.message : say.network}
        {typeof code === 'string' && <code> {code}</code>}
      </p>
      {again && <Button onClick={again}>{say.again}</Button>}
    </div>
  );
}
