import { useState } from 'react';
import { useMutation, useQuery } from 'urql';
import { AnswerMyBidDocument, MySalesDocument, TakeMyCarOffDocument } from '#client/generated/documents.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Button } from '#console/ui/Button.tsx';
import { Failure } from '#console/ui/Failure.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { Refused } from '#console/ui/Refused.tsx';
import { ListCar } from './ListCar.tsx';
import { saleWords } from './saleWords.ts';
import type { MySalesQuery } from '#client/generated/documents.ts';

type Me = NonNullable<MySalesQuery['me']>;
type Sale = NonNullable<Me['listings']>[number];
type Bid = NonNullable<Sale['bids']>[number];

const toneOf = { DRAFT: 'warn', OPEN: 'good', RESERVED: 'good', SOLD: 'calm', CLOSED: 'calm' } as const;
const isLive = ({ status }: Sale) => status === 'DRAFT' || status === 'OPEN' || status === 'RESERVED';

/** A person's cars on marketplaces: what is bid, and a yes or no to it. */
export function Sales() {
  const say = useWords(saleWords);
  const answer = useQuery({ query: MySalesDocument });
  const [said, setSaid] = useState<string>();
  const renew = () => answer[1]({ requestPolicy: 'network-only' });
  const listed = (what: string) => (setSaid(what), renew());
  return (
    <Panel title={say.sales}>
      <p role="status" className={said ? 'note' : 'hidden'}>
        {said}
      </p>
      <Answer of={answer}>
        {({ me, marketplaces: [marketplace] }) => (
          <>
            <p className="quiet">{say.salesLead}</p>
            {me?.listings?.filter(isLive).map((sale) => (
              <SaleFacts key={sale.id} sale={sale} onChanged={renew} />
            ))}
            {me &&
              marketplace !== undefined &&
              unlisted(me).map((car) => (
                <ListCar key={car.vin} car={car} seller={me.id} marketplace={marketplace} onListed={listed} />
              ))}
            <Refused result={answer[0]} />
          </>
        )}
      </Answer>
    </Panel>
  );
}

function unlisted({ vehicles, listings }: Me) {
  const live = new Set(listings?.filter(isLive).map(({ vin }) => vin));
  return (vehicles ?? []).filter(({ vin }) => !live.has(vin));
}

function SaleFacts({ sale, onChanged }: { readonly sale: Sale; readonly onChanged: () => void }) {
  const say = useWords(saleWords);
  const { formats } = useLanguage();
  const [{ fetching, error }, takeOff] = useMutation(TakeMyCarOffDocument);
  const off = async () => {
    const input = { clientMutationId: crypto.randomUUID(), listingId: sale.id };
    if ((await takeOff({ input })).data) onChanged();
  };
  return (
    <div className="stack">
      <h3>
        {sale.title} · {formats.money(sale.askingMinor)}{' '}
        <Badge tone={toneOf[sale.status]}>{say.states[sale.status]}</Badge>
      </h3>
      {sale.bids?.length === 0 && <p className="quiet">{say.noBids}</p>}
      {sale.bids?.map((bid) => (
        <BidLine key={bid.id} bid={bid} isOpen={sale.status === 'OPEN'} onAnswered={onChanged} />
      ))}
      {error && <Failure error={error} />}
      {sale.status !== 'RESERVED' && (
        <div className="actions">
          <Button busy={fetching} onClick={() => void off()}>
            {say.takeOff}
          </Button>
        </div>
      )}
    </div>
  );
}

type BidProps = { readonly bid: Bid; readonly isOpen: boolean; readonly onAnswered: () => void };

function BidLine({ bid: { id, amountMinor, status }, isOpen, onAnswered }: BidProps) {
  const say = useWords(saleWords);
  const { formats } = useLanguage();
  const [clientMutationId] = useState(() => crypto.randomUUID());
  const [{ fetching, error }, answer] = useMutation(AnswerMyBidDocument);
  const sum = formats.money(amountMinor ?? 0);
  if (!id || !status) return null;
  const press = async (accept: boolean) => {
    if ((await answer({ input: { clientMutationId, bidId: id, accept } })).data) onAnswered();
  };
  return (
    <div>
      <strong>{sum}</strong> <span className="quiet">{say.bids[status]}</span>
      {error && <Failure error={error} />}
      {isOpen && status === 'STANDING' && (
        <div className="actions">
          <Button look="main" busy={fetching} onClick={() => void press(true)}>
            {say.take(sum)}
          </Button>
          <Button busy={fetching} onClick={() => void press(false)}>
            {say.decline}
          </Button>
        </div>
      )}
    </div>
  );
}
