import { useQuery } from 'urql';
import { AuditWithdrawalsDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Bars } from '#console/ui/Bars.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { Table } from '#console/ui/Table.tsx';
import { words } from './words.ts';

export default function Withdrawals() {
  const say = useWords(words);
  const { formats } = useLanguage();
  const names = useNames();
  const answer = useQuery({ query: AuditWithdrawalsDocument });
  const seconds = (value: number) => say.seconds(formats.count(value));
  return (
    <Page title={say.withdrawals} lead={say.withdrawalsLead}>
      <Answer of={answer}>
        {({ audit }) => {
          const rows = audit?.withdrawalToStop ?? [];
          return (
            <Panel title={say.withdrawals}>
              <Bars
                label={say.withdrawals}
                of={rows.map(({ source, p99Seconds }) => [names.organisation(source), p99Seconds])}
                say={seconds}
              />
              <Table
                caption={say.withdrawals}
                rows={rows}
                keyOf={({ source }) => source}
                empty={say.noneRead}
                columns={[
                  { name: say.source, of: ({ source }) => names.organisation(source) },
                  { name: say.ended, of: ({ consents }) => formats.count(consents), figure: true },
                  { name: 'p50', of: ({ p50Seconds }) => seconds(p50Seconds), figure: true },
                  { name: 'p99', of: ({ p99Seconds }) => seconds(p99Seconds), figure: true },
                  { name: 'max', of: ({ maxSeconds }) => seconds(maxSeconds), figure: true },
                ]}
              />
            </Panel>
          );
        }}
      </Answer>
    </Page>
  );
}
