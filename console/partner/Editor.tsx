import { autocompletion, closeBrackets } from '@codemirror/autocomplete';
import { HighlightStyle, syntaxHighlighting } from '@codemirror/language';
import { EditorState } from '@codemirror/state';
import { EditorView, placeholder } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import { minimalSetup } from 'codemirror';
import { graphql } from 'cm6-graphql';
import { useEffect, useRef } from 'react';
import type { GraphQLSchema } from 'graphql';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** What the writer may ask: it completes and underlines by it. */
  readonly schema: GraphQLSchema | undefined;
};

const colours = HighlightStyle.define([
  { tag: tags.keyword, color: 'var(--brand)' },
  { tag: tags.string, color: 'var(--good)' },
  { tag: tags.comment, color: 'var(--quiet)' },
  { tag: tags.variableName, color: 'var(--warn)' },
]);

const theme = EditorView.theme({
  '&': {
    border: '1px solid var(--line)',
    borderRadius: 'var(--radius)',
    background: 'var(--card)',
    minHeight: '18rem',
  },
  '.cm-content': {
    fontFamily: 'ui-monospace, Menlo, Consolas, monospace',
    fontSize: '0.88rem',
    caretColor: 'var(--ink)',
  },
  '.cm-tooltip': { background: 'var(--card)', color: 'var(--ink)', border: '1px solid var(--line)' },
  '&.cm-focused': { outline: '3px solid var(--brand)' },
});

export function Editor({ label, value, onChange, schema }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView>(null);
  const told = useRef(onChange);
  told.current = onChange;
  useEffect(() => {
    const made = new EditorView({
      parent: place.current!,
      state: EditorState.create({
        doc: view.current?.state.doc ?? value,
        extensions: [
          minimalSetup,
          closeBrackets(),
          autocompletion(),
          graphql(schema),
          syntaxHighlighting(colours),
          theme,
          placeholder('query { … }'),
          EditorView.contentAttributes.of({ 'aria-label': label }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged) told.current(update.state.doc.toString());
          }),
        ],
      }),
    });
    view.current = made;
    return () => made.destroy();
    // The text lives in the editor; a new schema or language makes it anew around the same text.
  }, [schema, label]);
  useEffect(() => {
    const { state } = view.current!;
    if (state.doc.toString() !== value)
      view.current!.dispatch({ changes: { from: 0, to: state.doc.length, insert: value } });
  }, [value]);
  return <div ref={place} />;
}
