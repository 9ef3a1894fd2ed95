import { Link } from 'wouter';
import { useQuery } from 'urql';
import { AuditFlowsDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Pager } from '#console/ui/Pager.tsx';
import { Table } from '#console/ui/Table.tsx';
import { useAddress } from '#console/ui/useAddress.ts';
import { Exports } from './Exports.tsx';
import { FlowFilters } from './FlowFilters.tsx';
import { flowFilter } from './flowFilter.ts';
import { words } from './words.ts';
import type { AuditFlowsQuery } from '#client/generated/documents.ts';
import type { Column } from '#console/ui/Table.tsx';

type Flow = NonNullable<AuditFlowsQuery['audit']>['flows']['nodes'][number];

const PAGE = 50;

export default function Flows() {
  const say = useWords(words);
  const { formats } = useLanguage();
  const [get, set] = useAddress();
  const after = get('after');
  const filter = flowFilter(get);
  const answer = useQuery({ query: AuditFlowsDocument, variables: { filter, first: PAGE, after } });
  const columns = useColumns();
  return (
    <Page title={say.flows} lead={say.flowsLead} actions={<Exports list="flows" filter={filter} />}>
      <FlowFilters />
      <Answer of={answer}>
        {({ audit }) =>
          audit && (
            <>
              <p className="quiet">{say.people(formats.count(audit.flows.people))}</p>
              <Table
                caption={say.flows}
                columns={columns}
                rows={audit.flows.nodes}
                keyOf={({ index, coordinate, via, scope, because, consent }) =>
                  [index, coordinate, via, scope, because, consent].join(' ')
                }
              />
              <Pager
                pageInfo={audit.flows.pageInfo}
                totalCount={audit.flows.totalCount}
                after={after}
                onAfter={(cursor) => set({ after: cursor })}
              />
            </>
          )
        }
      </Answer>
    </Page>
  );
}

function useColumns(): Column<Flow>[] {
  const say = useWords(words);
  const { formats } = useLanguage();
  const names = useNames();
  return [
    { name: '#', of: ({ index }) => formats.count(index), figure: true },
    { name: say.when, of: ({ at }) => <time dateTime={at}>{formats.instant(at)}</time> },
    {
      name: say.person,
      of: ({ customer }) =>
        customer && <Link href={`/compliance?person=${encodeURIComponent(customer)}`}>{customer}</Link>,
    },
    { name: say.source, of: ({ source }) => names.organisation(source) },
    { name: say.recipient, of: ({ recipient }) => names.organisation(recipient) },
    { name: say.what, of: ({ coordinate, scope }) => <span title={names.scope(scope)}>{coordinate}</span> },
    { name: say.purpose, of: ({ purpose }) => <span title={names.purpose(purpose)}>{purpose}</span> },
    {
      name: say.because,
      of: ({ because, basis }) => (because ? <Badge tone="bad">{because}</Badge> : <Badge tone="good">{basis}</Badge>),
    },
    {
      name: say.consent,
      of: ({ consent }) =>
        consent && <Link href={`/compliance/consents/${encodeURIComponent(consent)}`}>{consent}</Link>,
    },
  ];
}
