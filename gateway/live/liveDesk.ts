import { randomUUID } from 'node:crypto';
import { catalogue, Refusal } from '#kernel/errors.ts';
import { refusalError } from '#gateway/answerErrors.ts';
import { openMemberEvents } from './memberEvents.ts';
import { OpenStreams } from './openStreams.ts';
import { operationReader } from './readOperation.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { LocalEvents } from '#gateway/transport/transport.ts';
import type { Admission } from '#gateway/admission.ts';
import type { KnownDocuments } from '#gateway/knownDocuments.ts';
import type { Gateway } from '#gateway/pipeline.ts';
import type { Caller } from '#gateway/release/ports.ts';
import type { ServerOptions } from '#gateway/server.ts';
import type { Asked } from './askedIn.ts';
import type { LiveRequest } from './liveAnswer.ts';
import type { OpenStream } from './openStreams.ts';
import type { Subscribe } from './subscribe.ts';

export type LiveOptions = Pick<ServerOptions, 'supergraph' | 'parts' | 'authenticate' | 'logger'> & {
  readonly documents: KnownDocuments;
  /** Members in this process that tell events. */
  readonly localEvents?: ReadonlyMap<OrgId, LocalEvents> | undefined;
  readonly admission: Admission;
};

/** A request that was read, and the supergraph that it was read for. */
export type Prepared = {
  readonly gateway: Gateway;
  readonly request: LiveRequest;
  /** @throws Refusal STREAMS_TOO_MANY, STREAM_ENDED */
  readonly open: () => OpenStream;
};

/** What every way of answering in streams needs. */
export type LiveDesk = {
  /** @throws Refusal OPERATION_* */
  prepare(asked: Asked, caller: Caller, headers: Headers): Prepared;
  readonly subscribe: Subscribe;
  /** Whatever is answered is at work like any other request; a stream that waits for something to answer is not. */
  readonly admission: Admission;
  /** What went wrong, as a message: of a bug only an id, under which it is logged. */
  lastWords(error: unknown): { readonly errors: readonly object[] };
  /** Ends every stream. */
  end(): void;
  close(): Promise<void>;
};

type Headers = Readonly<Record<string, string | string[] | undefined>>;

export function openLiveDesk(options: LiveOptions): LiveDesk {
  const { supergraph, parts, authenticate, logger, documents, admission } = options;
  const read = operationReader(documents);
  const events = openMemberEvents({ local: options.localEvents });
  const streams = new OpenStreams({ grants: parts.grants, now: parts.now });
  return {
    subscribe: events.subscribe,
    admission,
    prepare({ query, operationName, ...asked }, caller, headers) {
      const loaded = supergraph.current();
      const request = { operation: read(loaded, query, operationName), ...asked, caller, headers };
      const mayGoOn = async () => {
        if (supergraph.current() !== loaded) throw new Refusal('STREAM_ENDED');
        await authenticate(headers['authorization'] as string | undefined);
      };
      return { gateway: { ...parts, ...loaded }, request, open: () => streams.open(caller, mayGoOn) };
    },
    lastWords(error) {
      if (error instanceof Refusal && error.code !== 'INTERNAL') return { errors: [refusalError(error)] };
      const id = randomUUID();
      logger.error({ id, err: error }, 'a stream failed');
      return { errors: [{ message: catalogue.INTERNAL.says, extensions: { code: 'INTERNAL', id } }] };
    },
    end: () => streams.close(),
    async close() {
      streams.close();
      await events.close();
    },
  };
}
