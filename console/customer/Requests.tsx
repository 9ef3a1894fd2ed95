import { useState } from 'react';
import { useQuery } from 'urql';
import { MyWaitingRequestsDocument } from '#client/generated/documents.ts';
import { useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Empty } from '#console/ui/Empty.tsx';
import { Page } from '#console/ui/Page.tsx';
import { RequestPanel } from './RequestPanel.tsx';
import { requestWords } from './requestWords.ts';

/** What organisations ask the person for, in the words whose hash the consent will carry. */
export default function Requests() {
  const say = useWords(requestWords);
  const answer = useQuery({ query: MyWaitingRequestsDocument });
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
      <Answer of={answer}>
        {({ me }) => (
          <>
            {me?.consents?.length === 0 && <Empty>{say.none}</Empty>}
            {me?.consents?.map((consent) => (
              <RequestPanel key={consent.id} consent={consent} onDone={done} />
            ))}
          </>
        )}
      </Answer>
    </Page>
  );
}
