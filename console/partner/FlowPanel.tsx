import { useNames } from '#console/graph/useNames.ts';
import { useWords } from '#console/language/Language.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { Table } from '#console/ui/Table.tsx';
import { FlowPicture } from './FlowPicture.tsx';
import { RunPanel } from './RunPanel.tsx';
import { toneOf } from './flowTone.ts';
import { words } from './words.ts';
import type { FlowReport } from '#client/flowReport.ts';
import type { Sent } from './sendOperation.ts';

/** What would go from whom to whom, before anything runs, and what would have to be asked for. */
export function FlowPanel({ sent }: { readonly sent: Sent }) {
  const say = useWords(words);
  const report = sent.extensions?.flows;
  if (!report) return <RunPanel sent={sent} />;
  const crossing = report.flows.filter(({ unlessOwn, needs }) => !unlessOwn || needs !== 'NOTHING');
  return (
    <>
      <Panel title={say.flows}>
        {report.purposeMissing && <p className="note bad">{say.purposeMissing}</p>}
        {crossing.length > 0 && <FlowPicture flows={crossing} />}
        <Flows flows={crossing} />
      </Panel>
      <Request report={report} />
    </>
  );
}

function Flows({ flows }: { readonly flows: FlowReport['flows'] }) {
  const say = useWords(words);
  const names = useNames();
  const party = (role: string) => (role === 'caller' ? say.you : names.role(role));
  return (
    <Table
      caption={say.flows}
      rows={flows}
      empty={say.none}
      keyOf={({ coordinate, scope, source, recipient, via, purpose }) =>
        [coordinate, scope, source, recipient, via, purpose].join(' ')
      }
      columns={[
        { name: say.source, of: ({ source }) => party(source) },
        { name: say.recipient, of: ({ recipient }) => party(recipient) },
        { name: say.field, of: ({ coordinate }) => <code>{coordinate}</code> },
        { name: say.scope, of: ({ scope }) => names.scope(scope) },
        { name: say.purpose, of: ({ purpose }) => purpose },
        { name: say.via, of: ({ via }) => say.viaWords[via] ?? via },
        { name: say.needs, of: ({ needs }) => <Badge tone={toneOf(needs)}>{say.needWords[needs] ?? needs}</Badge> },
      ]}
    />
  );
}

function Request({ report: { request } }: { readonly report: FlowReport }) {
  const say = useWords(words);
  return (
    <Panel title={say.request}>
      {request ? (
        <>
          <p className="quiet">{say.requestSays}</p>
          <pre tabIndex={0} aria-label={say.request}>
            {JSON.stringify(request.input, null, 2)}
          </pre>
        </>
      ) : (
        <p className="quiet">{say.nothingToAsk}</p>
      )}
    </Panel>
  );
}
