import { useQuery } from 'urql';
import { MyBookingsDocument } from '#client/generated/documents.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Empty } from '#console/ui/Empty.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { Refused } from '#console/ui/Refused.tsx';
import { words } from './words.ts';

export function Bookings() {
  const say = useWords(words);
  const { formats } = useLanguage();
  const answer = useQuery({ query: MyBookingsDocument });
  return (
    <Panel title={say.bookings}>
      <Answer of={answer}>
        {({ me }) => (
          <>
            {me?.serviceBookings?.length === 0 && <Empty>{say.noBookings}</Empty>}
            {me?.serviceBookings?.map(({ id, startsAt, workshop, reason }) => (
              <p key={id}>
                {startsAt && <strong>{formats.instant(startsAt)}</strong>} {workshop}{' '}
                <span className="quiet">{reason}</span>
              </p>
            ))}
            <Refused result={answer[0]} />
          </>
        )}
      </Answer>
    </Panel>
  );
}
