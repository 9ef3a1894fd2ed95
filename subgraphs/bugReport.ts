/** An error as it may stand in a log: what kind, where, and why; no message, because a database's messages quote its rows. */
export type BugReport = {
  readonly type: string;
  readonly code?: string | undefined;
  readonly at: readonly string[];
  readonly cause?: BugReport | undefined;
};

export function bugReport(error: unknown): BugReport {
  if (!(error instanceof Error)) return { type: typeof error, at: [] };
  const { code } = error as { code?: unknown };
  const frames = (error.stack ?? '').split('\n').filter((line) => line.startsWith('    at '));
  return {
    type: error.constructor.name,
    code: typeof code === 'string' ? code : undefined,
    at: frames.map((line) => line.trim().slice(3)),
    cause: error.cause === undefined ? undefined : bugReport(error.cause),
  };
}
