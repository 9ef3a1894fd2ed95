import { useState } from 'react';
import { useMutation } from 'urql';
import { PauseConsentDocument, ResumeConsentDocument, WithdrawConsentDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Button } from '#console/ui/Button.tsx';
import { Dialog } from '#console/ui/Dialog.tsx';
import { Failure } from '#console/ui/Failure.tsx';
import { consentWords, inForce } from './consentWords.ts';
import type { Consent } from './ConsentCard.tsx';

type Props = { readonly consent: Consent; readonly onDone: (outcome: string) => void };

/** What its subject can do with a consent: pause and resume it, and withdraw it in two clicks. */
export function Steering({ consent, onDone }: Props) {
  const say = useWords(consentWords);
  const [asking, setAsking] = useState(false);
  if (!consent.status || !inForce.includes(consent.status)) return null;
  if (consent.basis !== 'CONSENT') return <span className="quiet">{say.contract}</span>;
  return (
    <>
      {consent.status === 'ACTIVE' && <Pausing consent={consent} onDone={onDone} />}
      {consent.status === 'PAUSED' && <Resuming consent={consent} onDone={onDone} />}
      <Button look="danger" onClick={() => setAsking(true)}>
        {say.withdraw}
      </Button>
      {asking && <Withdrawing consent={consent} onDone={onDone} onClose={() => setAsking(false)} />}
    </>
  );
}

function Pausing({ consent: { id }, onDone }: Props) {
  const say = useWords(consentWords);
  const [{ fetching }, pause] = useMutation(PauseConsentDocument);
  const press = async () => {
    const { data } = await pause({ input: { consentId: id } });
    if (data?.pauseConsent) onDone(say.PAUSED);
  };
  return (
    <Button busy={fetching} onClick={() => void press()}>
      {say.pause}
    </Button>
  );
}

function Resuming({ consent: { id }, onDone }: Props) {
  const say = useWords(consentWords);
  const [{ fetching }, resume] = useMutation(ResumeConsentDocument);
  const press = async () => {
    const { data } = await resume({ input: { consentId: id } });
    if (data?.resumeConsent) onDone(say.ACTIVE);
  };
  return (
    <Button look="main" busy={fetching} onClick={() => void press()}>
      {say.resume}
    </Button>
  );
}

function Withdrawing({ consent, onDone, onClose }: Props & { readonly onClose: () => void }) {
  const say = useWords(consentWords);
  const { formats } = useLanguage();
  const { organisation } = useNames();
  const [{ fetching, error }, withdraw] = useMutation(WithdrawConsentDocument);
  const press = async () => {
    const { data } = await withdraw({ input: { consentId: consent.id } });
    const effect = data?.withdrawConsent?.effect;
    if (!effect) return;
    onClose();
    onDone(
      effect === 'EFFECTIVE' ? say.withdrawn(formats.exactInstant(new Date().toISOString())) : say.withdrawnPending,
    );
  };
  return (
    <Dialog title={say.withdrawSure(organisation(consent.recipient))} onClose={onClose}>
      <p>{say.withdrawSays}</p>
      {error && <Failure error={error} />}
      <div className="actions">
        <Button look="danger" busy={fetching} onClick={() => void press()}>
          {say.withdraw}
        </Button>
        <Button onClick={onClose}>{say.keep}</Button>
      </div>
    </Dialog>
  );
}
