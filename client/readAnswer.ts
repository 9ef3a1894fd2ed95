import { ConnectionFailed, RequestRefused } from './failures.ts';
import type { Answer, FieldError } from './answer.ts';
import type { Code } from './generated/codes.ts';

export type Message = {
  readonly data?: unknown;
  readonly errors?: readonly FieldError[];
  readonly extensions?: Readonly<Record<string, unknown>>;
};

/** A body of JSON. @throws ConnectionFailed MALFORMED */
export async function readMessage(response: Response): Promise<Message> {
  const text = await response.text();
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null && ('data' in read || 'errors' in read)) return read as Message;
  } catch {
    // Told below.
  }
  throw new ConnectionFailed('MALFORMED', `What answered with status ${response.status} is no gateway.`);
}

/** @throws RequestRefused where there is no data at all */
export function answerOf<Data>({ data, errors = [], extensions }: Message, status: number): Answer<Data> {
  if (data === undefined) throw refusalOf(errors, status);
  const { receipt } = extensions ?? {};
  return { data: data as Data | null, errors, receipt: typeof receipt === 'number' ? receipt : null };
}

function refusalOf([first]: readonly FieldError[], status: number): RequestRefused {
  const { code = 'INTERNAL', ...detail } = (first?.extensions ?? {}) as { code?: Code };
  return new RequestRefused(code, first?.message ?? 'The request was refused.', { status, detail });
}
