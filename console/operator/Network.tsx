import { useQuery } from 'urql';
import { NetworkDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { Table } from '#console/ui/Table.tsx';
import { words } from './words.ts';
import type { NetworkQuery } from '#client/generated/documents.ts';

type Network = NonNullable<NetworkQuery['network']>;

export default function NetworkPage() {
  const say = useWords(words);
  const answer = useQuery({ query: NetworkDocument, requestPolicy: 'network-only' });
  return (
    <Page title={say.network} lead={say.networkLead}>
      <Answer of={answer}>
        {({ network }) =>
          network && (
            <>
              <Members members={network.members} />
              <Gateways network={network} />
            </>
          )
        }
      </Answer>
    </Page>
  );
}

function Members({ members }: Pick<Network, 'members'>) {
  const say = useWords(words);
  const { formats } = useLanguage();
  const names = useNames();
  const ms = (value: number | null | undefined) =>
    typeof value === 'number' ? say.ms(formats.count(Math.ceil(value * 10) / 10)) : '–';
  return (
    <Panel title={say.members}>
      <Table
        caption={say.members}
        rows={members}
        keyOf={({ organisation }) => organisation}
        columns={[
          { name: say.member, of: ({ organisation }) => names.organisation(organisation) },
          { name: say.role, of: ({ role }) => names.role(role) },
          { name: say.state, of: ({ status }) => <State status={status} /> },
          { name: say.circuit, of: ({ circuit }) => <Circuit circuit={circuit} /> },
          { name: say.answered, of: ({ answered }) => formats.count(answered), figure: true },
          {
            name: say.failed,
            of: ({ failed, lastFailure }) => failures(formats.count(failed), lastFailure),
            figure: true,
          },
          { name: say.p50, of: ({ p50Ms }) => ms(p50Ms), figure: true },
          { name: say.p95, of: ({ p95Ms }) => ms(p95Ms), figure: true },
        ]}
      />
    </Panel>
  );
}

function failures(count: string, last: string | null | undefined) {
  return last ? `${count} (${last})` : count;
}

function State({ status }: { readonly status: string }) {
  const say = useWords(words);
  return status === 'ACTIVE' ? <Badge tone="good">{say.ACTIVE}</Badge> : <Badge tone="warn">{say.SUSPENDED}</Badge>;
}

function Circuit({ circuit }: { readonly circuit: string | null | undefined }) {
  const say = useWords(words);
  if (circuit === 'OPEN') return <Badge tone="bad">{say.OPEN}</Badge>;
  return circuit === 'CLOSED' ? <Badge tone="good">{say.CLOSED}</Badge> : <span className="quiet">{say.inside}</span>;
}

function Gateways({ network: { gateways, revision } }: { readonly network: Network }) {
  const say = useWords(words);
  const { formats } = useLanguage();
  return (
    <Panel title={say.gateways}>
      <p className="quiet">{say.gatewaysLead(formats.count(revision))}</p>
      <Table
        caption={say.gateways}
        rows={gateways}
        keyOf={({ gateway }) => gateway}
        columns={[
          { name: say.gateway, of: ({ gateway }) => gateway },
          { name: say.revision, of: ({ acknowledgedRevision }) => formats.count(acknowledgedRevision), figure: true },
          { name: say.behind, of: ({ behind }) => formats.count(behind), figure: true },
          {
            name: say.lease,
            of: ({ leased }) => <Badge tone={leased ? 'good' : 'bad'}>{leased ? say.leased : say.lapsed}</Badge>,
          },
          { name: say.until, of: ({ leaseUntil }) => formats.instant(leaseUntil) },
        ]}
      />
    </Panel>
  );
}
