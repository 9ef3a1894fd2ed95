/** The data of an answer that is JSON text already. */
export class WrittenData {
  #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  get text(): string {
    return this.#text;
  }

  /** Once it has been sent nobody asks for it. */
  forget(): void {
    this.#text = 'null';
  }

  /** For whoever needs the values after all. */
  toJSON(): unknown {
    return JSON.parse(this.#text);
  }
}

type Answered = { readonly data?: unknown; readonly errors?: unknown; readonly extensions?: unknown };

/** A GraphQL answer as JSON, errors first (GraphQL spec, section 7.1); data that is text already is not read again. */
export function answerText(answer: Answered): string {
  const { data, errors, extensions } = answer;
  // Put together by `+`: a join would copy the data once more.
  let text = '{';
  if (Array.isArray(errors) && errors.length > 0) text += `"errors":${JSON.stringify(errors)}`;
  const next = () => (text.length > 1 ? ',' : '');
  if (data !== undefined) text += `${next()}"data":${data instanceof WrittenData ? data.text : JSON.stringify(data)}`;
  if (extensions !== undefined) text += `${next()}"extensions":${JSON.stringify(extensions)}`;
  return `${text}}`;
}

/** The text of an answer, which is empty afterwards: `@apollo/server` holds on to results for longer than anybody needs them. */
export function takeText(result: Answered): string {
  const text = `${answerText(result)}\n`;
  if (result.data instanceof WrittenData) result.data.forget();
  return text;
}
