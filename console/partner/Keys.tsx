import { useEffect, useState } from 'react';
import { useWords } from '#console/language/Language.tsx';
import { useSignedIn } from '#console/session/Session.tsx';
import { Loading } from '#console/ui/Loading.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Table } from '#console/ui/Table.tsx';
import { clientKeys } from './clientKeys.ts';
import { ownWords } from './ownWords.ts';
import type { ClientKey } from './clientKeys.ts';

/** The public keys that stand for the organisation's client. */
export default function Keys() {
  const say = useWords(ownWords);
  const { facts, who } = useSignedIn();
  const org = String(who.claims['org']);
  const [keys, setKeys] = useState<readonly ClientKey[] | 'unknown'>();
  useEffect(() => {
    let left = false;
    clientKeys(facts.issuer, org).then(
      (found) => left || setKeys(found),
      () => left || setKeys('unknown'),
    );
    return () => void (left = true);
  }, [facts.issuer, org]);
  return (
    <Page title={say.keys} lead={say.keysLead}>
      {keys === undefined && <Loading />}
      {keys === 'unknown' && <p className="note warn">{say.noClient}</p>}
      {Array.isArray(keys) && (
        <Table
          caption={say.keys}
          rows={keys as readonly ClientKey[]}
          keyOf={({ thumbprint }) => thumbprint}
          empty={say.noKeys}
          columns={[
            { name: say.client, of: () => org },
            { name: say.kid, of: ({ kid }) => <code>{kid}</code> },
            { name: say.kind, of: ({ kind }) => kind },
            { name: say.thumbprint, of: ({ thumbprint }) => <code>{thumbprint}</code> },
          ]}
        />
      )}
      <p className="quiet">{say.newKey}</p>
    </Page>
  );
}
