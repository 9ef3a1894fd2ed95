import { useEffect, useState } from 'react';
import { useMutation } from 'urql';
import { GrantConsentDocument, RejectConsentDocument, ShowConsentDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useEither, useLanguage, useWords } from '#console/language/Language.tsx';
import { Button } from '#console/ui/Button.tsx';
import { Facts } from '#console/ui/Facts.tsx';
import { Failure } from '#console/ui/Failure.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { isComplete, noAnswers, whatIsGranted } from './answers.ts';
import { ScopeRequest } from './ScopeRequest.tsx';
import { requestWords } from './requestWords.ts';
import type { CombinedError } from 'urql';
import type { MyWaitingRequestsQuery } from '#client/generated/documents.ts';

export type WaitingConsent = NonNullable<NonNullable<MyWaitingRequestsQuery['me']>['consents']>[number];

type Props = { readonly consent: WaitingConsent; readonly onDone: (outcome: string) => void };

export function RequestPanel({ consent, onDone }: Props) {
  const say = useWords(requestWords);
  const either = useEither();
  const { organisation } = useNames();
  const { notice } = consent;
  const scopes = notice?.scopes ?? [];
  const [answers, setAnswers] = useState(() => noAnswers(scopes));
  const notShown = useShown(consent);
  const complete = isComplete(scopes, answers);
  return (
    <Panel title={say.asks(organisation(consent.recipient))}>
      <Circumstances consent={consent} />
      <ul className="scopes">
        {scopes.map((scope) => (
          <ScopeRequest
            key={scope.scope}
            scope={scope}
            answer={answers.get(scope.scope!)!}
            onAnswer={(answer) => setAnswers(new Map(answers).set(scope.scope!, answer))}
          />
        ))}
      </ul>
      {notice?.automatedDecision && <p>{either(notice.automatedDecision)}</p>}
      {notice?.withdrawal && <p className="quiet">{either(notice.withdrawal)}</p>}
      {!complete && <p className="quiet">{say.missing}</p>}
      {notShown && <Failure error={notShown} />}
      <Deciding consent={consent} grant={complete ? whatIsGranted(scopes, answers) : null} onDone={onDone} />
    </Panel>
  );
}

/**
 * Tells that the request has been seen, and why it could not be told: nothing can be granted before. Its subject's clock for an answer is not
 * touched by it, and the asking organisation may know.
 */
function useShown({ id, status }: WaitingConsent): CombinedError | undefined {
  const [{ error }, show] = useMutation(ShowConsentDocument);
  useEffect(() => {
    if (status === 'REQUESTED') void show({ input: { consentId: id } });
  }, [id, status, show]);
  return error;
}

function Circumstances({ consent: { notice, recipient, answerBy } }: { readonly consent: WaitingConsent }) {
  const say = useWords(requestWords);
  const either = useEither();
  const { formats } = useLanguage();
  const { organisation } = useNames();
  if (!notice) return null;
  const named = (ids: readonly (string | null | undefined)[]) => ids.map(organisation).join(', ');
  return (
    <Facts
      of={[
        [say.for, notice.why && either(notice.why)],
        [say.with, notice.processors?.length ? named(notice.processors) : null],
        [say.from, notice.sources ? named(notice.sources.filter((each) => each !== recipient)) : say.anySource],
        [say.vehicle, notice.vin && <code>{notice.vin}</code>],
        [say.until, answerBy && `${formats.instant(answerBy)} (${formats.ago(answerBy)})`],
      ]}
    />
  );
}

type DecidingProps = Props & { readonly grant: ReturnType<typeof whatIsGranted> | null };

function Deciding({ consent: { id, status }, grant, onDone }: DecidingProps) {
  const say = useWords(requestWords);
  const [granting, sendGrant] = useMutation(GrantConsentDocument);
  const [rejecting, sendReject] = useMutation(RejectConsentDocument);
  const busy = granting.fetching || rejecting.fetching;
  const agree = async () => {
    const { data } = await sendGrant({ input: { consentId: id, ...grant } });
    if (data?.grantConsent) onDone(data.grantConsent.effect === 'EFFECTIVE' ? say.granted : say.pendingEffect);
  };
  const refuse = async () => {
    const { data } = await sendReject({ input: { consentId: id } });
    if (data?.rejectConsent) onDone(say.rejected);
  };
  const error = granting.error ?? rejecting.error;
  return (
    <>
      {error && <Failure error={error} />}
      <div className="actions">
        <Button look="main" disabled={!grant || status === 'REQUESTED'} busy={busy} onClick={() => void agree()}>
          {say.agree}
        </Button>
        <Button look="danger" busy={busy} onClick={() => void refuse()}>
          {say.refuse}
        </Button>
      </div>
    </>
  );
}
