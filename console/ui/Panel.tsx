import { useId } from 'react';
import type { ReactNode } from 'react';

type Props = { readonly title: ReactNode; readonly aside?: ReactNode; readonly children: ReactNode };

/** A part of a page with a heading of its own. */
export function Panel({ title, aside, children }: Props) {
  const id = useId();
  return (
    <section className="panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
        {aside}
      </header>
      {children}
    </section>
  );
}
