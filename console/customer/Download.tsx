import { useState } from 'react';
import { useClient } from 'urql';
import {
  MyBookingsDocument,
  MyConsentsDocument,
  MyLoansDocument,
  MyPoliciesDocument,
  MyVehiclesDocument,
} from '#client/generated/documents.ts';
import { consentRefusals } from '#client/consentRefusals.ts';
import { useSignedIn } from '#console/session/Session.tsx';
import { useWords } from '#console/language/Language.tsx';
import { Button } from '#console/ui/Button.tsx';
import { Page } from '#console/ui/Page.tsx';
import { saveFile } from '#console/ui/saveFile.ts';
import { downloadWords } from './downloadWords.ts';
import type { Client } from '@urql/core';

const parts = [
  ['vehicles', MyVehiclesDocument],
  ['loans', MyLoansDocument],
  ['policies', MyPoliciesDocument],
  ['bookings', MyBookingsDocument],
  ['consents', MyConsentsDocument],
] as const;

/** Everything about the person from every source, as JSON (PIPL 45; GDPR 15 and 20); what is missing is named. */
export default function Download() {
  const say = useWords(downloadWords);
  const graph = useClient();
  const { who } = useSignedIn();
  const [done, setDone] = useState<number>();
  const [gaps, setGaps] = useState<number>();
  const press = async () => {
    setGaps(undefined);
    const bundle = await collect(graph, setDone);
    saveFile(`chelian-${who.sub}.json`, JSON.stringify(bundle, null, 2), 'application/json');
    setDone(undefined);
    setGaps(bundle.missing.length);
  };
  return (
    <Page title={say.title} lead={say.lead}>
      <div className="actions">
        <Button look="main" busy={done !== undefined} onClick={() => void press()}>
          {say.collect}
        </Button>
        {done !== undefined && (
          <progress value={done} max={parts.length} aria-label={say.collecting}>
            {done}/{parts.length}
          </progress>
        )}
      </div>
      <p role="status" className={gaps === undefined ? 'hidden' : gaps ? 'note warn' : 'note good'}>
        {gaps !== undefined && (gaps ? say.gaps(gaps) : say.whole)}
      </p>
    </Page>
  );
}

async function collect(graph: Client, progress: (done: number) => void) {
  const bundle: Record<string, unknown> = {};
  const missing: object[] = [];
  for (const [place, [name, document]] of parts.entries()) {
    progress(place);
    const result = await graph.query(document, {}, { requestPolicy: 'network-only' }).toPromise();
    bundle[name] = result.data?.me ?? null;
    for (const { path, says, ...refusal } of consentRefusals(result).all.values())
      missing.push({ part: name, path: path.join('.'), code: refusal.code, says });
    if (result.error?.networkError) missing.push({ part: name, code: 'UNREACHABLE' });
  }
  return { collectedAt: new Date().toISOString(), data: bundle, missing };
}
