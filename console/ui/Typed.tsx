import { useEffect, useState } from 'react';

type Props = {
  readonly label: string;
  readonly type?: 'text' | 'date';
  readonly value: string;
  /** When the reader is done: on Enter, or by going on. */
  readonly onChange: (value: string) => void;
};

/** A field whose value counts once it is typed in full. */
export function Typed({ label, type = 'text', value, onChange }: Props) {
  const [typed, setTyped] = useState(value);
  useEffect(() => setTyped(value), [value]);
  const done = () => typed.trim() !== value && onChange(typed.trim());
  return (
    <label className="field">
      {label}
      <input
        type={type}
        value={typed}
        spellCheck={false}
        autoComplete="off"
        onChange={(event) => setTyped(event.target.value)}
        onBlur={done}
        onKeyDown={(event) => event.key === 'Enter' && done()}
      />
    </label>
  );
}
