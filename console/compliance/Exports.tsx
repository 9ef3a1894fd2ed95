import { useState } from 'react';
import { useWords } from '#console/language/Language.tsx';
import { useSignedIn } from '#console/session/Session.tsx';
import { Button } from '#console/ui/Button.tsx';
import { saveBlob } from '#console/ui/saveFile.ts';
import { words } from './words.ts';

type Props = { readonly list: string; readonly filter?: object };

/** The whole list as a file, not only the page that is shown. That it was taken is on record. */
export function Exports({ list, filter = {} }: Props) {
  const say = useWords(words);
  const { who } = useSignedIn();
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState<string>();
  const take = async (format: 'csv' | 'jsonl') => {
    setBusy(true);
    setFailed(undefined);
    try {
      const response = await fetch(addressOf(list, format, filter), {
        headers: { authorization: `Bearer ${who.accessToken}` },
      });
      if (response.ok) saveBlob(`${list}.${format}`, await response.blob());
      else setFailed(String(response.status));
    } catch (error) {
      setFailed((error as Error).message);
    }
    setBusy(false);
  };
  return (
    <>
      {failed && <span role="alert">{failed}</span>}
      {busy && <span role="status">{say.exporting}</span>}
      <Button busy={busy} onClick={() => void take('csv')}>
        {say.exportCsv}
      </Button>
      <Button busy={busy} onClick={() => void take('jsonl')}>
        {say.exportJsonl}
      </Button>
    </>
  );
}

/** People are not named in an address, nor in an export. */
function addressOf(list: string, format: string, filter: object): string {
  const query = new URLSearchParams({ format });
  for (const [name, value] of Object.entries(filter))
    if (typeof value === 'string' && name !== 'customer') query.set(name, value);
  return `/audit/export/${list}?${query}`;
}
