import { Link } from 'wouter';
import { useQuery } from 'urql';
import { MyApplicationsDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useProductNames } from '#console/graph/useProductNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Empty } from '#console/ui/Empty.tsx';
import { Facts } from '#console/ui/Facts.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { Refused } from '#console/ui/Refused.tsx';
import { AskForReview } from './AskForReview.tsx';
import { words } from './words.ts';
import type { MyApplicationsQuery } from '#client/generated/documents.ts';

export type Application = NonNullable<NonNullable<MyApplicationsQuery['me']>['loanApplications']>[number];

/** What was applied for, what was decided and why, and the way to a person who looks at it. */
export function Applications() {
  const say = useWords(words);
  const answer = useQuery({ query: MyApplicationsDocument });
  const again = () => answer[1]({ requestPolicy: 'network-only' });
  return (
    <Panel title={say.applications}>
      <Answer of={answer}>
        {({ me }) => (
          <>
            {me?.loanApplications?.length === 0 && <Empty>{say.noApplications}</Empty>}
            {me?.loanApplications?.map((application) => (
              <OneApplication key={application.id} application={application} onAsked={again} />
            ))}
            <Refused result={answer[0]} />
          </>
        )}
      </Answer>
    </Panel>
  );
}

type Props = { readonly application: Application; readonly onAsked: () => void };

function OneApplication({ application, onAsked }: Props) {
  const say = useWords(words);
  const { formats, language } = useLanguage();
  const names = useNames();
  const productName = useProductNames();
  const { id, product, amountMinor, months, appliedAt, standingDecision: decision, review } = application;
  const offer = decision?.offer;
  const lender = id.split('.')[0];
  return (
    <div className="stack">
      <h3>
        {names.organisation(lender)} · {productName(lender, product)} <Outcome application={application} />
      </h3>
      <Facts
        of={[
          [
            say.wished,
            typeof amountMinor === 'number'
              ? `${formats.money(amountMinor)} · ${say.months(formats.count(months ?? 0))} · ${appliedAt ? formats.day(appliedAt) : ''}`
              : null,
          ],
          [
            say.offered,
            offer &&
              `${formats.money(offer.amountMinor ?? 0)} · ${say.months(formats.count(offer.months ?? 0))} · ${formats.money(offer.monthlyMinor ?? 0)} ${say.monthly} · ${formats.rate(offer.aprBps ?? 0)}`,
          ],
        ]}
      />
      {decision?.reasons && (
        <ul className="plain">
          {decision.reasons.map(({ code, en, zh }) => (
            <li key={code}>{language === 'zh' ? zh : en}</li>
          ))}
        </ul>
      )}
      {decision?.decidedAt && (
        <p>
          <Link href={`/my/access?at=${encodeURIComponent(decision.decidedAt)}`}>{say.madeFrom}</Link>
        </p>
      )}
      {review && (
        <p className="note">
          <strong>{review.status && say[review.status]}</strong> {review.answer}
        </p>
      )}
      {decision && decision.outcome !== 'APPROVED' && review?.status !== 'OPEN' && (
        <AskForReview application={application} onAsked={onAsked} />
      )}
    </div>
  );
}

function Outcome({ application: { standingDecision: decision } }: { readonly application: Application }) {
  const say = useWords(words);
  if (!decision?.outcome) return <Badge>{say.undecided}</Badge>;
  const tone = { APPROVED: 'good', COUNTER_OFFER: 'warn', REFERRED: 'warn', DECLINED: 'bad' } as const;
  return <Badge tone={tone[decision.outcome]}>{say[decision.outcome]}</Badge>;
}
