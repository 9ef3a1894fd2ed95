import { afterEach } from 'vitest';
import { openTransports } from '#gateway/transport/transport.ts';
import { http, openRawMember } from './rawMember.ts';
import type { TransportOptions, Transports } from '#gateway/transport/transport.ts';
import type { Conduct, RawMember } from './rawMember.ts';

export const ANSWER = '{"data":{"a":1}}';
export const answers: Conduct = (socket) => void socket.write(http(ANSWER));
export const hangsUp: Conduct = (socket) => void socket.destroy();
export const isSilent: Conduct = () => undefined;

/** One after the other: each conduct for one request, the last for all that follow. */
export function inTurn(...conducts: Conduct[]): Conduct {
  return (socket, body) => (conducts.length > 1 ? conducts.shift()! : conducts[0]!)(socket, body);
}

export type Trial = {
  member(conduct: Conduct): Promise<RawMember>;
  transports(options?: TransportOptions): Transports;
};

/** Members and transports for the tests of one file; all are closed after each test. */
export function trial(): Trial {
  const opened: { close(): Promise<void> }[] = [];
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((each) => each.close()));
  });
  return {
    async member(conduct) {
      const raw = await openRawMember(conduct);
      opened.push({ close: async () => raw[Symbol.asyncDispose]() });
      return raw;
    },
    transports(options = {}) {
      const all = openTransports(options);
      opened.push(all);
      return all;
    },
  };
}

/** The answer, or the code of the refusal and which check failed. */
export async function outcome(answer: Promise<string>): Promise<string> {
  try {
    return await answer;
  } catch (error) {
    const { code, detail } = error as { code: string; detail: { check?: string } };
    return [code, ...(detail.check ? [detail.check] : [])].join(': ');
  }
}
