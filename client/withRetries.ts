import { ConnectionFailed } from './failures.ts';

/** Sends again what did not get through: after 100 ms, then twice as long each time, and up to as much again by chance. */
export async function withRetries<Found>(
  retries: number,
  signal: AbortSignal,
  send: () => Promise<Found>,
): Promise<Found> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await send();
    } catch (error) {
      if (!(error instanceof ConnectionFailed) || error.kind !== 'UNREACHABLE' || attempt >= retries) throw error;
      await pause(100 * 2 ** attempt * (1 + Math.random()), signal);
    }
  }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const timer = setTimeout(resolve, ms);
  const ended = () => reject(signal.reason as Error);
  signal.addEventListener('abort', ended, { once: true });
  return promise.finally(() => {
    clearTimeout(timer);
    signal.removeEventListener('abort', ended);
  });
}
