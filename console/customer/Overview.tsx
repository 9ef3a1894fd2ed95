import { Link } from 'wouter';
import { useQuery } from 'urql';
import { MyWaitingRequestsDocument } from '#client/generated/documents.ts';
import { Page } from '#console/ui/Page.tsx';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Applications } from './Applications.tsx';
import { Bookings } from './Bookings.tsx';
import { Loans } from './Loans.tsx';
import { Offers } from './Offers.tsx';
import { Policies } from './Policies.tsx';
import { Sales } from './Sales.tsx';
import { Vehicles } from './Vehicles.tsx';
import { words } from './words.ts';

/** Everything on one page: what waits, the car, the loan, the insurance, the workshop. Each part loads for itself. */
export default function Overview() {
  const say = useWords(words);
  return (
    <Page title={say.overview}>
      <Waiting />
      <Vehicles />
      <div className="grid">
        <Loans />
        <Applications />
        <Policies />
        <Bookings />
        <Offers />
        <Sales />
      </div>
    </Page>
  );
}

function Waiting() {
  const say = useWords(words);
  const { formats } = useLanguage();
  const [{ data }] = useQuery({ query: MyWaitingRequestsDocument });
  const count = data?.me?.consents?.length;
  if (count === undefined) return null;
  if (count === 0) return <p className="quiet">{say.waitingNone}</p>;
  return (
    <p className="note warn">
      <strong>{say.waiting(formats.count(count))}</strong>
      <Link href="/my/requests">{say.toRequests}</Link>
    </p>
  );
}
