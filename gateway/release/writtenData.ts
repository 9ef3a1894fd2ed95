/** The data of an answer that is JSON text already. */
export class WrittenData {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** For whoever needs the values after all. */
  toJSON(): unknown {
    return JSON.parse(this.text);
  }
}

type Answered = { readonly data?: unknown; readonly errors?: unknown; readonly extensions?: unknown };

/** A GraphQL answer as JSON: data that is text already is not read again. */
export function answerText(answer: Answered): string {
  const { data, ...rest } = answer;
  if (!(data instanceof WrittenData)) return JSON.stringify(answer);
  const more = JSON.stringify(rest);
  return more === '{}' ? `{"data":${data.text}}` : `{"data":${data.text},${more.slice(1)}`;
}
