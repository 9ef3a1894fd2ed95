import { expect, test } from 'vitest';
import { contextTree, MOST_CONTEXTS } from '#gateway/release/contextTree.ts';
import { contextText, newContextKey, signContexts, signerOf } from '#gateway/release/signedContext.ts';
import { CONTEXT_HEADER } from '#kernel/memberContext.ts';
import { openChangingDoor, openDoor } from '#subgraphs/door.ts';

const NOW = 1_795_500_000;
const key = newContextKey('test');
const members = ['trust', 'insurer-pearl', 'maker-dawn'];

/** A member's door. */
const doorOf = (org: string) => openDoor(org, [key.publicJwk], () => NOW);
const bodyFor = (n: number) => `{"query":"{ a${n} }"}`;
const claimsFor = (aud: string) => ({
  iss: 'test',
  aud,
  caller: 'lender-harbour',
  client: 'test',
  person: null,
  purpose: null,
  requestedAt: NOW,
  traceId: 't',
  releases: [],
});

/** So many contexts for the members in turn, signed together. */
function signedTogether(count: number): { org: string; body: string; token: string }[] {
  const asked = Array.from({ length: count }, (_, n) => ({ org: members[n % members.length]!, body: bodyFor(n) }));
  const tokens = signContexts(
    key,
    asked.map(({ org, body }) => contextText(claimsFor(org), body, NOW)),
  );
  return asked.map((each, i) => ({ ...each, token: tokens[i]! }));
}

function enter(org: string, body: string, token: string) {
  return doorOf(org)(body, { [CONTEXT_HEADER]: token });
}

test.each([1, 2, 7, MOST_CONTEXTS])(
  'of %i contexts that are signed together each is let in where it belongs',
  (count) => {
    for (const { org, body, token } of signedTogether(count)) expect(enter(org, body, token).aud).toBe(org);
  },
);

test('one signature serves all that is to be signed for a member in a turn, and more than a tree holds', async () => {
  const sign = signerOf(newContextKey('turn'), 'trust');
  const tokens = await Promise.all(Array.from({ length: MOST_CONTEXTS + 1 }, (_, n) => sign(`context${n}`)));
  expect(new Set(tokens.map((token) => token.split('~')[0])).size).toBe(2);
  expect(tokens.map((token) => token.split('~')[2])).toEqual(tokens.map((_, n) => `context${n}`));
});

test('two members are never given the same signature', async () => {
  const key = newContextKey('apart');
  const [first, second] = await Promise.all(['trust', 'maker-dawn'].map((org) => signerOf(key, org)('context')));
  expect(first!.split('~')[0]).not.toBe(second!.split('~')[0]);
});

test('a context is for one member, one body and one use', () => {
  const [{ org, body, token }, other] = signedTogether(2) as [
    { org: string; body: string; token: string },
    { org: string },
  ];
  expect(() => enter(other.org, body, token)).toThrow(expect.objectContaining({ detail: { check: 'audience' } }));
  expect(() => enter(org, `${body} `, token)).toThrow(expect.objectContaining({ detail: { check: 'digest' } }));
  const door = doorOf(org);
  door(body, { [CONTEXT_HEADER]: token });
  expect(() => door(body, { [CONTEXT_HEADER]: token })).toThrow(
    expect.objectContaining({ detail: { check: 'replay' } }),
  );
});

