import { connect } from 'node:net';
import { answerReader } from './answerReader.ts';
import type { Socket } from 'node:net';

export type Target = {
  readonly port: number;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The bodies, sent in turn, and how long the right answer to each is, where that is known. */
  readonly shots: readonly Shot[];
};

export type Shot = {
  readonly body: string;
  readonly answerBytes?: number;
  /** A right answer may be so much longer: a number in it grows. */
  readonly growingBytes?: number;
};

export type LoadPlan = {
  readonly connections: number;
  /** Load whose answers are checked but not counted. */
  readonly warmupSeconds: number;
  /** How long answers are counted; or how many requests there are, with those of the warm-up. */
  readonly seconds?: number;
  readonly requests?: number;
};

export type Load = {
  readonly perSecond: number;
  /** Ascending. */
  readonly latenciesMs: Float64Array;
  /** All that came, with those of the warm-up and those that came late. */
  readonly answers: number;
};

const ANSWER_BUFFER_BYTES = 128 * 1024;
const GIVING_UP_MS = 60_000;

/** Numbers the requests of this process: each has an `Authorization` of its own, unless its headers name one, so that no gateway may share work between two. */
let sent = 0;

/**
 * Keeps `connections` requests in the air, each connection one at a time, and counts the answers.
 * @throws Error at the first answer that is not 200 or not as long as the right one
 */
export async function load(target: Target, plan: LoadPlan): Promise<Load> {
  const { connections, warmupSeconds, seconds = Infinity, requests = Infinity } = plan;
  const latencies: number[] = [];
  const begin = performance.now() + warmupSeconds * 1000;
  const end = begin + seconds * 1000;
  let last = begin;
  let shot = 0;
  let answers = 0;
  const count = (startedAt: number, now: number) => {
    answers++;
    if (now < begin || now > end) return;
    latencies.push(now - startedAt);
    last = now;
  };
  const next = () => {
    if (performance.now() > end || shot >= requests) return undefined;
    return target.shots[shot++ % target.shots.length]!;
  };
  await Promise.all(Array.from({ length: connections }, () => shoot(target, next, count)));
  const counted = Number.isFinite(seconds) ? seconds : (last - begin) / 1000;
  return { perSecond: latencies.length / counted, latenciesMs: Float64Array.from(latencies).toSorted(), answers };
}

/** One connection. Resolves when there is no next shot and the last answer is in. */
function shoot(
  target: Target,
  next: () => Shot | undefined,
  count: (startedAt: number, now: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    let flying: Shot | undefined;
    let startedAt = 0;
    const fire = () => {
      flying = next();
      if (!flying) {
        socket.destroy();
        return resolve();
      }
      startedAt = performance.now();
      socket.write(requestText(target, flying.body));
    };
    const read = answerReader((status, bytes) => {
      const { answerBytes = bytes, growingBytes = 0 } = flying!;
      if (status !== 200 || bytes < answerBytes || bytes > answerBytes + growingBytes) {
        socket.destroy();
        return reject(new Error(`an answer was ${status} with ${bytes} bytes; 200 with ${answerBytes} is right`));
      }
      count(startedAt, performance.now());
      fire();
    });
    const socket = open(target.port, read);
    socket.once('connect', fire);
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('the gateway closed a connection in the middle')));
    socket.setTimeout(GIVING_UP_MS, () => socket.destroy(new Error(`no answer in ${GIVING_UP_MS / 1000} s`)));
  });
}

function open(port: number, read: (chunk: Buffer) => void): Socket {
  const buffer = Buffer.allocUnsafe(ANSWER_BUFFER_BYTES);
  const callback = (length: number) => {
    read(buffer.subarray(0, length));
    return true;
  };
  return connect({ port, host: '127.0.0.1', noDelay: true, onread: { buffer, callback } });
}

function requestText({ path, headers }: Target, body: string): string {
  sent += 1;
  const all = { authorization: `Bearer request-${sent}`, ...headers };
  const more = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return (
    `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1\r\ncontent-type: application/json\r\naccept: application/json\r\n` +
    `${more.join('')}content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
  );
}
