import { useQuery } from 'urql';
import { AuditReadsDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { Table } from '#console/ui/Table.tsx';
import { Exports } from './Exports.tsx';
import { words } from './words.ts';
import type { AuditReadsQuery } from '#client/generated/documents.ts';

type Audit = NonNullable<AuditReadsQuery['audit']>;

export default function Reads() {
  const say = useWords(words);
  const answer = useQuery({ query: AuditReadsDocument });
  return (
    <Page title={say.sensitive} actions={<Exports list="sensitiveReads" />}>
      <Answer of={answer}>
        {({ audit }) =>
          audit && (
            <>
              <Sensitive rows={audit.sensitiveReads} />
              <Scopes title={say.location} rows={audit.locationReads} />
              <Scopes title={say.breakGlass} rows={audit.breakGlass} />
            </>
          )
        }
      </Answer>
    </Page>
  );
}

function Sensitive({ rows }: { readonly rows: Audit['sensitiveReads'] }) {
  const say = useWords(words);
  const { formats } = useLanguage();
  const names = useNames();
  return (
    <Panel title={say.sensitive}>
      <Table
        caption={say.sensitive}
        rows={rows}
        keyOf={({ scope, recipient, basis }) => `${scope} ${recipient} ${basis}`}
        empty={say.noneRead}
        columns={[
          { name: say.scope, of: ({ scope }) => names.scope(scope) },
          { name: say.recipient, of: ({ recipient }) => names.organisation(recipient) },
          { name: say.basis, of: ({ basis }) => basis },
          { name: say.reads, of: ({ reads }) => formats.count(reads), figure: true },
          {
            name: say.withoutSeparate,
            figure: true,
            of: ({ withoutSeparate }) => (
              <Badge tone={withoutSeparate ? 'bad' : 'good'}>{formats.count(withoutSeparate)}</Badge>
            ),
          },
        ]}
      />
    </Panel>
  );
}

function Scopes({ title, rows }: { readonly title: string; readonly rows: Audit['locationReads'] }) {
  const say = useWords(words);
  const { formats } = useLanguage();
  const names = useNames();
  return (
    <Panel title={title}>
      <Table
        caption={title}
        rows={rows}
        keyOf={({ scope, recipient, purpose }) => `${scope} ${recipient} ${purpose}`}
        empty={say.noneRead}
        columns={[
          { name: say.scope, of: ({ scope }) => names.scope(scope) },
          { name: say.purpose, of: ({ purpose }) => names.purpose(purpose) },
          { name: say.recipient, of: ({ recipient }) => names.organisation(recipient) },
          { name: say.reads, of: ({ reads }) => formats.count(reads), figure: true },
          { name: say.peopleName, of: ({ people }) => formats.count(people), figure: true },
        ]}
      />
    </Panel>
  );
}
