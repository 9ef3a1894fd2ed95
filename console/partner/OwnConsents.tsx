import { useQuery } from 'urql';
import { OwnConsentsDocument } from '#client/generated/documents.ts';
import { consentWords } from '#console/customer/consentWords.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Pager } from '#console/ui/Pager.tsx';
import { Table } from '#console/ui/Table.tsx';
import { useAddress } from '#console/ui/useAddress.ts';
import { ownWords } from './ownWords.ts';
import type { OwnConsentsQuery } from '#client/generated/documents.ts';
import type { Tone } from '#console/ui/Badge.tsx';

type Consent = OwnConsentsQuery['consentsReceived'][number];

const PAGE = 25;
const waiting: ReadonlySet<unknown> = new Set(['REQUESTED', 'AWAITING_AUTHORISATION', 'AMENDING', 'PAUSED']);

/** What the organisation asked for, and where it stands. */
export default function OwnConsents() {
  const say = useWords(ownWords);
  const [get, set] = useAddress();
  const after = get('after');
  const variables = { first: PAGE + 1, before: after === null ? null : Number(after) };
  const answer = useQuery({ query: OwnConsentsDocument, variables, requestPolicy: 'network-only' });
  return (
    <Page title={say.consents} lead={say.consentsLead}>
      <Answer of={answer}>
        {({ consentsReceived: found }) => (
          <>
            <Consents rows={found.slice(0, PAGE)} />
            <Pager
              pageInfo={{ hasNextPage: found.length > PAGE, endCursor: String(found.slice(0, PAGE).at(-1)?.revision) }}
              after={after}
              onAfter={(next) => set({ after: next })}
            />
          </>
        )}
      </Answer>
    </Page>
  );
}

function Consents({ rows }: { readonly rows: readonly Consent[] }) {
  const say = useWords(ownWords);
  const { formats } = useLanguage();
  const names = useNames();
  const until = ({ validUntil, answerBy }: Consent) => {
    if (answerBy) return `${say.answerBy} ${formats.instant(answerBy)}`;
    return validUntil ? formats.instant(validUntil) : '';
  };
  return (
    <Table
      caption={say.consents}
      rows={rows}
      keyOf={({ id }) => id}
      empty={say.noConsents}
      columns={[
        { name: say.consent, of: ({ id }) => <code>{id}</code> },
        { name: say.state, of: (consent) => <State consent={consent} /> },
        { name: say.purpose, of: ({ purpose }) => names.purpose(purpose) },
        { name: say.granted, of: (consent) => <Scopes consent={consent} /> },
        { name: say.until, of: until },
        {
          name: say.used,
          of: ({ usesMade, usesAllowed }) =>
            say.usedOf(formats.count(usesMade ?? 0), usesAllowed ? formats.count(usesAllowed) : '∞'),
          figure: true,
        },
      ]}
    />
  );
}

function Scopes({ consent: { scopes } }: { readonly consent: Consent }) {
  const say = useWords(ownWords);
  const { formats } = useLanguage();
  const names = useNames();
  const all = scopes ?? [];
  const granted = all.filter((each) => each.granted);
  return (
    <details>
      <summary>{say.usedOf(formats.count(granted.length), formats.count(all.length))}</summary>
      <ul className="plain">
        {all.map(({ scope, granted: isGranted }) => (
          <li key={scope}>
            <Badge tone={isGranted ? 'good' : 'calm'}>{isGranted ? say.granted : say.notGranted}</Badge>{' '}
            {names.scope(scope)}
          </li>
        ))}
      </ul>
    </details>
  );
}

function State({ consent: { status, statusReason, erasures } }: { readonly consent: Consent }) {
  const say = useWords(ownWords);
  const states = useWords(consentWords);
  if (!status) return null;
  const ended: Tone = waiting.has(status) ? 'warn' : 'calm';
  const due = (erasures ?? []).find((each) => each.status === 'ERASURE_DUE');
  return (
    <>
      <Badge tone={status === 'ACTIVE' ? 'good' : ended}>
        {status === 'AWAITING_AUTHORISATION' ? say.waits : states[status]}
      </Badge>
      {statusReason && <span className="quiet"> {statusReason}</span>}
      {due?.dueOn && (
        <Badge tone={due.late ? 'bad' : 'warn'}>
          {say.erasure} {due.dueOn}
        </Badge>
      )}
    </>
  );
}
