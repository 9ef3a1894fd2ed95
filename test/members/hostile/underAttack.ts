import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { http } from '#test/members/rawMember.ts';
import { openHostileFederation } from './hostileFederation.ts';
import type { TransportOptions } from '#gateway/transport/transport.ts';
import type { Conduct } from '#test/members/rawMember.ts';
import type { HostileFederation } from './hostileFederation.ts';
import type { Path } from './expectOnlyMissing.ts';

/** What is asked for: of a sound member as a root, of a sound member about its objects, and of the hostile one both. */
export const READ = '{ products { id name inStock rating note } motto }';
/** The hostile member's part of it. */
export const ITS_ENTITY_FIELDS: readonly Path[] = [0, 1, 2].flatMap((i) => [
  ['products', i, 'rating'],
  ['products', i, 'note'],
]);
export const ITS_FIELDS: readonly Path[] = [...ITS_ENTITY_FIELDS, ['motto']];

export type UnderAttack = {
  readonly federation: HostileFederation;
  /** The answer to `READ` as long as the member behaves. */
  readonly whole: string;
  /** From here to the end of the test the member says this text to everything; or of entities, and is sound otherwise. */
  says(text: string): void;
  saysOfEntities(text: string): void;
};

/** A federation for the tests of one file. After each the member behaves again, and all is as it was before. */
export function underAttack(limits: TransportOptions): UnderAttack {
  let federation: HostileFederation;
  let whole: string;
  beforeAll(async () => {
    federation = await openHostileFederation(limits);
    whole = await federation.ask(READ);
  });
  afterEach(async () => {
    federation.hostile.conduct = federation.sound;
    expect(await federation.ask(READ), 'the process lives on, and the member is asked again').toBe(whole);
  });
  afterAll(() => federation[Symbol.asyncDispose]());
  const answering =
    (text: string): Conduct =>
    (socket) =>
      void socket.write(http(text));
  return {
    get federation() {
      return federation;
    },
    get whole() {
      return whole;
    },
    says(text) {
      federation.hostile.conduct = answering(text);
    },
    saysOfEntities(text) {
      const { sound } = federation;
      federation.hostile.conduct = (socket, body) =>
        (body.includes('"representations":[') ? answering(text) : sound)(socket, body);
    },
  };
}
