import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { Refused } from '#console/ui/Refused.tsx';
import { words } from './words.ts';
import type { Sent } from './sendOperation.ts';

export function RunPanel({ sent }: { readonly sent: Sent }) {
  const say = useWords(words);
  const { formats } = useLanguage();
  const receipt = sent.extensions?.receipt;
  const aside = receipt === undefined ? say.noReceipt : say.receipt(formats.count(receipt));
  return (
    <Panel title={say.answer} aside={<span className="quiet">{aside}</span>}>
      <Refused result={sent} />
      <pre tabIndex={0} aria-label={say.answer}>
        {JSON.stringify(sent, null, 2)}
      </pre>
    </Panel>
  );
}
