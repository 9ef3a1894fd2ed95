import { useWords } from '#console/language/Language.tsx';
import { useSession } from '#console/session/Session.tsx';
import { Button } from '#console/ui/Button.tsx';
import { Mark } from './Mark.tsx';
import { Preferences } from './Preferences.tsx';
import { words } from './words.ts';

export function Bar() {
  const say = useWords(words);
  const session = useSession();
  if (session.state !== 'in') return null;
  return (
    <header className="bar">
      <Mark />
      <div className="bar-end">
        <Preferences />
        <span className="who" title={say.signedInAs}>
          <span className="hidden">{say.signedInAs} </span>
          {session.who.sub}
        </span>
        <Button look="plain" onClick={session.signOut}>
          {say.signOut}
        </Button>
      </div>
    </header>
  );
}
