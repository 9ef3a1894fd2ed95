import { useState } from 'react';
import { useMutation } from 'urql';
import { PayInstalmentDocument, SettleMyLoanDocument } from '#client/generated/documents.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Button } from '#console/ui/Button.tsx';
import { Dialog } from '#console/ui/Dialog.tsx';
import { Facts } from '#console/ui/Facts.tsx';
import { Failure } from '#console/ui/Failure.tsx';
import { words } from './words.ts';
import type { Loan } from './Loans.tsx';

type Props = { readonly loan: Loan; readonly onPaid: (said: string) => void };

/** Pays the next instalment, or all that is owed, in two clicks. */
export function PayLoan({ loan, onPaid }: Props) {
  const say = useWords(words);
  const [asking, setAsking] = useState(false);
  if (!loan.nextInstalment) return null;
  return (
    <div>
      <Button look="main" onClick={() => setAsking(true)}>
        {say.pay}
      </Button>
      {asking && <Paying loan={loan} onPaid={onPaid} onClose={() => setAsking(false)} />}
    </div>
  );
}

function Paying({ loan, onPaid, onClose }: Props & { readonly onClose: () => void }) {
  const say = useWords(words);
  const { formats } = useLanguage();
  // However often it is pressed, what is asked in this dialog is done once.
  const [clientMutationId] = useState(() => crypto.randomUUID());
  const [paying, pay] = useMutation(PayInstalmentDocument);
  const [settling, settle] = useMutation(SettleMyLoanDocument);
  const { id: loanId, nextInstalment: next, lateInterestMinor: late, settlementQuote } = loan;
  const instalment = (next?.paymentMinor ?? 0) - (next?.paidMinor ?? 0) + (late ?? 0);
  const total = settlementQuote?.totalMinor ?? 0;
  const error = paying.error ?? settling.error;
  const busy = paying.fetching || settling.fetching;
  const done = (sum: number, data: object | undefined) => {
    if (data === undefined) return;
    onClose();
    onPaid(say.paidNow(formats.money(sum)));
  };
  const payNext = async () =>
    done(instalment, (await pay({ input: { clientMutationId, loanId, amountMinor: instalment } })).data?.repayLoan);
  const payAll = async () =>
    done(total, (await settle({ input: { clientMutationId, loanId, totalMinor: total } })).data?.settleLoan);
  return (
    <Dialog title={say.payTitle} onClose={onClose}>
      <Facts
        of={[
          [say.dueOn, next?.dueOn && formats.day(next.dueOn)],
          [say.lateInterest, late ? formats.money(late) : null],
        ]}
      />
      {error && <Failure error={error} />}
      <div className="actions">
        <Button look="main" busy={busy} onClick={() => void payNext()}>
          {say.payNext(formats.money(instalment))}
        </Button>
        {total > 0 && (
          <Button busy={busy} onClick={() => void payAll()}>
            {say.payAll(formats.money(total))}
          </Button>
        )}
        <Button look="plain" onClick={onClose}>
          {say.close}
        </Button>
      </div>
    </Dialog>
  );
}
