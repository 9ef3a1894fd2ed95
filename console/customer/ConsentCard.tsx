import { Link } from 'wouter';
import { useNames } from '#console/graph/useNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Facts } from '#console/ui/Facts.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { consentWords, inForce } from './consentWords.ts';
import { Steering } from './Steering.tsx';
import type { MyConsentsQuery } from '#client/generated/documents.ts';
import type { Tone } from '#console/ui/Badge.tsx';

export type Consent = NonNullable<NonNullable<MyConsentsQuery['me']>['consents']>[number];

type Props = { readonly consent: Consent; readonly onDone: (outcome: string) => void };

export function ConsentCard({ consent, onDone }: Props) {
  const say = useWords(consentWords);
  const { organisation } = useNames();
  return (
    <Panel title={organisation(consent.recipient)} aside={<Standing consent={consent} />}>
      <ConsentFacts consent={consent} />
      <div className="actions">
        <Link className="button" href={`/my/consents/${encodeURIComponent(consent.id)}`}>
          {say.details}
        </Link>
        <Steering consent={consent} onDone={onDone} />
      </div>
    </Panel>
  );
}

export function Standing({ consent: { status } }: { readonly consent: Consent }) {
  const say = useWords(consentWords);
  if (!status) return null;
  const tone: Tone = status === 'PAUSED' ? 'warn' : inForce.includes(status) ? 'good' : 'calm';
  return <Badge tone={tone}>{say[status]}</Badge>;
}

export function ConsentFacts({ consent }: { readonly consent: Consent }) {
  const say = useWords(consentWords);
  const { formats } = useLanguage();
  const names = useNames();
  const granted = consent.scopes?.filter(({ granted }) => granted) ?? [];
  const { usesAllowed, usesMade, lastUsedAt, validUntil } = consent;
  const made = formats.count(usesMade ?? 0);
  return (
    <Facts
      of={[
        [say.why, names.purpose(consent.purpose)],
        [say.what, granted.map(({ scope }) => names.scope(scope)).join(', ') || null],
        [say.vehicle, consent.vin && <code>{consent.vin}</code>],
        [say.until, validUntil ? `${formats.day(validUntil)} (${formats.ago(validUntil)})` : say.noEnd],
        [say.uses, usesAllowed ? say.usesOf(made, formats.count(usesAllowed)) : usesMade ? say.usesMade(made) : null],
        [say.lastUsed, lastUsedAt && `${formats.instant(lastUsedAt)} (${formats.ago(lastUsedAt)})`],
      ]}
    />
  );
}
