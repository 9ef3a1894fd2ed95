import { useQuery } from 'urql';
import { AuditProcessingDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Table } from '#console/ui/Table.tsx';
import { Typed } from '#console/ui/Typed.tsx';
import { useAddress } from '#console/ui/useAddress.ts';
import { Exports } from './Exports.tsx';
import { startOf } from './flowFilter.ts';
import { words } from './words.ts';

export default function Processing() {
  const say = useWords(words);
  const { formats } = useLanguage();
  const names = useNames();
  const [get, set] = useAddress();
  const period = { from: startOf(get('from')), until: startOf(get('until'), 1) };
  const answer = useQuery({ query: AuditProcessingDocument, variables: period });
  return (
    <Page
      title={say.processing}
      lead={say.processingLead}
      actions={<Exports list="processingRecords" filter={period} />}
    >
      <div className="filters">
        <Typed label={say.from} type="date" value={get('from') ?? ''} onChange={(value) => set({ from: value })} />
        <Typed label={say.until} type="date" value={get('until') ?? ''} onChange={(value) => set({ until: value })} />
      </div>
      <Answer of={answer}>
        {({ audit }) => (
          <Table
            caption={say.processing}
            rows={audit?.processingRecords ?? []}
            keyOf={({ source, recipient, purpose, scope, basis }) =>
              [source, recipient, purpose, scope, basis].join(' ')
            }
            columns={[
              { name: say.source, of: ({ source }) => names.organisation(source) },
              { name: say.recipient, of: ({ recipient }) => names.organisation(recipient) },
              { name: say.purpose, of: ({ purpose }) => names.purpose(purpose) },
              { name: say.scope, of: ({ scope }) => names.scope(scope) },
              { name: say.basis, of: ({ basis }) => basis },
              { name: say.first, of: ({ firstAt }) => formats.instant(firstAt) },
              { name: say.last, of: ({ lastAt }) => formats.instant(lastAt) },
              { name: say.peopleName, of: ({ people }) => formats.count(people), figure: true },
              { name: say.reads, of: ({ reads }) => formats.count(reads), figure: true },
            ]}
          />
        )}
      </Answer>
    </Page>
  );
}
