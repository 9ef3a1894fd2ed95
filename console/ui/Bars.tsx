type Props = {
  readonly label: string;
  readonly of: readonly (readonly [name: string, value: number])[];
  readonly say: (value: number) => string;
};

/** Bars beside each other's names; whoever cannot see them has the table below. */
export function Bars({ label, of, say }: Props) {
  const most = Math.max(...of.map(([, value]) => value), 1e-9);
  if (of.length === 0) return null;
  return (
    <figure className="bars" role="img" aria-label={label}>
      {of.map(([name, value]) => (
        <div key={name}>
          <span>{name}</span>
          <span className="track">
            <span style={{ width: `${(100 * value) / most}%` }} />
          </span>
          <span className="figure">{say(value)}</span>
        </div>
      ))}
    </figure>
  );
}
