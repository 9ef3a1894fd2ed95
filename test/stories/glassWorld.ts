import { expect } from 'vitest';
import { openConnections } from '#gateway/audit/connections.ts';
import { openWorld } from '#test/harness.ts';
import type { Connections } from '#gateway/audit/connections.ts';
import type { Answered, Told, World } from '#test/harness.ts';

export const ORG = 'repair-swift';
export const [ANN, BEN, CAM] = ['repair-swift.s01', 'repair-swift.s02', 'repair-swift.s03'];
export const OPERATOR: Told = { org: 'trust', staff: 'trust.s01' };
export const PERSON = 'trust.c000002';
export const HOUR = 3_600;
export const as = (staff: string): Told => ({ org: ORG, staff });

const LOCATE = `query Locate($vin: ID!) @purpose(code: "safety.break_glass/1") {
  vehicle(vin: $vin) { location { city latitude } trips { distanceKm } } }`;

type Payload = { readonly revision: number; readonly breakGlass: { readonly id: string; readonly status: string } };

/** The whole graph, in the words of people in an emergency. */
export type GlassWorld = AsyncDisposable & {
  readonly world: World;
  readonly store: Connections;
  /** A vehicle of the person. */
  readonly vin: string;
  readonly wish: object;
  does(mutation: string, input: object, told: Told): Promise<Payload>;
  /** The extensions of the one error. */
  refused(mutation: string, input: object, told: Told): Promise<object>;
  opened(more?: object): Promise<string>;
  approved(more?: object): Promise<string>;
  close(breakGlassId: string): Promise<Payload>;
  locate(told?: Told, vin?: string): Promise<Answered>;
  at<Result>(clock: number, work: () => Promise<Result>): Promise<Result>;
};

/** The codes of an answer's errors, each once. */
export const codesOf = ({ errors }: Answered) => [...new Set(errors.map(({ extensions }) => extensions['code']))];

export async function openGlassWorld(): Promise<GlassWorld> {
  const world = await openWorld();
  const store = openConnections({ url: world.consentUrl, max: 2, timeoutMs: 10_000 });
  const held = 'select vin from tenure where until is null and holder = $1';
  const [{ vin }] = (await store.run<{ vin: string }>(held, [PERSON])) as [{ vin: string }];
  const scopes = ['location:coarse', 'location:precise'];
  const wish = { vin, scopes, ticket: 'INC-7', reason: 'a crash was sensed' };
  const send = (mutation: string, input: object, told: Told) => {
    const type = `${mutation[0]!.toUpperCase()}${mutation.slice(1)}Input!`;
    const query = `mutation M($input: ${type}) { ${mutation}(input: $input) { revision effect breakGlass { id status } } }`;
    return world.ask(query, { ...told, variables: { input } });
  };
  const on: GlassWorld = {
    world,
    store,
    vin,
    wish,
    async does(mutation, input, told) {
      const { data, errors } = await send(mutation, input, told);
      expect(errors).toEqual([]);
      return data![mutation] as Payload;
    },
    async refused(mutation, input, told) {
      const { data, errors } = await send(mutation, input, told);
      expect(data).toBeNull();
      return errors[0]!.extensions;
    },
    opened: async (more = {}) => (await on.does('openBreakGlass', { ...wish, ...more }, as(ANN))).breakGlass.id,
    async approved(more = {}) {
      const breakGlassId = await on.opened(more);
      await on.does('approveBreakGlass', { breakGlassId }, as(BEN));
      return breakGlassId;
    },
    close: (breakGlassId) => on.does('closeBreakGlass', { breakGlassId }, as(ANN)),
    locate: (told = as(ANN), of = vin) => world.ask(LOCATE, { ...told, variables: { vin: of } }),
    async at(clock, work) {
      const before = world.clock;
      world.clock = clock;
      try {
        return await work();
      } finally {
        world.clock = before;
      }
    },
    async [Symbol.asyncDispose]() {
      await store.close();
      await world[Symbol.asyncDispose]();
    },
  };
  return on;
}
