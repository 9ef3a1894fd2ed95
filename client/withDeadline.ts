import { ConnectionFailed } from './failures.ts';

/**
 * Runs something that may take so long, unless `signal` ends it before. `began` ends the waiting: what began may go on.
 * @throws ConnectionFailed TIMEOUT, UNREACHABLE; the reason of `signal`
 */
export async function withDeadline<Found>(
  { timeoutMs, signal }: { readonly timeoutMs: number; readonly signal?: AbortSignal | undefined },
  run: (signal: AbortSignal) => Promise<Found>,
): Promise<Found> {
  const late = new AbortController();
  const timer = setTimeout(() => late.abort(), timeoutMs);
  try {
    return await run(signal ? AbortSignal.any([signal, late.signal]) : late.signal);
  } catch (error) {
    signal?.throwIfAborted();
    if (late.signal.aborted)
      throw new ConnectionFailed('TIMEOUT', `No answer came within ${timeoutMs} ms.`, { cause: error });
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
