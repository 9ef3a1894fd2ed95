import { Link, useLocation } from 'wouter';
import { useLanguage, useWords } from '#console/language/Language.tsx';
import { words } from './words.ts';
import type { Area } from './area.ts';

/** The pages of the areas that the person has to do with. */
export function Menu({ areas }: { readonly areas: readonly Area[] }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [here] = useLocation();
  return (
    <nav className="menu" aria-label={say.menu}>
      {areas.map((area) => (
        <section key={area.path}>
          <h2>{area.title[language]}</h2>
          <ul>
            {area.pages
              .filter(({ unlisted }) => !unlisted)
              .map(({ path, title }) => {
                const to = `${area.path}${path}`;
                return (
                  <li key={to}>
                    <Link href={to} aria-current={here === to ? 'page' : undefined}>
                      {title[language]}
                    </Link>
                  </li>
                );
              })}
          </ul>
        </section>
      ))}
    </nav>
  );
}
