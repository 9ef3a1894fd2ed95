import { useQuery } from 'urql';
import { AuditErasuresDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useEither, useLanguage, useWords } from '#console/language/Language.tsx';
import { useSignedIn } from '#console/session/Session.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Choice } from '#console/ui/Choice.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Table } from '#console/ui/Table.tsx';
import { useAddress } from '#console/ui/useAddress.ts';
import { Exports } from './Exports.tsx';
import { words } from './words.ts';

export default function Erasures() {
  const say = useWords(words);
  const { formats } = useLanguage();
  const names = useNames();
  const either = useEither();
  const { facts } = useSignedIn();
  const [get, set] = useAddress();
  const variables = { late: get('late') ? true : null, holder: get('holder') };
  const answer = useQuery({ query: AuditErasuresDocument, variables });
  return (
    <Page title={say.erasures} lead={say.erasuresLead} actions={<Exports list="erasures" />}>
      <div className="filters">
        <Choice
          label={say.holder}
          any={say.any}
          options={facts.organisations.map(({ id, name }) => [id, either(name)])}
          value={get('holder') ?? ''}
          onChange={(value) => set({ holder: value })}
        />
        <label className="switch">
          <input
            type="checkbox"
            role="switch"
            checked={get('late') !== null}
            onChange={(event) => set({ late: event.target.checked ? 'yes' : null })}
          />
          {say.lateOnly}
        </label>
      </div>
      <Answer of={answer}>
        {({ audit }) => (
          <Table
            caption={say.erasures}
            rows={audit?.erasures ?? []}
            keyOf={({ consent, holder, dueOn }) => `${consent} ${holder} ${dueOn}`}
            columns={[
              { name: say.holder, of: ({ holder }) => names.organisation(holder) },
              { name: say.consent, of: ({ consent }) => consent },
              { name: say.scope, of: ({ scopes }) => scopes.map(names.scope).join(', ') },
              { name: say.due, of: ({ dueOn }) => formats.day(dueOn) },
              {
                name: say.status,
                of: ({ status, late, exception }) => (
                  <>
                    {status} {exception} {late && <Badge tone="bad">{say.late}</Badge>}
                  </>
                ),
              },
            ]}
          />
        )}
      </Answer>
    </Page>
  );
}
