import { useQuery } from 'urql';
import { AuditCoverageDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Facts } from '#console/ui/Facts.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { words } from './words.ts';
import type { AuditCoverageQuery } from '#client/generated/documents.ts';

type Coverage = NonNullable<AuditCoverageQuery['audit']>['coverage'];

export default function CoverageMap() {
  const say = useWords(words);
  const answer = useQuery({ query: AuditCoverageDocument });
  return (
    <Page title={say.coverage} lead={say.coverageLead}>
      <Answer of={answer}>
        {({ audit }) =>
          audit && (
            <>
              <Gaps coverage={audit.coverage} />
              {groups(audit.coverage).map(([purpose, cells]) => (
                <Grid key={purpose} purpose={purpose} cells={cells} />
              ))}
            </>
          )
        }
      </Answer>
    </Page>
  );
}

function Gaps({ coverage }: { readonly coverage: Coverage }) {
  const say = useWords(words);
  const names = useNames();
  const listed = (texts: readonly string[]) => (texts.length === 0 ? say.none : texts.join(', '));
  return (
    <Panel title={say.coverage}>
      <Facts
        of={[
          [say.noCategory, listed(coverage.fieldsWithoutCategory)],
          [say.noPurpose, listed(coverage.categoriesWithoutPurpose.map(names.scope))],
          [say.noNotice, listed(coverage.purposesWithoutNotice.map(names.purpose))],
        ]}
      />
    </Panel>
  );
}

type Cell = Coverage['map'][number];

function groups({ map }: Coverage): [string, Cell[]][] {
  return [...Map.groupBy(map, ({ purpose }) => purpose)];
}

/** One purpose: categories down, partners across; the fuller a cell, the darker. */
function Grid({ purpose, cells }: { readonly purpose: string; readonly cells: readonly Cell[] }) {
  const say = useWords(words);
  const { formats } = useLanguage();
  const names = useNames();
  const partners = [...new Set(cells.map(({ recipient }) => recipient))];
  const scopes = [...new Set(cells.map(({ scope }) => scope))];
  const most = Math.max(...cells.map(({ consents }) => consents));
  const of = (scope: string, partner: string) =>
    cells.find((cell) => cell.scope === scope && cell.recipient === partner)?.consents ?? 0;
  return (
    <Panel title={names.purpose(purpose)}>
      <div className="table" tabIndex={0} role="group" aria-label={names.purpose(purpose)}>
        <table className="heat">
          <caption className="hidden">
            {say.count}: {names.purpose(purpose)}
          </caption>
          <thead>
            <tr>
              <th scope="col">{say.scope}</th>
              {partners.map((partner) => (
                <th key={partner} scope="col" className="figure">
                  {names.organisation(partner)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {scopes.map((scope) => (
              <tr key={scope}>
                <th scope="row">{names.scope(scope)}</th>
                {partners.map((partner) => (
                  <td key={partner} className="figure" style={{ '--heat': of(scope, partner) / most } as object}>
                    {formats.count(of(scope, partner))}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
