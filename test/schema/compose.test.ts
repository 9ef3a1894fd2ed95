import { parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lockChanges } from '#gateway/flows/lockChanges.ts';
import { compose, printLock, roleSubgraphs } from '#schema/compose.ts';
import { withConsentSpec } from '#schema/subgraphSdl.ts';
import type { Subgraph } from '#schema/compose.ts';

const LINKS = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@external", "@requires", "@override", "@inaccessible", "@shareable", "@composeDirective"])
  @link(url: "https://specs.chelian.example/consent/v1.0", import: ["@personal", "@open", "@pairwise", "@common", "@subject", "@uses", "@route", "@purpose"])
  @composeDirective(name: "@pairwise") @composeDirective(name: "@common")
  @composeDirective(name: "@personal") @composeDirective(name: "@open") @composeDirective(name: "@subject")
  @composeDirective(name: "@uses") @composeDirective(name: "@route")`;

const MAKER = `type Query { vehicle(vin: ID! @common, seen: Seen): Vehicle @open @route(by: "WMI", arg: "vin") }
input Seen { by: ID @pairwise, at: String }
type Customer @key(fields: "id", resolvable: false) { id: ID! @open @pairwise }
type Vehicle @key(fields: "vin") @subject(via: "vin") @route(role: "manufacturer", by: "WMI") {
  vin: ID @common @personal(scope: "vehicle:identity")
  odometerKm: Int @personal(scope: "vehicle:odometer")
}`;
const INSURER = `type Vehicle @key(fields: "vin") @route(role: "insurer", by: "RELATED") {
  vin: ID @personal(scope: "vehicle:identity")
  odometerKm: Int @external
  quoteMinor: Int @personal(scope: "policy:detail") @requires(fields: "odometerKm") @uses(purpose: "insurance.quote/1")
}`;

const subgraph = (name: string, sdl: string): Subgraph => ({ name, typeDefs: withConsentSpec(`${LINKS}\n${sdl}`) });
/** The two parties, with one text of one of them put in the place of another. */
function faults(change: { maker?: [string, string]; insurer?: [string, string] } = {}): string {
  const [maker, insurer] = [
    change.maker ? MAKER.replace(...change.maker) : MAKER,
    change.insurer ? INSURER.replace(...change.insurer) : INSURER,
  ];
  try {
    return compose([subgraph('manufacturer', maker), subgraph('insurer', insurer)]).problems.join('\n');
  } catch (error) {
    return (error as Error).message;
  }
}

test('a sound contract composes without a fault', () => {
  expect(faults()).toBe('');
});

describe('what does not compose, and why', () => {
  const refused: [string, Parameters<typeof faults>[0], RegExp][] = [
    [
      'a field that nobody classified',
      { maker: ['odometerKm: Int @personal(scope: "vehicle:odometer")', 'odometerKm: Int'] },
      /Vehicle\.odometerKm is neither @personal nor @open/,
    ],
    [
      'personal data that may not be null',
      { maker: ['odometerKm: Int @', 'odometerKm: Int! @'] },
      /Vehicle\.odometerKm is personal and must be nullable|Vehicle\.odometerKm/,
    ],
    [
      'an id of which nobody said whether it is the same for everybody',
      { maker: ['id: ID! @open @pairwise', 'id: ID! @open'] },
      /Customer\.id is an ID that is neither @pairwise nor @common/,
    ],
    [
      'an argument that is such an id',
      { maker: ['vin: ID! @common,', 'vin: ID!,'] },
      /Query\.vehicle\(vin:\) is an ID that is neither/,
    ],
    ['an input that is such an id', { maker: ['by: ID @pairwise', 'by: ID'] }, /Seen\.by is an ID that is neither/],
    [
      'an id that two parties say two things of',
      { insurer: ['vin: ID', 'vin: ID @pairwise'] },
      /Vehicle\.vin is said to be/,
    ],
    [
      'a text that is called like an id',
      { maker: ['at: String', 'userId: String'] },
      /Seen\.userId is a String called/,
    ],
    [
      'a number with a name of its own for everybody',
      { maker: ['at: String', 'at: Int @pairwise'] },
      /which only an ID/,
    ],
    [
      'a scope that does not exist',
      { maker: ['"vehicle:odometer"', '"vehicle:mood"'] },
      /Vehicle\.odometerKm: no scope "vehicle:mood" exists/,
    ],
    [
      'a purpose that does not exist',
      { insurer: ['"insurance.quote/1"', '"fun/1"'] },
      /Vehicle\.quoteMinor: no purpose "fun\/1" exists/,
    ],
    [
      'an input without a purpose',
      { insurer: [' @uses(purpose: "insurance.quote/1")', ''] },
      /Vehicle\.quoteMinor: @requires\(odometerKm\) without @uses/,
    ],
    [
      'an input that is never released for its purpose',
      {
        maker: ['"vehicle:odometer"', '"credit:income"'],
        insurer: ['"insurance.quote/1"', '"insurance.ubi_pricing/1"'],
      },
      /Vehicle\.quoteMinor uses Vehicle\.odometerKm, but credit:income is never released for insurance\.ubi_pricing\/1/,
    ],
    [
      'a type that does not say who answers',
      { insurer: [' @route(role: "insurer", by: "RELATED")', ''] },
      /Vehicle: @route\(role: "insurer", by:\) is missing/,
    ],
    ['a rule of routing that does not exist', { insurer: ['by: "RELATED"', 'by: "WHOEVER"'] }, /WHOEVER/],
    [
      'open routing of personal data',
      { insurer: ['by: "RELATED"', 'by: "ALL"'] },
      /Vehicle: @route\(by: "ALL"\) is for open data only/,
    ],
    [
      'a subject that is no person',
      { maker: ['@subject(via: "vin")', '@subject(via: "odometerKm")'] },
      /Vehicle: @subject\(via: "odometerKm"\) does not end in/,
    ],
    [
      'another party’s field, taken',
      {
        insurer: [
          INSURER.slice(INSURER.indexOf('odometerKm'), INSURER.indexOf('\n}')),
          'odometerKm: Int @personal(scope: "vehicle:odometer") @override(from: "manufacturer")',
        ],
      },
      /insurer takes it from "manufacturer" with @override/,
    ],
    [
      'another party’s field, hidden',
      { insurer: ['odometerKm: Int @external', 'odometerKm: Int @external @inaccessible'] },
      /odometerKm.*insurer|insurer.*odometerKm/,
    ],
    [
      'an abstract type that does not say whose data it is',
      { maker: ['type Customer', 'union Thing = Vehicle\ntype Holder @open { thing: Thing }\ntype Customer'] },
      /Thing may be a Vehicle, which has a @subject of its own/,
    ],
    [
      'descriptions that differ: a hint is a fault',
      { insurer: ['vin: ID @', '"Another text." vin: ID @'], maker: ['vin: ID @', '"One text." vin: ID @'] },
      /description/i,
    ],
  ];
  test.each(refused)('%s', (_, change, says) => expect(faults(change)).toMatch(says));
});

describe('the owner’s handshake', () => {
  const { flows } = compose([subgraph('manufacturer', MAKER), subgraph('insurer', INSURER)]);

  const line = 'manufacturer -> insurer  Vehicle.odometerKm  vehicle:odometer  insurance.quote/1  via requires';

  test('a flow that is not in the lock is named in words, with the owner who must approve it', () => {
    expect(lockChanges(flows, printLock(flows).replace(`${line}\n`, ''))).toEqual([
      `NEW   The manufacturer would give the insurer Vehicle.odometerKm.
      what      vehicle:odometer: Odometer and when it was read
      why       insurance.quote/1: To quote you a price for insurance (basis: consent)
      how       as an input of what the insurer computes (@requires)
      line      ${line}
      approval  the manufacturer, whose data it is (role manufacturer)`,
    ]);
  });

  test('a flow that is gone is named, with the party that would do without it', () => {
    const before = line.replace('vehicle:odometer', 'telematics:behaviour').replace('manufacturer', 'customer');
    expect(lockChanges(flows, `${printLock(flows)}${before}\n`)).toEqual([
      `GONE  The trust operator would no longer give the insurer Vehicle.odometerKm.
      what      telematics:behaviour: How the vehicle is driven, in sums (sensitive: separate consent)
      why       insurance.quote/1: To quote you a price for insurance (basis: consent)
      how       as an input of what the insurer computes (@requires)
      line      ${before}
      approval  the insurer, which would do without it (role insurer)`,
    ]);
  });

  test('a key travels for whatever purpose an operation states', () => {
    const [change] = lockChanges(flows, printLock(flows).replace(/.*insurer  Vehicle\.vin.*\n/, ''));
    expect(change).toContain('why       whatever purpose an operation states');
    expect(change).toContain('how       to name an object that the insurer is asked about (@key)');
  });

  test('a line that is no flow is named as it stands', () => {
    expect(lockChanges(flows, `${printLock(flows)}a line\n`)).toEqual([
      'GONE  A line of the lock that is no flow: a line',
    ]);
  });

  test('what the lock has needs nobody', () => {
    expect(lockChanges(flows, printLock(flows))).toEqual([]);
  });
});

test('the committed supergraph and lock are what the roles compose to', () => {
  const { supergraphSdl, flows, problems } = compose(roleSubgraphs());
  const committed = (name: string) => readFileSync(new URL(`../../schema/${name}`, import.meta.url), 'utf8');
  expect(problems).toEqual([]);
  expect(committed('supergraph.graphql')).toBe(supergraphSdl);
  expect(committed('flows.lock')).toBe(printLock(flows));
  expect(parse(supergraphSdl).definitions.length).toBeGreaterThan(50);
});
