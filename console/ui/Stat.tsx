import type { ReactNode } from 'react';
import type { Tone } from './Badge.tsx';

type Props = { readonly name: string; readonly value: ReactNode; readonly note?: ReactNode; readonly tone?: Tone };

/** One figure that is to be seen at a glance. */
export function Stat({ name, value, note, tone = 'calm' }: Props) {
  return (
    <div className={`stat ${tone}`}>
      <span className="name">{name}</span>
      <strong>{value}</strong>
      {note && <span className="quiet">{note}</span>}
    </div>
  );
}
