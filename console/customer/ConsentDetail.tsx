import { Link, useParams } from 'wouter';
import { useQuery } from 'urql';
import { useState } from 'react';
import { MyConsentDetailDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Button } from '#console/ui/Button.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { Table } from '#console/ui/Table.tsx';
import { saveFile } from '#console/ui/saveFile.ts';
import { ConsentFacts, Standing } from './ConsentCard.tsx';
import { consentWords } from './consentWords.ts';
import { Steering } from './Steering.tsx';
import type { MyConsentDetailQuery } from '#client/generated/documents.ts';

type Detailed = NonNullable<MyConsentDetailQuery['consent']>;

/** One consent whole: its terms, what was shown, what happened, its receipt, and what is to be erased. */
export default function ConsentDetail() {
  const say = useWords(consentWords);
  const { organisation } = useNames();
  const { id } = useParams<{ id: string }>();
  const answer = useQuery({ query: MyConsentDetailDocument, variables: { id: decodeURIComponent(id) } });
  const [said, setSaid] = useState<string>();
  const [, again] = answer;
  const done = (outcome: string) => (setSaid(outcome), again({ requestPolicy: 'network-only' }));
  const consent = answer[0].data?.consent;
  return (
    <Page
      title={organisation(consent?.recipient) || say.title}
      lead={<Link href="/my/consents">← {say.back}</Link>}
      actions={consent && <Steering consent={consent} onDone={done} />}
    >
      <p role="status" className={said ? 'note good' : 'hidden'}>
        {said}
      </p>
      <Answer of={answer}>{({ consent }) => (consent ? <Parts consent={consent} /> : <p>{say.none}</p>)}</Answer>
    </Page>
  );
}

function Parts({ consent }: { readonly consent: Detailed }) {
  const say = useWords(consentWords);
  return (
    <>
      <Panel title={say.status} aside={<Standing consent={consent} />}>
        <ConsentFacts consent={consent} />
        {consent.receipt && (
          <Button onClick={() => saveFile(`${consent.id}.receipt.jws`, consent.receipt!, 'application/jose')}>
            {say.saveReceipt}
          </Button>
        )}
      </Panel>
      <Scopes consent={consent} />
      <History consent={consent} />
      <Erasures consent={consent} />
    </>
  );
}

function Scopes({ consent: { scopes, noticeSha256 } }: { readonly consent: Detailed }) {
  const say = useWords(consentWords);
  const names = useNames();
  return (
    <Panel title={say.scopes}>
      <ul className="plain">
        {scopes?.map(({ scope, granted }) => (
          <li key={scope}>
            {names.scope(scope)} {!granted && <Badge>{say.refused}</Badge>}
          </li>
        ))}
      </ul>
      <p className="quiet">
        {say.hash}: <code>{noticeSha256}</code>
      </p>
    </Panel>
  );
}

function History({ consent: { history } }: { readonly consent: Detailed }) {
  const say = useWords(consentWords);
  const { formats } = useLanguage();
  const { organisation } = useNames();
  return (
    <Panel title={say.history}>
      <ol className="timeline">
        {history?.map(({ revision, at, status, actor, reason }) => (
          <li key={revision}>
            <time dateTime={at ?? undefined}>{at && formats.exactInstant(at)}</time>
            <strong>{status && say[status]}</strong> <span className="quiet">{organisation(actor)}</span> {reason}
          </li>
        ))}
      </ol>
    </Panel>
  );
}

function Erasures({ consent: { erasures } }: { readonly consent: Detailed }) {
  const say = useWords(consentWords);
  const { formats } = useLanguage();
  const names = useNames();
  if (!erasures?.length) return null;
  return (
    <Panel title={say.erasures}>
      <Table
        caption={say.erasures}
        rows={erasures}
        keyOf={({ holder }) => holder ?? ''}
        columns={[
          { name: say.who, of: ({ holder }) => names.organisation(holder) },
          { name: say.what, of: ({ scopes }) => scopes?.map(names.scope).join(', ') },
          { name: say.dueOn, of: ({ dueOn }) => dueOn && formats.day(dueOn) },
          {
            name: say.status,
            of: ({ status, late }) => (
              <>
                {status && say[status]} {late && <Badge tone="bad">{say.late}</Badge>}
              </>
            ),
          },
        ]}
      />
    </Panel>
  );
}
