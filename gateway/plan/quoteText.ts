// oxlint-disable-next-line no-control-regex -- exactly what JSON.stringify escapes
const ESCAPED = /["\\\u0000-\u001f\ud800-\udfff]/;

/** As JSON, without an escape where there is nothing to escape. */
export function quoteText(text: string): string {
  return ESCAPED.test(text) ? JSON.stringify(text) : `"${text}"`;
}
