import { useQuery } from 'urql';
import { MyPoliciesDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Empty } from '#console/ui/Empty.tsx';
import { Facts } from '#console/ui/Facts.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { Refused } from '#console/ui/Refused.tsx';
import { words } from './words.ts';

export function Policies() {
  const say = useWords(words);
  const { formats } = useLanguage();
  const names = useNames();
  const answer = useQuery({ query: MyPoliciesDocument });
  return (
    <Panel title={say.policies}>
      <Answer of={answer}>
        {({ me }) => (
          <>
            {me?.policies?.length === 0 && <Empty>{say.noPolicies}</Empty>}
            {me?.policies?.map((policy) => (
              <div className="stack" key={policy.id}>
                <h3>{names.organisation(policy.insurer)}</h3>
                <Facts
                  of={[
                    [say.until, policy.endsOn && formats.day(policy.endsOn)],
                    [say.premium, typeof policy.annualMinor === 'number' ? formats.money(policy.annualMinor) : null],
                    [say.claims, policy.claims && formats.count(policy.claims.length)],
                  ]}
                />
              </div>
            ))}
            <Refused result={answer[0]} />
          </>
        )}
      </Answer>
    </Panel>
  );
}
