/** Of Node's sockets, and PostgreSQL's classes 08 (connection), 53 (resources) and 57P (shutdown): appendix A of its manual. */
const CODES = /^(?:ECONN(?:REFUSED|RESET)|ENOTFOUND|ETIMEDOUT|EPIPE|08...|53...|57P0.)$/;
const WORDS =
  /^(?:Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/** Whether an error says that the database cannot be reached, and not that a statement is wrong. */
export function isUnreachable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code, cause, message } = error as Error & { code?: unknown };
  return (typeof code === 'string' && CODES.test(code)) || WORDS.test(message) || isUnreachable(cause);
}
