import { useState } from 'react';
import { useQuery } from 'urql';
import { MyConsentsDocument } from '#client/generated/documents.ts';
import { useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Empty } from '#console/ui/Empty.tsx';
import { Page } from '#console/ui/Page.tsx';
import { useAddress } from '#console/ui/useAddress.ts';
import { ConsentCard } from './ConsentCard.tsx';
import { consentWords, inForce, over } from './consentWords.ts';

const choices = { active: inForce, ended: over, all: null } as const;
type Choice = keyof typeof choices;

export default function Consents() {
  const say = useWords(consentWords);
  const [get, set] = useAddress();
  const asked = get('show') as Choice | null;
  const choice: Choice = asked !== null && asked in choices ? asked : 'active';
  const answer = useQuery({ query: MyConsentsDocument, variables: { status: choices[choice] } });
  const [said, setSaid] = useState<string>();
  const [, again] = answer;
  const done = (outcome: string) => {
    setSaid(outcome);
    again({ requestPolicy: 'network-only' });
  };
  return (
    <Page title={say.title} lead={say.lead}>
      <p role="status" className={said ? 'note good' : 'hidden'}>
        {said}
      </p>
      <div className="filters">
        <label className="field">
          {say.show}
          <select value={choice} onChange={(event) => set({ show: event.target.value })}>
            {(Object.keys(choices) as Choice[]).map((each) => (
              <option key={each} value={each}>
                {say[each]}
              </option>
            ))}
          </select>
        </label>
      </div>
      <Answer of={answer}>
        {({ me }) => (
          <div className="grid">
            {me?.consents?.length === 0 && <Empty>{say.none}</Empty>}
            {me?.consents?.map((consent) => (
              <ConsentCard key={consent.id} consent={consent} onDone={done} />
            ))}
          </div>
        )}
      </Answer>
    </Page>
  );
}
