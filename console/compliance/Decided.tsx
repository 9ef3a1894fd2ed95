import { useQuery } from 'urql';
import { AuditDecidedDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Choice } from '#console/ui/Choice.tsx';
import { Lines } from '#console/ui/Lines.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { Table } from '#console/ui/Table.tsx';
import { useAddress } from '#console/ui/useAddress.ts';
import { decidedWords } from './decidedWords.ts';

const tones = { APPROVED: 'good', COUNTER_OFFER: 'warn', REFERRED: 'warn', DECLINED: 'bad' } as const;

/** The lenders' own record of what their programs decided; without terms or scores. */
export function Decided() {
  const say = useWords(decidedWords);
  const { formats } = useLanguage();
  const names = useNames();
  const [get, set] = useAddress();
  const kind = get('kind') ?? '';
  const adverse = kind === '' ? null : kind === 'against';
  const answer = useQuery({ query: AuditDecidedDocument, variables: { adverse } });
  return (
    <Panel title={say.decided}>
      <div className="filters">
        <Choice
          label={say.adverse}
          any={say.any}
          options={[
            ['against', say.against],
            ['other', say.notAgainst],
          ]}
          value={kind}
          onChange={(chosen) => set({ kind: chosen })}
        />
      </div>
      <Answer of={answer}>
        {({ automatedDecisions }) => (
          <Table
            caption={say.decided}
            rows={automatedDecisions}
            keyOf={({ id }) => id}
            empty={say.decidedNone}
            columns={[
              { name: say.lender, of: ({ lender }) => names.organisation(lender) },
              {
                name: say.application,
                of: ({ applicationId, customer }) => <Lines of={[applicationId, customer?.id]} />,
              },
              {
                name: say.outcome,
                of: ({ outcome }) => outcome && <Badge tone={tones[outcome]}>{say[outcome]}</Badge>,
              },
              { name: say.reasons, of: ({ reasonCodes }) => <Lines of={reasonCodes} /> },
              { name: say.madeFrom, of: ({ used }) => <Lines of={used} /> },
              { name: say.madeWithout, of: ({ missing }) => <Lines of={missing} /> },
              { name: say.review, of: ({ review }) => (review ? say[review] : say.notAsked) },
              { name: say.decidedAt, of: ({ decidedAt }) => decidedAt && formats.instant(decidedAt) },
            ]}
          />
        )}
      </Answer>
    </Panel>
  );
}
