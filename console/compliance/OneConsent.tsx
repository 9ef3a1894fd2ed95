import { Link, useParams } from 'wouter';
import { useQuery } from 'urql';
import { AuditConsentDocument } from '#client/generated/documents.ts';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { Answer } from '#console/ui/Answer.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Facts } from '#console/ui/Facts.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { words } from './words.ts';
import type { AuditConsentQuery } from '#client/generated/documents.ts';

type Audit = NonNullable<AuditConsentQuery['audit']>;

export default function OneConsent() {
  const say = useWords(words);
  const { id } = useParams<{ id: string }>();
  const consent = decodeURIComponent(id);
  const answer = useQuery({ query: AuditConsentDocument, variables: { consent } });
  return (
    <Page
      title={`${say.consent} ${consent}`}
      lead={<Link href={`/compliance?consent=${encodeURIComponent(consent)}`}>{say.flows} →</Link>}
    >
      <Answer of={answer}>
        {({ audit }) =>
          audit && (
            <>
              <Uses uses={audit.consentUses} />
              <Notice notice={audit.notice} />
            </>
          )
        }
      </Answer>
    </Page>
  );
}

function Uses({ uses }: { readonly uses: Audit['consentUses'] }) {
  const say = useWords(words);
  const { formats } = useLanguage();
  if (!uses) return null;
  const when = (iso: string | null | undefined) => iso && formats.exactInstant(iso);
  return (
    <Panel title={say.uses}>
      <Facts
        of={[
          [say.uses, say.usesSays(formats.count(uses.lines), formats.count(uses.requests))],
          [say.first, when(uses.firstAt)],
          [say.last, when(uses.lastAt)],
          [say.ended, uses.ended && `${uses.ended} · ${when(uses.endedAt)}`],
          [say.afterEnd, <Badge tone={uses.afterEnd ? 'bad' : 'good'}>{formats.count(uses.afterEnd)}</Badge>],
        ]}
      />
    </Panel>
  );
}

function Notice({ notice }: { readonly notice: Audit['notice'] }) {
  const say = useWords(words);
  const { formats } = useLanguage();
  if (!notice) return null;
  return (
    <Panel title={say.notice} aside={<span className="quiet">{say.sharedBy(formats.count(notice.sharedBy))}</span>}>
      <p>
        <code>
          {notice.id} v{notice.version} · {notice.sha256}
        </code>
      </p>
      {notice.shown && (
        <pre tabIndex={0} aria-label={say.notice}>
          {JSON.stringify(JSON.parse(notice.shown), null, 2)}
        </pre>
      )}
    </Panel>
  );
}
