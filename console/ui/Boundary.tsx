import { Component } from 'react';
import { useWords } from '#console/language/Language.tsx';
import { Button } from './Button.tsx';
import { words } from './words.ts';
import type { ReactNode } from 'react';

/** Keeps what a page does wrong inside that page. */
export class Boundary extends Component<{ readonly children: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render(): ReactNode {
    return this.state.broken ? <Broken again={() => this.setState({ broken: false })} /> : this.props.children;
  }
}

function Broken({ again }: { readonly again: () => void }) {
  const say = useWords(words);
  return (
    <div role="alert" className="note bad">
      <p>{say.bug}</p>
      <Button onClick={again}>{say.again}</Button>
    </div>
  );
}
