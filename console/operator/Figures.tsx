import { useQuery } from 'urql';
import { NetworkFiguresDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Bars } from '#console/ui/Bars.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { Table } from '#console/ui/Table.tsx';
import { words } from './words.ts';
import type { NetworkFiguresQuery } from '#client/generated/documents.ts';

/** What members did in all. */
export default function Figures() {
  const say = useWords(words);
  const answer = useQuery({ query: NetworkFiguresDocument });
  return (
    <Page title={say.figures} lead={say.figuresLead}>
      <Answer of={answer}>
        {({ lenderFigures, repairerFigures, scorecardDrift }) => (
          <>
            <Lenders rows={lenderFigures} />
            <Repairers rows={repairerFigures} />
            <Drift rows={scorecardDrift} />
          </>
        )}
      </Answer>
    </Page>
  );
}

function useTold() {
  const say = useWords(words);
  const { formats } = useLanguage();
  return (value: number | null | undefined, as: (text: string) => string = (text) => text) =>
    typeof value === 'number' ? as(formats.count(value)) : <span className="quiet">{say.few}</span>;
}

function Lenders({ rows }: { readonly rows: NetworkFiguresQuery['lenderFigures'] }) {
  const say = useWords(words);
  const { formats } = useLanguage();
  const names = useNames();
  const told = useTold();
  const volumes = rows.flatMap(({ lender, volumeThousands }) =>
    typeof volumeThousands === 'number' ? [[names.organisation(lender), volumeThousands] as const] : [],
  );
  return (
    <Panel title={say.lenders}>
      <Bars label={say.volume} of={volumes} say={(value) => formats.count(value)} />
      <Table
        caption={say.lenders}
        rows={rows}
        keyOf={({ lender }) => lender}
        columns={[
          { name: say.member, of: ({ lender }) => names.organisation(lender) },
          { name: say.applications, of: ({ applications }) => told(applications), figure: true },
          { name: say.decided, of: ({ decided }) => told(decided), figure: true },
          {
            name: say.offered,
            of: ({ offeredShare }) =>
              told(typeof offeredShare === 'number' ? Math.round(offeredShare * 100) : null, (text) => `${text} %`),
            figure: true,
          },
          { name: say.time, of: ({ secondsToDecideP50 }) => told(secondsToDecideP50, say.seconds), figure: true },
          { name: say.loans, of: ({ loans }) => told(loans), figure: true },
          { name: say.volume, of: ({ volumeThousands }) => told(volumeThousands), figure: true },
        ]}
      />
    </Panel>
  );
}

function Repairers({ rows }: { readonly rows: NetworkFiguresQuery['repairerFigures'] }) {
  const say = useWords(words);
  const names = useNames();
  const told = useTold();
  return (
    <Panel title={say.repairers}>
      <Table
        caption={say.repairers}
        rows={rows}
        keyOf={({ repairer }) => repairer}
        columns={[
          { name: say.member, of: ({ repairer }) => names.organisation(repairer) },
          { name: say.services, of: ({ services }) => told(services), figure: true },
          { name: say.ratings, of: ({ ratings }) => told(ratings), figure: true },
          { name: say.stars, of: ({ meanStars }) => told(meanStars), figure: true },
        ]}
      />
    </Panel>
  );
}

const toneOf = { STABLE: 'good', SHIFTING: 'warn', SHIFTED: 'bad' } as const;

/** Whether the scorecard still meets the people that it was fitted on. */
function Drift({ rows }: { readonly rows: NetworkFiguresQuery['scorecardDrift'] }) {
  const say = useWords(words);
  const { formats } = useLanguage();
  return (
    <Panel title={say.drift}>
      <p className="quiet">{say.driftLead}</p>
      <Table
        caption={say.drift}
        rows={rows}
        keyOf={({ month }) => month}
        empty={say.noDrift}
        columns={[
          { name: say.month, of: ({ month }) => month },
          {
            name: say.applications,
            of: ({ applications }) =>
              typeof applications === 'number' ? (
                formats.count(applications)
              ) : (
                <span className="quiet">{say.fewApplications}</span>
              ),
            figure: true,
          },
          { name: 'PSI', of: ({ psi }) => psi?.toFixed(3) ?? '', figure: true },
          {
            name: say.stability,
            of: ({ stability }) => stability && <Badge tone={toneOf[stability]}>{say.stabilities[stability]}</Badge>,
          },
        ]}
      />
    </Panel>
  );
}
