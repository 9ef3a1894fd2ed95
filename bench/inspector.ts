import { once } from 'node:events';
import { launchOurs } from './gateways/ours.ts';
import type { Gateway } from './gateways/gateway.ts';
import type { Standing } from './site.ts';

/** In MB: the resident memory just before a full collection, and what is in use right after. */
export type MemoryUse = { readonly rssMb: number; readonly heapMb: number; readonly externalMb: number };

export type Inspector = Disposable & { collectAndMeasure(): Promise<MemoryUse> };

const MEGA = 1024 * 1024;

/** Ours, so that `openInspector` can talk to it. */
export const launchInspected: Gateway['launch'] = (site) => {
  const { args, ...launch } = launchOurs(site);
  return { ...launch, args: ['--inspect=127.0.0.1:0', ...args] };
};

/** Talks to a Node process that was started with `--inspect`. */
export async function openInspector({ running }: Standing): Promise<Inspector> {
  const socket = new WebSocket(/ws:\/\/\S+/.exec(running.said())?.[0] ?? '');
  await once(socket, 'open');
  let asked = 0;
  const call = async (method: string, params: object = {}): Promise<{ result: { value: string } }> => {
    const id = ++asked;
    const answered = new Promise<{ result: { value: string } }>((resolve) => {
      const hear = ({ data }: MessageEvent) => {
        const message = JSON.parse(String(data)) as { id: number; result: { result: { value: string } } };
        if (message.id !== id) return;
        socket.removeEventListener('message', hear);
        resolve(message.result);
      };
      socket.addEventListener('message', hear);
    });
    socket.send(JSON.stringify({ id, method, params }));
    return answered;
  };
  const memoryUsage = async () => {
    const { result } = await call('Runtime.evaluate', { expression: 'JSON.stringify(process.memoryUsage())' });
    return JSON.parse(result.value) as NodeJS.MemoryUsage;
  };
  return {
    async collectAndMeasure() {
      const { rss } = await memoryUsage();
      await call('HeapProfiler.collectGarbage');
      const { heapUsed, external } = await memoryUsage();
      return { rssMb: rss / MEGA, heapMb: heapUsed / MEGA, externalMb: external / MEGA };
    },
    [Symbol.dispose]: () => socket.close(),
  };
}
