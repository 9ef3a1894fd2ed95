import { Link } from 'wouter';
import { useQuery } from 'urql';
import { AuditConsentsOnDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useEither, useLanguage, useWords } from '#console/language/Language.tsx';
import { useSignedIn } from '#console/session/Session.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Choice } from '#console/ui/Choice.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Table } from '#console/ui/Table.tsx';
import { Typed } from '#console/ui/Typed.tsx';
import { useAddress } from '#console/ui/useAddress.ts';
import { startOf } from './flowFilter.ts';
import { words } from './words.ts';

const MOST = 200;

export default function ConsentsOn() {
  const say = useWords(words);
  const { formats } = useLanguage();
  const names = useNames();
  const either = useEither();
  const { facts } = useSignedIn();
  const [get, set] = useAddress();
  const day = get('day') ?? new Date().toISOString().slice(0, 10);
  const variables = { at: startOf(day, 1)!, customer: get('person'), recipient: get('recipient'), first: MOST };
  const answer = useQuery({ query: AuditConsentsOnDocument, variables });
  return (
    <Page title={say.consents} lead={say.consentsLead}>
      <div className="filters">
        <Typed label={say.at} type="date" value={day} onChange={(value) => set({ day: value })} />
        <Typed label={say.person} value={get('person') ?? ''} onChange={(value) => set({ person: value })} />
        <Choice
          label={say.recipient}
          any={say.any}
          options={facts.organisations.map(({ id, name }) => [id, either(name)])}
          value={get('recipient') ?? ''}
          onChange={(value) => set({ recipient: value })}
        />
      </div>
      <Answer of={answer}>
        {({ audit }) => (
          <Table
            caption={say.consents}
            rows={audit?.consentsOn ?? []}
            keyOf={({ id }) => id}
            columns={[
              {
                name: say.consent,
                of: ({ id }) => <Link href={`/compliance/consents/${encodeURIComponent(id)}`}>{id}</Link>,
              },
              { name: say.person, of: ({ customer }) => customer },
              { name: say.recipient, of: ({ recipient }) => names.organisation(recipient) },
              { name: say.purpose, of: ({ purpose }) => names.purpose(purpose) },
              { name: say.scope, of: ({ scopes }) => scopes.map(names.scope).join(', ') },
              { name: say.basis, of: ({ basis }) => basis },
              { name: say.until, of: ({ validUntil }) => validUntil && formats.day(validUntil) },
              { name: say.status, of: ({ status }) => status },
            ]}
          />
        )}
      </Answer>
    </Page>
  );
}
