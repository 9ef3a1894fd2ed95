import { lazy, Suspense } from 'react';
import { Redirect, Route, Switch } from 'wouter';
import { useWords } from '#console/language/Language.tsx';
import { useSession } from '#console/session/Session.tsx';
import { Boundary } from '#console/ui/Boundary.tsx';
import { Loading } from '#console/ui/Loading.tsx';
import { areas } from './areas.ts';
import { Bar } from './Bar.tsx';
import { Lost } from './Lost.tsx';
import { Menu } from './Menu.tsx';
import { words } from './words.ts';

/** Every page, made loadable once. */
const rooms = areas.flatMap(({ path, pages }) =>
  pages.map((page) => ({ path: `${path}${page.path}`, Room: lazy(page.load) })),
);

/** The console of a signed-in person: a bar, a menu, and the page that the address names. */
export function House() {
  const say = useWords(words);
  const session = useSession();
  if (session.state !== 'in') return null;
  const own = areas.filter(({ serves, pages }) => pages.length > 0 && serves(session.kind, session.who));
  return (
    <>
      <a className="skip" href="#content">
        {say.skip}
      </a>
      <Bar />
      <div className="house">
        <Menu areas={own} />
        <main id="content" tabIndex={-1}>
          <Boundary>
            <Suspense fallback={<Loading />}>
              <Switch>
                <Route path="/">{own[0] ? <Redirect to={own[0].path} replace /> : <Lost />}</Route>
                {rooms.map(({ path, Room }) => (
                  <Route key={path} path={path}>
                    <Room />
                  </Route>
                ))}
                <Route>
                  <Lost />
                </Route>
              </Switch>
            </Suspense>
          </Boundary>
        </main>
      </div>
    </>
  );
}
