import { useEffect } from 'react';
import type { ReactNode } from 'react';

type Props = {
  readonly title: string;
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
};

/** A page's head and body; the window is named after it. */
export function Page({ title, lead, actions, children }: Props) {
  useEffect(() => {
    document.title = `${title} · Chelian 车链`;
  }, [title]);
  return (
    <article className="page">
      <header>
        <h1>{title}</h1>
        {actions && <div className="actions">{actions}</div>}
        {lead && <p className="lead">{lead}</p>}
      </header>
      {children}
    </article>
  );
}
