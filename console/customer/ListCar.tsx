import { useState } from 'react';
import { useMutation } from 'urql';
import { ListMyCarDocument } from '#client/generated/documents.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Button } from '#console/ui/Button.tsx';
import { Dialog } from '#console/ui/Dialog.tsx';
import { Failure } from '#console/ui/Failure.tsx';
import { saleWords } from './saleWords.ts';
import type { ListMyCarMutation, MySalesQuery } from '#client/generated/documents.ts';

type Car = NonNullable<NonNullable<MySalesQuery['me']>['vehicles']>[number];
type Check = NonNullable<NonNullable<NonNullable<ListMyCarMutation['listVehicle']>['listing']>['check']>;
type Props = {
  readonly car: Car;
  readonly seller: string;
  readonly marketplace: string;
  readonly onListed: (said: string) => void;
};

export const titleOf = ({ make, model, modelYear, vin }: Car) =>
  [make, model, modelYear].filter(Boolean).join(' ') || (vin ?? '');

export function ListCar(props: Props) {
  const say = useWords(saleWords);
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <Button onClick={() => setAsking(true)}>{say.sell(titleOf(props.car))}</Button>
      {asking && <Asking {...props} onClose={() => setAsking(false)} />}
    </div>
  );
}

function Asking({ car, seller, marketplace, onListed, onClose }: Props & { readonly onClose: () => void }) {
  const say = useWords(saleWords);
  const { language } = useLanguage();
  const [price, setPrice] = useState('');
  const [city, setCity] = useState(car.holder?.city ?? '');
  const [description, setDescription] = useState('');
  const [clientMutationId] = useState(() => crypto.randomUUID());
  const [{ fetching, error }, list] = useMutation(ListMyCarDocument);
  const yuan = Number(price);
  const isWhole = car.vin && car.driveKind && yuan > 0 && city.trim() !== '';
  const press = async () => {
    if (!car.vin || !car.driveKind) return;
    const what = { sellerId: seller, vin: car.vin, title: titleOf(car), driveKind: car.driveKind, city, description };
    const input = { clientMutationId, marketplace, askingMinor: Math.round(yuan * 100), ...what };
    const check: Check | null | undefined = (await list({ input })).data?.listVehicle.listing?.check;
    if (!check) return;
    onClose();
    onListed((language === 'zh' ? check.zh : check.en) ?? '');
  };
  return (
    <Dialog title={say.sell(titleOf(car))} onClose={onClose}>
      <p>{say.salesLead}</p>
      <label className="field">
        {say.price}
        <input inputMode="decimal" value={price} onChange={(event) => setPrice(event.target.value)} />
      </label>
      <label className="field">
        {say.city}
        <input maxLength={100} value={city} onChange={(event) => setCity(event.target.value)} />
      </label>
      <label className="field">
        {say.about}
        <textarea
          rows={3}
          maxLength={2_000}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
        />
      </label>
      {error && <Failure error={error} />}
      <div className="actions">
        <Button look="main" busy={fetching} disabled={!isWhole} onClick={() => void press()}>
          {say.list}
        </Button>
        <Button look="plain" onClick={onClose}>
          {say.close}
        </Button>
      </div>
    </Dialog>
  );
}
