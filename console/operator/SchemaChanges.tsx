import { useQuery } from 'urql';
import { NetworkChangesDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Table } from '#console/ui/Table.tsx';
import { words } from './words.ts';

const ways = ['requires', 'key', 'provides'] as const;

/** What the supergraph in force has beside what was approved. */
export default function SchemaChanges() {
  const say = useWords(words);
  const names = useNames();
  const answer = useQuery({ query: NetworkChangesDocument, requestPolicy: 'network-only' });
  const wayOf = (via: string) => {
    const way = ways.find((each) => each === via);
    return way ? say[way] : via;
  };
  return (
    <Page title={say.changes} lead={say.changesLead}>
      <Answer of={answer}>
        {({ network }) => (
          <Table
            caption={say.changes}
            rows={network?.pendingFlows ?? []}
            keyOf={(flow) => Object.values(flow).join(' ')}
            empty={say.noChanges}
            columns={[
              {
                name: say.change,
                of: ({ change }) => <Badge tone="warn">{change === 'NEW' ? say.NEW : say.GONE}</Badge>,
              },
              { name: say.from, of: ({ source }) => source },
              { name: say.to, of: ({ recipient }) => recipient },
              { name: say.field, of: ({ coordinate }) => coordinate },
              { name: say.category, of: ({ scope }) => names.scope(scope) },
              { name: say.purpose, of: ({ purpose }) => (purpose === '*' ? say.anyPurpose : names.purpose(purpose)) },
              { name: say.way, of: ({ via }) => wayOf(via) },
              { name: say.approver, of: ({ approver }) => approver },
            ]}
          />
        )}
      </Answer>
    </Page>
  );
}
