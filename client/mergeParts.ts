import type { FieldError } from './answer.ts';
import type { Message } from './readAnswer.ts';

type Step = string | number;
type Part = Message & { readonly path?: readonly Step[] };

/** A message of an answer in parts: the first holds the data, each that follows more of it (`deferSpec=20220824`). */
export type PartMessage = Message & { readonly incremental?: readonly Part[]; readonly hasNext?: boolean };

/**
 * The answer as far as it has come, after another message of it; an event of a subscription takes the place of the one before. What was
 * told before is not changed.
 */
export function mergeParts(before: Message, { incremental = [], ...next }: PartMessage): Message {
  return incremental.reduce<Message>(
    (answer, part) => ({
      data: placed(answer.data, part.path ?? [], part.data),
      errors: errorsOf(answer, part),
      extensions: { ...part.extensions, ...answer.extensions },
    }),
    next.data === undefined ? before : next,
  );
}

function errorsOf(...messages: readonly Message[]): readonly FieldError[] {
  return messages.flatMap(({ errors }) => errors ?? []);
}

function placed(at: unknown, [step, ...rest]: readonly Step[], data: unknown): unknown {
  if (step === undefined) return merged(at, data);
  if (Array.isArray(at)) return at.map((each: unknown, i) => (i === step ? placed(each, rest, data) : each));
  return isRecord(at) ? { ...at, [step]: placed(at[step], rest, data) } : at;
}

/** Two fragments may ask for fields of one object. A part that is null was refused, and its errors say why. */
function merged(one: unknown, other: unknown): unknown {
  if (Array.isArray(one) && Array.isArray(other)) return one.map((each: unknown, i) => merged(each, other[i]));
  if (!isRecord(one) || !isRecord(other)) return other ?? one;
  const added = Object.entries(other).map(([key, value]) => [key, key in one ? merged(one[key], value) : value]);
  return { ...one, ...Object.fromEntries(added) };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