test('a context counts only at its own place below a root that the gateway signed', () => {
  const [one, two] = signedTogether(2).map(({ token }) => token.split('~')) as [string[], string[]];
  const strange = newContextKey('test');
  const claims = Buffer.from(JSON.stringify({ ...claimsFor('trust'), iat: NOW, exp: NOW + 30 })).toString('base64url');
  const forgeries = [
    [one[0], two[1], one[2]],
    [one[0], one[1], claims],
    [one[0], '', one[2]],
    [one[0], one[1]!.slice(0, -43), one[2]],
    signedTogether(1)[0]!.token.split('~').with(0, one[0]!),
  ];
  for (const forgery of forgeries)
    expect(() => enter('trust', bodyFor(0), forgery.join('~'))).toThrow(
      expect.objectContaining({ detail: { check: 'place' } }),
    );
  const [foreign] = signContexts(strange, [one[2]!]);
  expect(() => enter('trust', bodyFor(0), foreign!)).toThrow(
    expect.objectContaining({ detail: { check: 'signature' } }),
  );
  for (const form of ['', one[2]!, one.slice(0, 2).join('~'), [...one, ''].join('~')])
    expect(() => enter('trust', bodyFor(0), form)).toThrow(expect.objectContaining({ code: 'CONTEXT_INVALID' }));
});

test('a place does not tell how many contexts were signed together', () => {
  const placeIn = ({ token }: { token: string }) => Buffer.from(token.split('~')[1]!, 'base64url');
  const [alone, among] = [1, 20].map((count) => signedTogether(count).map(placeIn)) as [Buffer[], Buffer[]];
  expect(new Set([...alone, ...among].map(({ length }) => length)).size).toBe(1);
  // Nothing in a place is filled in with what a member could know: each hash beside the way of a lone context is random.
  const hashes = [alone, signedTogether(1).map(placeIn)].flat().flatMap((place) => hashesIn(place));
  expect(new Set(hashes).size).toBe(hashes.length);
  const indexes = Array.from(
    { length: 1_000 },
    () => Buffer.from(contextTree(['context']).places[0]!, 'base64url')[0]!,
  );
  expect(new Set(indexes).size).toBe(MOST_CONTEXTS);
});

function hashesIn(place: Buffer): string[] {
  return Array.from({ length: (place.length - 1) / 32 }, (_, i) => place.toString('hex', 1 + i * 32, 33 + i * 32));
}

test('a signature that was verified once counts for what was signed with it as long as its key does, and for nothing else', () => {
  let current = [key.publicJwk];
  const door = openDoor('trust', { current: () => current, refresh: () => Promise.resolve() }, () => NOW);
  const tokens = signContexts(
    key,
    Array.from({ length: 3 }, (_, n) => contextText(claimsFor('trust'), bodyFor(n), NOW)),
  );
  const enterWith = (n: number) => door(bodyFor(n), { [CONTEXT_HEADER]: tokens[n]! });
  expect([enterWith(0).aud, enterWith(1).aud]).toEqual(['trust', 'trust']);
  const [jws] = tokens[0]!.split('~');
  const strange = `${jws}~${tokens[1]!.split('~')[1]}~${tokens[2]!.split('~')[2]}`;
  expect(() => door(bodyFor(2), { [CONTEXT_HEADER]: strange })).toThrow(
    expect.objectContaining({ detail: { check: 'place' } }),
  );
  current = [newContextKey('test').publicJwk];
  expect(() => enterWith(2)).toThrow(expect.objectContaining({ detail: { check: 'signature' } }));
  current = [];
  expect(() => enterWith(2)).toThrow(expect.objectContaining({ detail: { check: 'key' } }));
});

test('where no gateway tells its keys any more, what is signed with an unknown one is refused as that', async () => {
  const keys = { current: () => [key.publicJwk], refresh: () => Promise.reject(new Error('nobody answers')) };
  const door = openChangingDoor('trust', keys, () => NOW);
  const body = bodyFor(0);
  const enterWith = (signer: typeof key) =>
    door(body, { [CONTEXT_HEADER]: signContexts(signer, [contextText(claimsFor('trust'), body, NOW)])[0]! });
  await expect(enterWith(newContextKey('another'))).rejects.toMatchObject({
    code: 'CONTEXT_INVALID',
    detail: { check: 'key' },
  });
  await expect(enterWith(key)).resolves.toMatchObject({ aud: 'trust' });
});
