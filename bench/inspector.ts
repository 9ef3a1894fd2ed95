import { once } from 'node:events';

/** In MB: the resident memory just before a full collection, and what is in use right after. */
export type MemoryUse = { readonly rssMb: number; readonly heapMb: number; readonly externalMb: number };

export type Inspector = Disposable & { collectAndMeasure(): Promise<MemoryUse> };

const MEGA = 1024 * 1024;

/** Talks to a Node process that was started with `--inspect`: the URL is the one that it printed. */
export async function openInspector(url: string): Promise<Inspector> {
  const socket = new WebSocket(url);
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
