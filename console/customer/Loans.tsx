import { useState } from 'react';
import { useQuery } from 'urql';
import { MyLoansDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useProductNames } from '#console/graph/useProductNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Empty } from '#console/ui/Empty.tsx';
import { Facts } from '#console/ui/Facts.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { Refused } from '#console/ui/Refused.tsx';
import { PayLoan } from './PayLoan.tsx';
import { words } from './words.ts';
import type { MyLoansQuery } from '#client/generated/documents.ts';

export type Loan = NonNullable<NonNullable<MyLoansQuery['me']>['loans']>[number];

export function Loans() {
  const say = useWords(words);
  const answer = useQuery({ query: MyLoansDocument });
  const [said, setSaid] = useState<string>();
  const paid = (what: string) => (setSaid(what), answer[1]({ requestPolicy: 'network-only' }));
  return (
    <Panel title={say.loans}>
      <p role="status" className={said ? 'note good' : 'hidden'}>
        {said}
      </p>
      <Answer of={answer}>
        {({ me }) => (
          <>
            {me?.loans?.length === 0 && <Empty>{say.noLoans}</Empty>}
            {me?.loans?.map((loan) => (
              <LoanFacts key={loan.id} loan={loan} onPaid={paid} />
            ))}
            <Refused result={answer[0]} />
          </>
        )}
      </Answer>
    </Panel>
  );
}

function LoanFacts({ loan, onPaid }: { readonly loan: Loan; readonly onPaid: (said: string) => void }) {
  const say = useWords(words);
  const { formats } = useLanguage();
  const names = useNames();
  const productName = useProductNames();
  const lender = loan.id.split('.')[0];
  const { nextInstalment: next } = loan;
  return (
    <div className="stack">
      <h3>
        {names.organisation(lender)} · {productName(lender, loan.product)} <Standing loan={loan} />
      </h3>
      <Facts
        of={[
          [say.balance, typeof loan.balanceMinor === 'number' ? formats.money(loan.balanceMinor) : null],
          [say.next, next?.dueOn && `${formats.money(next.paymentMinor ?? 0)} · ${formats.day(next.dueOn)}`],
          [say.rate, typeof loan.rateBps === 'number' ? formats.rate(loan.rateBps) : null],
          [say.apr, typeof loan.aprBps === 'number' ? formats.rate(loan.aprBps) : null],
        ]}
      />
      <PayLoan loan={loan} onPaid={onPaid} />
    </div>
  );
}

function Standing({ loan: { status, daysPastDue } }: { readonly loan: Loan }) {
  const say = useWords(words);
  const { formats } = useLanguage();
  if (daysPastDue) return <Badge tone="bad">{say.overdue(formats.count(daysPastDue))}</Badge>;
  return status === 'SETTLED' ? <Badge tone="good">{say.paid}</Badge> : null;
}
