import { useNames } from '#console/graph/useNames.ts';
import { useEither, useWords } from '#console/language/Language.tsx';
import { Badge } from '#console/ui/Badge.tsx';
import { Facts } from '#console/ui/Facts.tsx';
import { requestWords } from './requestWords.ts';
import type { ScopeAnswer } from './answers.ts';
import type { WaitingConsent } from './RequestPanel.tsx';

type Scope = NonNullable<NonNullable<WaitingConsent['notice']>['scopes']>[number];
type Props = { readonly scope: Scope; readonly answer: ScopeAnswer; readonly onAnswer: (answer: ScopeAnswer) => void };

/** One category of data: a switch, what the law wants agreed to apart, and the plain words. */
export function ScopeRequest({ scope, answer, onAnswer }: Props) {
  const say = useWords(requestWords);
  const { scope: named } = useNames();
  const required = scope.necessity === 'REQUIRED';
  const set = (name: keyof ScopeAnswer) => ({
    checked: answer[name],
    onChange: (event: { readonly target: { readonly checked: boolean } }) =>
      onAnswer({ ...answer, [name]: event.target.checked }),
  });
  return (
    <li>
      <label className="switch">
        <input type="checkbox" role="switch" disabled={required} {...set('share')} />
        <strong>{say.share(named(scope.scope))}</strong>
        <Badge tone={required ? 'warn' : 'calm'}>{required ? say.required : say.optional}</Badge>
        {scope.separate && <Badge tone="bad">{say.sensitive}</Badge>}
      </label>
      <Words scope={scope} />
      {answer.share && scope.separate && (
        <label className="switch">
          <input type="checkbox" {...set('separate')} />
          {say.separate}
        </label>
      )}
      {answer.share && scope.written && (
        <label className="switch">
          <input type="checkbox" {...set('written')} />
          {say.written}
        </label>
      )}
    </li>
  );
}

function Words({ scope: { scope, what, why, howLong, ifRefused } }: { readonly scope: Scope }) {
  const say = useWords(requestWords);
  const either = useEither();
  const { scope: named } = useNames();
  return (
    <Facts
      of={[
        [say.what, what && either(what) !== named(scope) ? either(what) : null],
        [say.why, why && either(why)],
        [say.howLong, howLong && either(howLong)],
        [say.ifRefused, ifRefused && either(ifRefused)],
      ]}
    />
  );
}
