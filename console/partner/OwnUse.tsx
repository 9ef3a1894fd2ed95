import { useMemo } from 'react';
import { useQuery } from 'urql';
import { OwnUseDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Choice } from '#console/ui/Choice.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { Table } from '#console/ui/Table.tsx';
import { useAddress } from '#console/ui/useAddress.ts';
import { ownWords } from './ownWords.ts';
import type { OwnUseQuery } from '#client/generated/documents.ts';

type Use = NonNullable<OwnUseQuery['ownUse']>;

const PERIODS = ['1', '7', '30'] as const;
const DAY_MS = 86_400_000;

/** What the organisation itself did with the graph. */
export default function OwnUse() {
  const say = useWords(ownWords);
  const { formats } = useLanguage();
  const [get, set] = useAddress();
  const days = get('days') ?? '';
  // The same until another period is chosen: else each drawing would ask anew.
  const from = useMemo(() => (days ? new Date(Date.now() - Number(days) * DAY_MS).toISOString() : null), [days]);
  const answer = useQuery({ query: OwnUseDocument, variables: { from }, requestPolicy: 'network-only' });
  return (
    <Page title={say.use} lead={say.useLead}>
      <div className="filters">
        <Choice
          label={say.period}
          any={say.everything}
          options={PERIODS.map((each) => [each, say.days(formats.count(Number(each)))] as const)}
          value={days}
          onChange={(value) => set({ days: value })}
        />
      </div>
      <Answer of={answer}>
        {({ ownUse }) =>
          ownUse && (
            <>
              <Refusals rows={ownUse.refusals} />
              <Reads rows={ownUse.reads} />
            </>
          )
        }
      </Answer>
    </Page>
  );
}

function Reads({ rows }: { readonly rows: Use['reads'] }) {
  const say = useWords(ownWords);
  const { formats } = useLanguage();
  const names = useNames();
  return (
    <Panel title={say.reads}>
      <Table
        caption={say.reads}
        rows={rows}
        keyOf={({ source, scope, purpose, client }) => [source, scope, purpose, client].join(' ')}
        empty={say.noReads}
        columns={[
          { name: say.source, of: ({ source }) => names.organisation(source) },
          { name: say.category, of: ({ scope }) => names.scope(scope) },
          { name: say.purpose, of: ({ purpose }) => names.purpose(purpose) },
          { name: say.client, of: ({ client }) => client },
          { name: say.times, of: ({ reads }) => formats.count(reads), figure: true },
          { name: say.people, of: ({ people }) => formats.count(people), figure: true },
          { name: say.last, of: ({ lastAt }) => formats.instant(lastAt) },
        ]}
      />
    </Panel>
  );
}

function Refusals({ rows }: { readonly rows: Use['refusals'] }) {
  const say = useWords(ownWords);
  const { formats } = useLanguage();
  const names = useNames();
  return (
    <Panel title={say.refusals}>
      <Table
        caption={say.refusals}
        rows={rows}
        keyOf={({ because, coordinate, purpose }) => [because, coordinate, purpose].join(' ')}
        empty={say.noRefusals}
        columns={[
          { name: say.reason, of: ({ because }) => <Badge tone="bad">{because}</Badge> },
          { name: say.field, of: ({ coordinate }) => <code>{coordinate}</code> },
          { name: say.category, of: ({ scope }) => names.scope(scope) },
          { name: say.purpose, of: ({ purpose }) => names.purpose(purpose) },
          { name: say.times, of: ({ refusals }) => formats.count(refusals), figure: true },
          { name: say.last, of: ({ lastAt }) => formats.instant(lastAt) },
        ]}
      />
    </Panel>
  );
}
