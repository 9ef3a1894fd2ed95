import { useQuery } from 'urql';
import { MyPoliciesDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Empty } from '#console/ui/Empty.tsx';
import { Facts } from '#console/ui/Facts.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { Refused } from '#console/ui/Refused.tsx';
import { policyWords } from './policyWords.ts';
import type { MyPoliciesQuery } from '#client/generated/documents.ts';
import type { Tone } from '#console/ui/Badge.tsx';

type Policy = NonNullable<NonNullable<MyPoliciesQuery['me']>['policies']>[number];
type Claim = NonNullable<Policy['claims']>[number];

const tones: Readonly<Record<string, Tone>> = { PAID: 'good', CLOSED: 'calm', REJECTED: 'bad' };

/** What covers the person's cars, and what came of what happened to them. */
export function Policies() {
  const say = useWords(policyWords);
  const answer = useQuery({ query: MyPoliciesDocument });
  return (
    <Panel title={say.policies}>
      <Answer of={answer}>
        {({ me }) => (
          <>
            {me?.policies?.length === 0 && <Empty>{say.noPolicies}</Empty>}
            {me?.policies?.map((policy) => (
              <OnePolicy key={policy.id} policy={policy} />
            ))}
            <Refused result={answer[0]} />
          </>
        )}
      </Answer>
    </Panel>
  );
}

function OnePolicy({ policy: { insurer, cover, endsOn, annualMinor, claims } }: { readonly policy: Policy }) {
  const say = useWords(policyWords);
  const { formats } = useLanguage();
  const names = useNames();
  return (
    <div className="stack">
      <h3>{[names.organisation(insurer), cover && (say.covers[cover] ?? cover)].filter(Boolean).join(' · ')}</h3>
      <Facts
        of={[
          [say.until, endsOn && formats.day(endsOn)],
          [say.premium, typeof annualMinor === 'number' ? formats.money(annualMinor) : null],
          [say.claims, claims && (claims.length === 0 ? say.noClaims : formats.count(claims.length))],
        ]}
      />
      {claims?.map((claim) => (
        <OneClaim key={claim.id} claim={claim} />
      ))}
    </div>
  );
}

function OneClaim({ claim: { occurredOn, status, paidMinor, repair } }: { readonly claim: Claim }) {
  const say = useWords(policyWords);
  const { formats } = useLanguage();
  const facts = [
    occurredOn && formats.day(occurredOn),
    typeof paidMinor === 'number' && paidMinor > 0 && `${formats.money(paidMinor)} ${say.paid}`,
    repair && repairWords(repair, say, formats.instant),
  ];
  return (
    <p className="quiet">
      {facts.filter(Boolean).join(' · ')}{' '}
      {status && <Badge tone={tones[status] ?? 'warn'}>{say.states[status] ?? status}</Badge>}
    </p>
  );
}

function repairWords(
  { status, booking }: NonNullable<Claim['repair']>,
  say: (typeof policyWords)['en'],
  instant: (iso: string) => string,
): string | null {
  if (status === 'REFUSED') return say.repairRefused;
  if (status === 'ASKED') return say.repairAsked;
  return booking?.startsAt ? say.repairAt(instant(booking.startsAt)) : null;
}
