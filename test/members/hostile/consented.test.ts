import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { memberRegistry } from '#gateway/members.ts';
import { openWorld } from '#test/harness.ts';
import { http, openRawMember } from '#test/members/rawMember.ts';
import { organisations } from '#world/people/organisations.ts';
import { expectOnlyMissing } from './expectOnlyMissing.ts';
import type { World } from '#test/harness.ts';
import type { Conduct, RawMember } from '#test/members/rawMember.ts';

const READ = `query Read @purpose(code: "loan.origination/1") {
  customer(id: "trust.c000001") { name vehicles { vin make } loans { id balanceMinor } }
}`;
/** What a hostile member knows of the person, and may not tell. */
const SECRETS = ['Zhang Wei', '13800138000', 'is bankrupt', 'trust.c000001'];

let world: World;
let hostile: RawMember;
let whole: string;
let places: (string | number)[][];
let maker: string;
const read = async () => {
  const { data, errors } = await world.ask(READ, { org: 'lender-harbour' });
  return JSON.stringify({ data, errors });
};
beforeAll(async () => {
  world = await openWorld({ timeoutMs: 500 });
  hostile = await openRawMember(() => undefined);
  whole = await read();
  maker = world.asked.find(({ org }) => org.startsWith('maker-'))!.org;
  const { data } = JSON.parse(whole) as { data: { customer: { vehicles: object[] } } };
  places = data.customer.vehicles.map((_, i) => ['customer', 'vehicles', i, 'make']);
});
afterEach(async () => {
  reachMaker(null);
  expect(await read(), 'the process lives on').toBe(whole);
});
afterAll(async () => {
  await hostile[Symbol.asyncDispose]();
  await world[Symbol.asyncDispose]();
});

/** From here on the carmaker is asked at this address, over a socket; null: in this process again, where it is sound. */
function reachMaker(endpoint: string | null): void {
  const members = organisations.map((each) => (each.id === maker && endpoint !== null ? { ...each, endpoint } : each));
  Object.assign(world.gateway, { members: memberRegistry(members) });
}

async function readFrom(conduct: Conduct): Promise<string> {
  hostile.conduct = conduct;
  reachMaker(hostile.url);
  return read();
}

const says =
  (text: string | Buffer): Conduct =>
  (socket) =>
    void socket.write(text);

/** Answers each vehicle that it is asked about with the same JSON text. */
const saysOfEach =
  (entity: string, more = ''): Conduct =>
  (socket, body) => {
    const { variables } = JSON.parse(body) as { variables: { representations: { vin: string }[] } };
    const entities = variables.representations.map(({ vin }) =>
      entity.replaceAll('{"make"', `{"__k_vin":"${vin}","make"`),
    );
    socket.write(http(`{"data":{"_entities":[${entities.join()}]}${more}}`));
  };

const deep = `${'['.repeat(100_000)}${']'.repeat(100_000)}`;
const cases: [string, string, Conduct][] = [
  ['closes the connection', 'SOURCE_DOWN', (socket) => void socket.destroy()],
  ['never answers', 'SOURCE_TIMEOUT', () => undefined],
  ['sends us elsewhere', 'SOURCE_INVALID', says(http('', '302 Found', ['location: http://127.0.0.1:9/']))],
  ['has no content', 'SOURCE_INVALID', says('HTTP/1.1 204 No Content\r\n\r\n')],
  ['fails', 'SOURCE_DOWN', says(http('oh', '500 Oh'))],
  ['cuts its JSON short', 'SOURCE_INVALID', says(http('{"data":{"_entities":[{"make":'))],
  ['gives one entity too many', 'SOURCE_INVALID', saysOfEach('{"make":"Dawn"},{"make":"Dawn"}')],
  ['gives texts for entities', 'SOURCE_INVALID', saysOfEach('"Dawn"')],
  ['gives an object for a text', 'SOURCE_INVALID', saysOfEach('{"make":{"toString":1}}')],
  ['gives a list for a text', 'SOURCE_INVALID', saysOfEach('{"make":["Dawn"]}')],
  ['gives a hundred thousand lists for a text', 'SOURCE_INVALID', saysOfEach(`{"make":${deep}}`)],
  ['gives errors that are none', 'SOURCE_INVALID', saysOfEach('{"make":"Dawn"}', ',"errors":{}')],
];

test.each(cases)('a carmaker that %s: %s at its fields, and the rest is whole', async (_, code, conduct) => {
  expectOnlyMissing(await readFrom(conduct), whole, places, code);
});

test('names that objects inherit are no more than names', async () => {
  const found = await readFrom(
    saysOfEach('{"__proto__":{"polluted":"stolen","make":"stolen"},"constructor":{"prototype":{"polluted":"stolen"}}}'),
  );
  expect(found).not.toContain('stolen');
  expect(({} as { polluted?: string }).polluted).toBeUndefined();
});

describe('what a member says in errors never tells of a person', () => {
  const [name, phone, text, id] = SECRETS as [string, string, string, string];
  const errors: [string, object][] = [
    ['as the message', { message: `${name} ${text}` }],
    ['as the message with a code of ours', { message: `${name} ${text}`, extensions: { code: 'NOT_FOUND' } }],
    ['as the code', { extensions: { code: name } }],
    ['in the path', { path: ['_entities', 0, name, phone] }],
    ['as the place', { locations: [{ line: phone, column: 1 }] }],
    ['under a name of its own', { extensions: { code: 'NOT_FOUND', [name]: text, person: id } }],
    ['as the id of a report', { extensions: { code: 'INTERNAL', id: `${phone}-${name}` } }],
    ['as a check, in an object', { extensions: { code: 'NOT_FOUND', check: { [name]: text } } }],
    ['as a check that has an id in it', { extensions: { code: 'NOT_FOUND', check: id } }],
    ['as a check', { extensions: { code: 'INPUT_INVALID', check: name } }],
    ['as a scope', { extensions: { code: 'INPUT_INVALID', scope: text } }],
    ['as a number', { extensions: { code: 'INPUT_INVALID', atMost: Number(phone) } }],
  ];

  test.each(errors)('%s', async (_, error) => {
    const found = await readFrom(says(http(JSON.stringify({ data: null, errors: [{ message: 'no', ...error }] }))));
    const { data, errors: said } = JSON.parse(found) as { data: object; errors: object[] };
    expect(data).toMatchObject({ customer: { vehicles: places.map(() => ({ make: null })) } });
    expect(said.length).toBe(places.length);
    for (const secret of SECRETS) expect(JSON.stringify(said)).not.toContain(secret);
  });
});
