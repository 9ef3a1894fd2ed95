import { consentRefusals } from '#client/consentRefusals.ts';
import { useWords } from '#console/language/Language.tsx';
import { useNames } from '#console/graph/useNames.ts';
import { refusalWords } from './refusalWords.ts';
import type { FieldRefusal, Result } from '#client/consentRefusals.ts';

/** What is missing from an answer, and why: a refusal by the person's own rules is not a source that failed. */
export function Refused({ result }: { readonly result: Result<unknown> }) {
  const say = useWords(refusalWords);
  const sentences = useSentences(consentRefusals(result).all.values());
  if (sentences.length === 0) return null;
  return (
    <details className="note">
      <summary>{say.missing(sentences.length)}</summary>
      <ul className="plain">
        {sentences.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
      </ul>
    </details>
  );
}

/** One sentence for each reason, however many fields it struck. */
function useSentences(refusals: Iterable<FieldRefusal>): string[] {
  const say = useWords(refusalWords);
  const names = useNames();
  const sentences = [...refusals].map((refusal) => {
    if (refusal.kind === 'consent') {
      const { scope, recipient } = refusal.flow ?? {};
      return say.consent[refusal.code](names.scope(scope), names.organisation(recipient));
    }
    if (refusal.kind === 'source') return say.source[refusal.code](names.organisation(refusal.member));
    return `${refusal.says} (${refusal.code})`;
  });
  return [...new Set(sentences)];
}
