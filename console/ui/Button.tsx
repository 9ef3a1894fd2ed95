import type { ButtonHTMLAttributes } from 'react';

type Props = ButtonHTMLAttributes<HTMLButtonElement> & {
  /** `main`: what a person came for; `danger`: what cannot be taken back. */
  readonly look?: 'main' | 'quiet' | 'plain' | 'danger';
  /** It has been pressed, and is not done yet. */
  readonly busy?: boolean;
};

export function Button({ look = 'quiet', busy = false, disabled, children, ...rest }: Props) {
  return (
    <button type="button" className={`button ${look}`} disabled={disabled || busy} aria-busy={busy} {...rest}>
      {children}
    </button>
  );
}
