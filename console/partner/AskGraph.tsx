import { useState } from 'react';
import { useWords } from '#console/language/Language.tsx';
import { useSignedIn } from '#console/session/Session.tsx';
import { Button } from '#console/ui/Button.tsx';
import { Choice } from '#console/ui/Choice.tsx';
import { Page } from '#console/ui/Page.tsx';
import { Editor } from './Editor.tsx';
import { FlowPanel } from './FlowPanel.tsx';
import { RunPanel } from './RunPanel.tsx';
import { sendOperation } from './sendOperation.ts';
import { useSchema } from './useSchema.ts';
import { purposeIn, withPurpose } from './withPurpose.ts';
import { words } from './words.ts';
import type { Sent } from './sendOperation.ts';

const FIRST = `# What every lender offers to everybody: open data, and so no purpose is needed.
query Products {
  loanProducts {
    lender
    zh
    en
    rateFromBps
    termsMonths
    green
  }
}
`;

type Shown = { readonly kind: 'flows' | 'run'; readonly sent: Sent };

/** The partner's desk: an operation, its purpose, what would flow, and the answer. */
export default function AskGraph() {
  const say = useWords(words);
  const { who } = useSignedIn();
  const schema = useSchema();
  const [text, setText] = useState(FIRST);
  const [variables, setVariables] = useState('{}');
  const [shown, setShown] = useState<Shown>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);
  const send = async (kind: Shown['kind']) => {
    const given = jsonOf(variables);
    setProblem(given ? undefined : say.badVariables);
    if (!given) return;
    setBusy(true);
    const asked = { accessToken: who.accessToken, query: text, variables: given, flowsOnly: kind === 'flows' };
    await sendOperation(asked).then(
      (sent) => setShown({ kind, sent }),
      (error: Error) => setProblem(error.message),
    );
    setBusy(false);
  };
  return (
    <Page title={say.title} lead={say.lead}>
      <Editor label={say.operation} value={text} onChange={setText} schema={schema} />
      <div className="filters">
        <Choice
          label={say.purpose}
          any={say.noPurpose}
          options={purposesOf(who.claims['purposes']).map((code) => [code, code])}
          value={purposeIn(text) ?? ''}
          onChange={(code) => setText(withPurpose(text, code || null))}
        />
        <label className="field">
          {say.variables}
          <textarea
            rows={2}
            value={variables}
            spellCheck={false}
            onChange={(event) => setVariables(event.target.value)}
          />
        </label>
        <Button busy={busy} onClick={() => void send('flows')}>
          {say.flows}
        </Button>
        <Button look="main" busy={busy} onClick={() => void send('run')}>
          {say.run}
        </Button>
      </div>
      {problem && (
        <p role="alert" className="note bad">
          {problem}
        </p>
      )}
      {shown?.kind === 'flows' && <FlowPanel sent={shown.sent} />}
      {shown?.kind === 'run' && <RunPanel sent={shown.sent} />}
    </Page>
  );
}

function purposesOf(claim: unknown): string[] {
  return Array.isArray(claim) ? claim.filter((each) => typeof each === 'string') : [];
}

function jsonOf(text: string): object | null {
  try {
    const value: unknown = JSON.parse(text || '{}');
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}
