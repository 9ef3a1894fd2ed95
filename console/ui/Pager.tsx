import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Button } from './Button.tsx';
import { words } from './words.ts';

type Props = {
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor?: string | null };
  readonly totalCount?: number | null | undefined;
  /** The cursor that the shown page follows; null on the first. */
  readonly after: string | null;
  readonly onAfter: (after: string | null) => void;
};

/** Walks the pages of a connection. */
export function Pager({ pageInfo, totalCount, after, onAfter }: Props) {
  const say = useWords(words);
  const { formats } = useLanguage();
  return (
    <div className="pager">
      {typeof totalCount === 'number' && <span className="quiet">{say.total(formats.count(totalCount))}</span>}
      <Button disabled={after === null} onClick={() => onAfter(null)}>
        {say.newer}
      </Button>
      <Button disabled={!pageInfo.hasNextPage} onClick={() => onAfter(pageInfo.endCursor ?? null)}>
        {say.older}
      </Button>
    </div>
  );
}
