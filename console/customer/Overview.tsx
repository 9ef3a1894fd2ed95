import { Page } from '#console/ui/Page.tsx';
import { useWords } from '#console/language/Language.tsx';
import { words } from './words.ts';

export default function Overview() {
  const say = useWords(words);
  return <Page title={say.overview}>{null}</Page>;
}
