import { useQuery } from 'urql';
import { AuditLoadDocument, AuditRefusalsDocument, AuditUseDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { Table } from '#console/ui/Table.tsx';
import { Exports } from './Exports.tsx';
import { words } from './words.ts';

export default function Refusals() {
  const say = useWords(words);
  return (
    <Page title={say.refusals} lead={say.refusalsLead} actions={<Exports list="refusals" />}>
      <Reasons />
      <Use />
      <Load />
    </Page>
  );
}

function Reasons() {
  const say = useWords(words);
  const { formats } = useLanguage();
  const names = useNames();
  const answer = useQuery({ query: AuditRefusalsDocument });
  return (
    <Panel title={say.reason}>
      <Answer of={answer}>
        {({ audit }) => (
          <Table
            caption={say.refusals}
            rows={audit?.refusals ?? []}
            keyOf={({ recipient, because }) => `${recipient} ${because}`}
            columns={[
              { name: say.recipient, of: ({ recipient }) => names.organisation(recipient) },
              { name: say.reason, of: ({ because }) => <Badge tone="bad">{because}</Badge> },
              { name: say.lines, of: ({ refusals }) => formats.count(refusals), figure: true },
              { name: say.peopleName, of: ({ people }) => formats.count(people), figure: true },
            ]}
          />
        )}
      </Answer>
    </Panel>
  );
}

function Use() {
  const say = useWords(words);
  const { formats } = useLanguage();
  const names = useNames();
  const answer = useQuery({ query: AuditUseDocument });
  const kinds: Readonly<Record<string, string>> = { NEVER_GRANTED: say.neverGranted, NEVER_USED: say.neverUsed };
  return (
    <Panel title={`${say.neverGranted} / ${say.neverUsed}`}>
      <Answer of={answer}>
        {({ audit }) => (
          <Table
            caption={say.refusals}
            rows={audit?.unusedAndUnmet.slice(0, 100) ?? []}
            keyOf={({ recipient, what, kind, purpose }) => `${recipient} ${what} ${kind} ${purpose}`}
            columns={[
              { name: say.recipient, of: ({ recipient }) => names.organisation(recipient) },
              { name: say.because, of: ({ kind }) => kinds[kind] ?? kind },
              { name: say.what, of: ({ what }) => names.scope(what) },
              { name: say.purpose, of: ({ purpose }) => names.purpose(purpose) },
              { name: say.lines, of: ({ count }) => formats.count(count), figure: true },
            ]}
          />
        )}
      </Answer>
    </Panel>
  );
}

/** Five times what is normal for a client is worth a look. */
const UNUSUAL = 5;

function Load() {
  const say = useWords(words);
  const { formats } = useLanguage();
  const answer = useQuery({ query: AuditLoadDocument });
  return (
    <Panel title={say.load}>
      <Answer of={answer}>
        {({ audit }) => (
          <Table
            caption={say.load}
            rows={audit?.clientLoad.slice(0, 100) ?? []}
            keyOf={({ client, hour }) => `${client} ${hour}`}
            columns={[
              { name: say.hour, of: ({ hour }) => formats.instant(hour) },
              { name: say.client, of: ({ client }) => client },
              {
                name: say.peopleName,
                figure: true,
                of: ({ people, normal }) =>
                  normal && people > UNUSUAL * normal ? (
                    <Badge tone="bad">{formats.count(people)}</Badge>
                  ) : (
                    formats.count(people)
                  ),
              },
              {
                name: say.normal,
                of: ({ normal }) => (typeof normal === 'number' ? formats.count(normal) : '–'),
                figure: true,
              },
            ]}
          />
        )}
      </Answer>
    </Panel>
  );
}
