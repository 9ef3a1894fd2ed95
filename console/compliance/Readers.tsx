import { useQuery } from 'urql';
import { AuditReadersDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Table } from '#console/ui/Table.tsx';
import { Exports } from './Exports.tsx';
import { words } from './words.ts';

export default function Readers() {
  const say = useWords(words);
  const { formats } = useLanguage();
  const names = useNames();
  const answer = useQuery({ query: AuditReadersDocument, variables: { first: 100 } });
  return (
    <Page title={say.readers} lead={say.readersLead} actions={<Exports list="readers" />}>
      <Answer of={answer}>
        {({ audit }) => (
          <Table
            caption={say.readers}
            rows={audit?.readers ?? []}
            keyOf={({ index }) => String(index)}
            columns={[
              { name: '#', of: ({ index }) => formats.count(index), figure: true },
              { name: say.when, of: ({ at }) => formats.exactInstant(at) },
              { name: say.recipient, of: ({ caller }) => names.organisation(caller) },
              { name: say.client, of: ({ client }) => client },
              { name: say.questions, of: ({ questions }) => questions.join(', ') },
            ]}
          />
        )}
      </Answer>
    </Page>
  );
}
