import { Link } from 'wouter';
import { useQuery } from 'urql';
import { MyOffersDocument } from '#client/generated/documents.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Empty } from '#console/ui/Empty.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { words } from './words.ts';

/** What workshops offer from how the car is used. Without the person's word there is nothing, and that is no fault. */
export function Offers() {
  const say = useWords(words);
  const { formats, language } = useLanguage();
  const answer = useQuery({ query: MyOffersDocument });
  return (
    <Panel title={say.offers}>
      <Answer of={answer}>
        {({ me }) => {
          const allowed = me?.vehicles?.filter(({ careOffers }) => careOffers !== null) ?? [];
          const offers = allowed.flatMap(({ vin, careOffers }) => (careOffers ?? []).map((each) => ({ vin, ...each })));
          if (allowed.length === 0)
            return (
              <p className="quiet">
                {say.offersOff} <Link href="/my/consents">{say.toConsents}</Link>
              </p>
            );
          if (offers.length === 0) return <Empty>{say.noOffers}</Empty>;
          return offers.map(({ vin, job, totalMinor, en, zh }) => (
            <p key={`${vin} ${job}`}>
              {language === 'zh' ? zh : en}{' '}
              {typeof totalMinor === 'number' && <strong>{formats.money(totalMinor)}</strong>}
            </p>
          ));
        }}
      </Answer>
    </Panel>
  );
}
