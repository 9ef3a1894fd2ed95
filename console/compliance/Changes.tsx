import { useQuery } from 'urql';
import { AuditAbandonmentDocument, AuditChangesDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { Table } from '#console/ui/Table.tsx';
import { words } from './words.ts';
import type { AuditChangesQuery } from '#client/generated/documents.ts';

type Audit = NonNullable<AuditChangesQuery['audit']>;

export default function Changes() {
  const say = useWords(words);
  const answer = useQuery({ query: AuditChangesDocument, variables: { first: 100 } });
  return (
    <Page title={say.changes} lead={say.changesLead}>
      <Answer of={answer}>
        {({ audit }) =>
          audit && (
            <>
              <Amendments rows={audit.amendments} />
              <Transfers rows={audit.transfers} />
              <Joint rows={audit.jointHolders} />
            </>
          )
        }
      </Answer>
      <Abandonment />
    </Page>
  );
}

function Amendments({ rows }: { readonly rows: Audit['amendments'] }) {
  const say = useWords(words);
  const { formats } = useLanguage();
  const names = useNames();
  return (
    <Panel title={say.amendments}>
      <Table
        caption={say.amendments}
        rows={rows}
        keyOf={({ consent }) => consent}
        columns={[
          { name: say.when, of: ({ changedAt }) => formats.instant(changedAt) },
          { name: say.consent, of: ({ amends, consent }) => `${amends} → ${consent}` },
          { name: say.status, of: ({ status }) => status },
          { name: say.added, of: ({ added }) => added.map(names.scope).join(', ') },
          { name: say.removed, of: ({ removed }) => removed.map(names.scope).join(', ') },
        ]}
      />
    </Panel>
  );
}

function Transfers({ rows }: { readonly rows: Audit['transfers'] }) {
  const say = useWords(words);
  const { formats } = useLanguage();
  return (
    <Panel title={say.transfers}>
      <Table
        caption={say.transfers}
        rows={rows}
        keyOf={({ vin, at }) => `${vin} ${at}`}
        columns={[
          { name: say.when, of: ({ at }) => formats.day(at) },
          { name: 'VIN', of: ({ vin }) => <code>{vin}</code> },
          { name: say.from, of: ({ from }) => from },
          { name: say.until, of: ({ to }) => to },
          { name: say.ended, of: ({ ended }) => ended.join(', ') },
        ]}
      />
    </Panel>
  );
}

function Joint({ rows }: { readonly rows: Audit['jointHolders'] }) {
  const say = useWords(words);
  return (
    <Panel title={say.joint}>
      <Table
        caption={say.joint}
        rows={rows}
        keyOf={({ vin }) => vin}
        columns={[
          { name: 'VIN', of: ({ vin }) => <code>{vin}</code> },
          { name: say.holder, of: ({ holder }) => holder },
          { name: say.joint, of: ({ joint }) => joint.join(', ') },
        ]}
      />
    </Panel>
  );
}

function Abandonment() {
  const say = useWords(words);
  const { formats } = useLanguage();
  const names = useNames();
  const answer = useQuery({ query: AuditAbandonmentDocument });
  return (
    <Panel title={say.abandonment}>
      <Answer of={answer}>
        {({ audit }) => (
          <Table
            caption={say.abandonment}
            rows={audit?.abandonment ?? []}
            keyOf={({ purpose, recipient }) => `${purpose} ${recipient}`}
            columns={[
              { name: say.recipient, of: ({ recipient }) => names.organisation(recipient) },
              { name: say.purpose, of: ({ purpose }) => names.purpose(purpose) },
              { name: say.asked, of: ({ asked }) => formats.count(asked), figure: true },
              { name: say.shown, of: ({ shown }) => formats.count(shown), figure: true },
              { name: say.granted, of: ({ granted }) => formats.count(granted), figure: true },
              { name: say.rejected, of: ({ refused }) => formats.count(refused), figure: true },
              { name: say.lapsed, of: ({ lapsed }) => formats.count(lapsed), figure: true },
            ]}
          />
        )}
      </Answer>
    </Panel>
  );
}
