import { createHash } from 'node:crypto';
import { aesSiv, padded } from '#kernel/aesSiv.ts';
import { partsOf } from '#kernel/ids.ts';
import { LastUsed } from '#kernel/lastUsed.ts';
import { keyOf } from './keyring.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Siv } from '#kernel/aesSiv.ts';
import type { Keyring, KeyringFile } from './keyring.ts';

/**
 * The ids of one organisation's world. Those that it issued are as they are; every other `issuer.localId` is a pseudonym that no
 * other organisation is ever given for the same record: OpenID Connect Core 1.0, section 8.1. What is no such id passes as it is.
 */
export type Names = {
  seal(id: string): string;
  /** Undefined for what is not in this organisation's world: another's pseudonym, or an id as its issuer has it. */
  open(name: string): string | undefined;
  /** Of what does not open: an id that nobody has, the same each time. */
  openOrNobody(name: string): string;
  /** Anything else that is not to be the same for two organisations. */
  sealText(text: string): string;
  openText(sealed: string): string | undefined;
};

export type Pseudonyms = { of(org: OrgId): Names };

export type KeyedPseudonyms = Pseudonyms & {
  /** For another process that is to write to an organisation as this one does. */
  keyringFor(org: OrgId): KeyringFile;
};

const PSEUDONYM = /^(\d{1,3})-([A-Za-z0-9_-]{22,118})$/;
const MOST_NAMES = 10_000;
/** Issuers are organisations; whoever makes some up costs only time. */
const MOST_ISSUERS = 64;

export function openPseudonyms(keyring: Keyring): KeyedPseudonyms {
  const known = new Map<OrgId, Names>();
  return {
    of(org) {
      const found = known.get(org) ?? namesOf(org, keyring);
      known.set(org, found);
      return found;
    },
    keyringFor(org) {
      const version = keyring.writtenFor(org);
      const key = Buffer.from(keyring.keys.get(version)!).toString('base64url');
      return { keys: { [version]: key }, writes: version, of: {} };
    },
  };
}

function namesOf(org: OrgId, keyring: Keyring): Names {
  const own = `${org}.`;
  const version = keyring.writtenFor(org);
  const sivOf = sivsOf(org, keyring);
  const opened = (text: string, what: string) => {
    const [, its, encoded = ''] = PSEUDONYM.exec(text) ?? [];
    const sealed = Buffer.from(encoded, 'base64url');
    // One id has one name: the last character of base64url has bits to spare.
    if (its === undefined || sealed.toString('base64url') !== encoded) return undefined;
    return sivOf(Number(its), what)?.open(sealed);
  };
  const seal = remembered((id) => {
    const parts = partsOf(id);
    if (!parts) return id;
    const sealed = sivOf(version, `id of ${parts.org}`)!.seal(padded(Buffer.from(parts.local)));
    return `${parts.org}.${version}-${sealed.toString('base64url')}`;
  });
  const open = remembered((name) => {
    const parts = partsOf(name);
    if (!parts) return name;
    const plain = opened(parts.local, `id of ${parts.org}`);
    return plain && `${parts.org}.${unpadded(plain)}`;
  });
  const openedId = (name: string) => (name.startsWith(own) ? name : open(name));
  return {
    seal: (id) => (id.startsWith(own) ? id : seal(id)!),
    open: openedId,
    openOrNobody: (name) => openedId(name) ?? nobody(name),
    sealText: (text) => `${version}-${sivOf(version, 'text')!.seal(Buffer.from(text)).toString('base64url')}`,
    openText: (sealed) => opened(sealed, 'text')?.toString(),
  };
}

function sivsOf(org: OrgId, { keys }: Keyring): (version: number, what: string) => Siv | undefined {
  const derived = new Map([...keys].map(([version, root]) => [version, keyOf(root, org)]));
  const made = new LastUsed<Siv>({ most: MOST_ISSUERS });
  return (version, what) => {
    const key = derived.get(version);
    if (!key) return undefined;
    const name = `${version} ${what}`;
    const found = made.get(name);
    if (found) return found;
    const siv = aesSiv(key, Buffer.from(what));
    made.set(name, siv);
    return siv;
  };
}

/** Ids that come once come again: most of an answer's are of the same few people. */
function remembered(make: (id: string) => string | undefined): (id: string) => string | undefined {
  const known = new LastUsed<string>({ most: MOST_NAMES });
  return (id) => {
    const found = known.get(id);
    if (found !== undefined) return found;
    const made = make(id);
    if (made !== undefined && made !== id) known.set(id, made);
    return made;
  };
}

function unpadded(plain: Buffer): string {
  return plain.toString('utf8', 0, plain.lastIndexOf(0x80));
}

/** No issuer has given an id so long that is made so. */
function nobody(name: string): string {
  const issuer = name.slice(0, name.indexOf('.'));
  return `${issuer}.nobody-${createHash('sha256').update(name).digest('base64url')}`;
}

/** As they are, but for one organisation to which ids go as they are: the gateway's own. */
export function trueFor(own: OrgId, { of }: Pseudonyms): Pseudonyms {
  return { of: (org) => (org === own ? trueNames : { of }).of(org) };
}

/** For a federation without consent, in which nobody is to be told apart: ids as they are. */
export const trueNames: Pseudonyms = {
  of: () => ({ seal: same, open: same, openOrNobody: same, sealText: same, openText: same }),
};

function same(id: string): string {
  return id;
}
