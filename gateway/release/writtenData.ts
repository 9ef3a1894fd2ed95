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

/** A GraphQL answer as JSON, errors first (GraphQL spec, section 7.1); data that is text already is not read again. */
export function answerText(answer: Answered): string {
  const { data, errors, extensions } = answer;
  const parts: string[] = [];
  if (Array.isArray(errors) && errors.length > 0) parts.push(`"errors":${JSON.stringify(errors)}`);
  if (data !== undefined) parts.push(`"data":${data instanceof WrittenData ? data.text : JSON.stringify(data)}`);
  if (extensions !== undefined) parts.push(`"extensions":${JSON.stringify(extensions)}`);
  return `{${parts.join()}}`;
}
