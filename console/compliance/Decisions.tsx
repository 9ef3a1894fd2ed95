import { useQuery } from 'urql';
import { AuditDecisionsDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Lines } from '#console/ui/Lines.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { Table } from '#console/ui/Table.tsx';
import { Decided } from './Decided.tsx';
import { decidedWords } from './decidedWords.ts';
import { words } from './words.ts';

export default function Decisions() {
  const say = useWords(words);
  const decided = useWords(decidedWords);
  const { formats } = useLanguage();
  const names = useNames();
  const answer = useQuery({ query: AuditDecisionsDocument });
  return (
    <Page title={say.decisions} lead={say.decisionsLead}>
      <Decided />
      <Panel title={decided.crossed}>
        <Answer of={answer}>
          {({ audit }) => (
            <Table
              caption={decided.crossed}
              rows={audit?.decisionInputs ?? []}
              keyOf={({ traceId, recipient, customer, purpose }) => [traceId, recipient, customer, purpose].join(' ')}
              columns={[
                { name: say.when, of: ({ at }) => formats.instant(at) },
                { name: say.recipient, of: ({ recipient }) => names.organisation(recipient) },
                { name: say.person, of: ({ customer }) => customer },
                { name: say.purpose, of: ({ purpose }) => names.purpose(purpose) },
                { name: say.used, of: ({ used }) => <Lines of={used} /> },
                { name: say.withheld, of: ({ withheld }) => <Lines of={withheld} /> },
              ]}
            />
          )}
        </Answer>
      </Panel>
    </Page>
  );
}
