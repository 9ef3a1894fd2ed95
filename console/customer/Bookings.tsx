import { useQuery } from 'urql';
import { MyBookingsDocument } from '#client/generated/documents.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Empty } from '#console/ui/Empty.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { Refused } from '#console/ui/Refused.tsx';
import { words } from './words.ts';
import type { MyBookingsQuery } from '#client/generated/documents.ts';

type Vehicle = NonNullable<NonNullable<MyBookingsQuery['me']>['vehicles']>[number];

const MOST = 3;

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
            {me?.serviceBookings?.map(({ id, startsAt, workshop, reason, credit, payer }) => (
              <p key={id}>
                {startsAt && <strong>{formats.instant(startsAt)}</strong>} {workshop}{' '}
                <span className="quiet">{reason}</span>
                {payer && <> {say.paidBy(payer)}</>}
                {credit && typeof credit.monthlyMinor === 'number' && (
                  <> {say.onCredit(String(credit.months), formats.money(credit.monthlyMinor))}</>
                )}
              </p>
            ))}
            <Served vehicles={me?.vehicles ?? []} />
            <Refused result={answer[0]} />
          </>
        )}
      </Answer>
    </Panel>
  );
}

/** What was done on the cars, as the workshops have it: the latest of each. */
function Served({ vehicles }: { readonly vehicles: readonly Vehicle[] }) {
  const say = useWords(words);
  const { formats } = useLanguage();
  const orders = vehicles.flatMap(({ serviceOrders }) => serviceOrders?.slice(0, MOST) ?? []);
  if (orders.length === 0) return null;
  return (
    <>
      <strong>{say.served}</strong>
      {orders.map(({ id, finishedOn, odometerKm, totalMinor }) => (
        <p key={id} className="quiet">
          {[
            finishedOn && formats.day(finishedOn),
            typeof odometerKm === 'number' && say.km(formats.count(odometerKm)),
            typeof totalMinor === 'number' && formats.money(totalMinor),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      ))}
    </>
  );
}
