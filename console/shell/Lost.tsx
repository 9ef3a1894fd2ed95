import { Link } from 'wouter';
import { useWords } from '#console/language/Language.tsx';
import { Page } from '#console/ui/Page.tsx';
import { words } from './words.ts';

export function Lost() {
  const say = useWords(words);
  return (
    <Page title={say.notFound}>
      <Link href="/">{say.home}</Link>
    </Page>
  );
}
