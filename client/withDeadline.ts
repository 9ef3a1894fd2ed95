import { ConnectionFailed } from './failures.ts';

/**
 * Runs something that may take so long. The signal that it is given is for its own end alone: what it found may go on for longer.
 * @throws ConnectionFailed TIMEOUT; the reason of `signal`
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
