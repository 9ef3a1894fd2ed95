import { useState } from 'react';
import { useMutation } from 'urql';
import { AskForReviewDocument } from '#client/generated/documents.ts';
import { useWords } from '#console/language/Language.tsx';
import { Button } from '#console/ui/Button.tsx';
import { Dialog } from '#console/ui/Dialog.tsx';
import { Failure } from '#console/ui/Failure.tsx';
import { words } from './words.ts';
import type { Application } from './Applications.tsx';

type Props = { readonly application: Application; readonly onAsked: () => void };

/** The right to a person: PIPL article 24. */
export function AskForReview({ application: { id }, onAsked }: Props) {
  const say = useWords(words);
  const [asking, setAsking] = useState(false);
  return (
    <div>
      <Button onClick={() => setAsking(true)}>{say.askPerson}</Button>
      {asking && <Asking applicationId={id} onAsked={onAsked} onClose={() => setAsking(false)} />}
    </div>
  );
}

type AskingProps = { readonly applicationId: string; readonly onAsked: () => void; readonly onClose: () => void };

function Asking({ applicationId, onAsked, onClose }: AskingProps) {
  const say = useWords(words);
  const [said, setSaid] = useState('');
  const [clientMutationId] = useState(() => crypto.randomUUID());
  const [{ fetching, error }, ask] = useMutation(AskForReviewDocument);
  const press = async () => {
    const { data } = await ask({ input: { clientMutationId, applicationId, words: said } });
    if (!data?.requestHumanReview) return;
    onClose();
    onAsked();
  };
  return (
    <Dialog title={say.askPerson} onClose={onClose}>
      <p>{say.askPersonLead}</p>
      <label className="field">
        {say.askPersonWords}
        <textarea rows={4} maxLength={2_000} value={said} onChange={(event) => setSaid(event.target.value)} />
      </label>
      {error && <Failure error={error} />}
      <div className="actions">
        <Button look="main" busy={fetching} onClick={() => void press()}>
          {say.send}
        </Button>
        <Button look="plain" onClick={onClose}>
          {say.close}
        </Button>
      </div>
    </Dialog>
  );
}
