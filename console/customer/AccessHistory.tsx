import { Link } from 'wouter';
import { useQuery } from 'urql';
import { MyAccessHistoryDocument } from '#client/generated/documents.ts';
import { useNames } from '#console/graph/useNames.ts';
import { useEither, useLanguage, useWords } from '#console/language/Language.tsx';
import { useSignedIn } from '#console/session/Session.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Choice } from '#console/ui/Choice.tsx';
import { Empty } from '#console/ui/Empty.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Pager } from '#console/ui/Pager.tsx';
import { useAddress } from '#console/ui/useAddress.ts';
import { accessWords } from './accessWords.ts';
import { crossingsOf } from './crossings.ts';
import type { Crossing } from './crossings.ts';

const PAGE = 200;

/** A time line of what crossed about the person, latest first. */
export default function AccessHistory() {
  const say = useWords(accessWords);
  const [get, set] = useAddress();
  const which = get('which');
  const after = get('after');
  const refused = which === 'refused' ? true : which === 'released' ? false : null;
  const variables = { first: PAGE, after, recipient: get('recipient'), refused, at: get('at') };
  const answer = useQuery({ query: MyAccessHistoryDocument, variables });
  return (
    <Page title={say.title} lead={say.lead}>
      <Filters />
      <OneMoment />
      <Answer of={answer}>
        {({ me }) => {
          const crossings = crossingsOf(me?.accessHistory?.nodes ?? []);
          const pageInfo = me?.accessHistory?.pageInfo;
          return (
            <>
              {crossings.length === 0 && <Empty>{say.none}</Empty>}
              <ol className="timeline">
                {crossings.map((crossing) => (
                  <CrossingItem key={crossing.key} crossing={crossing} />
                ))}
              </ol>
              {pageInfo && <Pager pageInfo={pageInfo} after={after} onAfter={(cursor) => set({ after: cursor })} />}
            </>
          );
        }}
      </Answer>
    </Page>
  );
}

/** What a decision was made from: everything of the moment in which it was made. */
function OneMoment() {
  const say = useWords(accessWords);
  const { formats } = useLanguage();
  const [get] = useAddress();
  const at = get('at');
  if (!at) return null;
  return (
    <p className="note">
      {say.madeFrom(formats.exactInstant(at))} <Link href="/my/access">{say.showAll}</Link>
    </p>
  );
}

function Filters() {
  const say = useWords(accessWords);
  const either = useEither();
  const { facts } = useSignedIn();
  const [get, set] = useAddress();
  const field = (name: string) => ({ value: get(name) ?? '', onChange: (value: string) => set({ [name]: value }) });
  return (
    <div className="filters">
      <Choice
        label={say.show}
        any={say.all}
        options={[
          ['released', say.released],
          ['refused', say.refused],
        ]}
        {...field('which')}
      />
      <Choice
        label={say.whose}
        any={say.any}
        options={facts.organisations.map(({ id, name }) => [id, either(name)])}
        {...field('recipient')}
      />
    </div>
  );
}

function CrossingItem({ crossing }: { readonly crossing: Crossing }) {
  const say = useWords(accessWords);
  const { formats } = useLanguage();
  const names = useNames();
  const { index, at, source, recipient, scope, purpose, because, basis, consent, fields } = crossing;
  return (
    <li>
      <time dateTime={at ?? undefined}>{at && formats.exactInstant(at)}</time>
      <strong>{say.gave(names.organisation(source), names.organisation(recipient))}</strong>{' '}
      {because ? <Badge tone="bad">{because}</Badge> : <Badge tone="good">{basis}</Badge>}
      <br />
      {names.scope(scope)} · {say.fields(formats.count(fields))}
      <span className="quiet">
        {' '}
        {names.purpose(purpose)} · {say.entry(String(index))}
        {consent && (
          <>
            {' '}
            · {say.under} <Link href={`/my/consents/${encodeURIComponent(consent)}`}>{consent}</Link>
          </>
        )}
      </span>
    </li>
  );
}
