import { createHash } from 'node:crypto';
import { parse } from 'graphql';

/** Texts of operations by the id that a client names them by. */
export type TrustedDocuments = ReadonlyMap<string, string>;

const SHA256 = /^[0-9a-f]{64}$/;

/**
 * Reads a manifest: `{ "<SHA-256 of the text, hex>": "<text>" }`, or Apollo's persisted query manifest, version 1, whose ids may be of
 * another kind. An id that is a SHA-256 must be that of its text: else one text would be served in the place of another.
 * @throws Error that names the entry which is wrong
 */
export function readTrustedDocuments(json: string, file: string): TrustedDocuments {
  const documents = new Map<string, string>();
  for (const [id, text, where] of entriesOf(json, file)) {
    if (documents.has(id)) throw new Error(`${where}: there is another entry with the id ${id}`);
    documents.set(id, text);
  }
  return documents;
}

function* entriesOf(json: string, file: string): Generator<[id: string, text: string, where: string]> {
  const manifest = readObject(json, file);
  if ('format' in manifest) {
    for (const [at, each] of operationsOf(manifest, file).entries()) {
      const { id, body, name } = isObject(each) ? each : {};
      const where = `${file}: operation ${at + 1}${typeof name === 'string' ? ` (${name})` : ''}`;
      if (typeof id !== 'string' || id === '') throw new Error(`${where}: it has no id`);
      yield [id, readText(body, id, where), where];
    }
  } else {
    for (const [id, text] of Object.entries(manifest)) {
      const where = `${file}: entry "${id}"`;
      if (!SHA256.test(id)) throw new Error(`${where}: its key is not the SHA-256 of a text, in hex`);
      yield [id, readText(text, id, where), where];
    }
  }
}

function readObject(json: string, file: string): Record<string, unknown> {
  let read: unknown;
  try {
    read = JSON.parse(json);
  } catch (error) {
    throw new Error(`${file} is not JSON: ${(error as Error).message}`, { cause: error });
  }
  if (!isObject(read)) throw new Error(`${file} holds no manifest of documents: a JSON object`);
  return read;
}

function operationsOf({ format, version, operations }: Record<string, unknown>, file: string): unknown[] {
  if (format !== 'apollo-persisted-query-manifest' || version !== 1)
    throw new Error(`${file}: format ${JSON.stringify(format)}, version ${JSON.stringify(version)} is not known`);
  if (!Array.isArray(operations)) throw new Error(`${file}: operations is no list`);
  return operations;
}

function readText(text: unknown, id: string, where: string): string {
  if (typeof text !== 'string') throw new Error(`${where}: it has no text`);
  const hash = createHash('sha256').update(text).digest('hex');
  if (SHA256.test(id) && id !== hash) throw new Error(`${where}: the SHA-256 of its text is ${hash}`);
  try {
    parse(text, { noLocation: true });
  } catch (error) {
    throw new Error(`${where}: ${(error as Error).message}`, { cause: error });
  }
  return text;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
