import { expect } from 'vitest';

export type Part = {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly {
    readonly message: string;
    readonly path?: unknown;
    readonly extensions: { code: string };
  }[];
  readonly extensions?: { readonly receipt?: number };
  readonly hasNext?: boolean;
  readonly payload?: Part | null;
  readonly incremental?: readonly (Part & { readonly path: readonly (string | number)[]; readonly label?: string })[];
};

/** The parts of a `multipart/mixed` answer as they come (RFC 2046, section 5.1). */
export async function* partsOf(response: Response): AsyncGenerator<Part> {
  const type = response.headers.get('content-type') ?? '';
  expect(type).toMatch(/^multipart\/mixed;/);
  const boundary = /boundary="([^"]+)"/.exec(type)?.[1];
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body!) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    for (;;) {
      const end = text.indexOf(`\r\n--${boundary}`, 1);
      if (!text.startsWith(`\r\n--${boundary}\r\n`) || end < 0) break;
      const [head, body] = text.slice(0, end).split('\r\n\r\n') as [string, string];
      expect(head).toContain('content-type: application/json');
      text = text.slice(end);
      yield JSON.parse(body) as Part;
    }
  }
  expect(text).toBe(`\r\n--${boundary}--\r\n`);
}

export async function allOf<Value>(values: AsyncIterable<Value>): Promise<Value[]> {
  const all: Value[] = [];
  for await (const each of values) all.push(each);
  return all;
}

/** What a client makes of all parts. */
export function together(parts: readonly Part[]): unknown {
  const whole = structuredClone(parts[0]!.data) as Record<string, unknown>;
  for (const { path, data } of parts.flatMap(({ incremental = [] }) => incremental)) {
    let at: Record<string, unknown> = whole;
    for (const step of path) at = at[step] as Record<string, unknown>;
    merge(at, data ?? {});
  }
  return whole;
}

function merge(into: Record<string, unknown>, from: Record<string, unknown>): void {
  for (const [key, value] of Object.entries(from)) {
    if (typeof value === 'object' && value !== null && typeof into[key] === 'object' && into[key] !== null)
      merge(into[key] as Record<string, unknown>, value as Record<string, unknown>);
    else into[key] = value;
  }
}
