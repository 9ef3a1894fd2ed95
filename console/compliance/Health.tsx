import { useState } from 'react';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { useSignedIn } from '#console/session/Session.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Button } from '#console/ui/Button.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Panel } from '#console/ui/Panel.tsx';
import { Stat } from '#console/ui/Stat.tsx';
import { Typed } from '#console/ui/Typed.tsx';
import { verifyLedger } from './verifyLedger.ts';
import { words } from './words.ts';
import type { Findings } from './verifyLedger.ts';

/** The ledger, checked by the reader's own browser, and what a failure means in words. */
export default function Health() {
  const say = useWords(words);
  const { formats } = useLanguage();
  const { who } = useSignedIn();
  const [index, setIndex] = useState('');
  const [found, setFound] = useState<Findings | 'unreachable'>();
  const [busy, setBusy] = useState(false);
  const check = async () => {
    setBusy(true);
    setFound(
      await verifyLedger(who.accessToken, index === '' ? undefined : Number(index)).catch(() => 'unreachable' as const),
    );
    setBusy(false);
  };
  return (
    <Page title={say.health} lead={say.healthLead}>
      <div className="filters">
        <Typed label="#" value={index} onChange={(value) => setIndex(/^\d*$/.test(value) ? value : '')} />
        <Button look="main" busy={busy} onClick={() => void check()}>
          {say.check}
        </Button>
      </div>
      <div role="status" className="stack">
        {found === 'unreachable' && <p className="note warn">{say.meaning.unreachable}</p>}
        {typeof found === 'object' && (
          <>
            <div className="stats">
              <Stat name={say.size} value={formats.count(found.size)} />
            </div>
            <Panel title={say.health}>
              <Finding name={say.signature} holds={found.signature} meaning={say.meaning.signature} />
              {found.growth === null ? (
                <p className="quiet">{say.firstVisit}</p>
              ) : (
                <Finding name={say.growth} holds={found.growth} meaning={say.meaning.growth} />
              )}
              {found.index !== null && (
                <Finding
                  name={say.inclusion(formats.count(found.index))}
                  holds={found.inclusion === true}
                  meaning={say.meaning.inclusion}
                />
              )}
            </Panel>
          </>
        )}
      </div>
    </Page>
  );
}

type FindingProps = { readonly name: string; readonly holds: boolean; readonly meaning: string };

function Finding({ name, holds, meaning }: FindingProps) {
  const say = useWords(words);
  return (
    <div className={holds ? undefined : 'note bad'}>
      <p>
        <Badge tone={holds ? 'good' : 'bad'}>{holds ? say.holds : say.broken}</Badge> {name}
      </p>
      {!holds && <p>{meaning}</p>}
    </div>
  );
}
