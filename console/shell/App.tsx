import { LanguageProvider } from '#console/language/Language.tsx';
import { GraphProvider } from '#console/graph/GraphProvider.tsx';
import { SessionProvider, useSession } from '#console/session/Session.tsx';
import { Router } from 'wouter';
import { House } from './House.tsx';
import { Welcome } from './Welcome.tsx';
import { Opening } from './Opening.tsx';
import { ThemeProvider } from './Theme.tsx';

export function App() {
  return (
    <ThemeProvider>
      <LanguageProvider>
        <SessionProvider>
          <GraphProvider>
            <Router base="/console">
              <Door />
            </Router>
          </GraphProvider>
        </SessionProvider>
      </LanguageProvider>
    </ThemeProvider>
  );
}

function Door() {
  const session = useSession();
  if (session.state === 'in') return <House />;
  if (session.state === 'opening') return <Opening />;
  return <Welcome session={session} />;
}
