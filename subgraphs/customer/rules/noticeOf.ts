import { createHash } from 'node:crypto';
import { jcs } from '#kernel/jcs.ts';
import { demandsOf, inPlainWords } from './bounds.ts';
import { templateOf } from './templateOf.ts';
import type { Necessity } from '#schema/generated/customer.ts';
import type { Bounds } from './bounds.ts';
import type { ConsentRecord } from './consentRecord.ts';
import type { PlainText } from './templateOf.ts';

/** The fields of a consent that its subject is asked about. */
export type Terms = Pick<ConsentRecord, 'recipient' | 'processors' | 'sources' | 'purpose' | 'vin'> & {
  readonly scopes: readonly { readonly scope: string; readonly necessity: Necessity }[];
};

export type NoticeScope = {
  readonly scope: string;
  readonly necessity: Necessity;
  readonly separate: boolean;
  readonly written: boolean;
  readonly what: PlainText;
  readonly why: PlainText;
  readonly howLong: PlainText;
  readonly ifRefused: PlainText;
};

/** What a person is shown, field by field as the graph shows it: its hash is over exactly this. */
export type Notice = {
  readonly id: string;
  readonly version: number;
  readonly languages: readonly string[];
  readonly recipient: string;
  readonly processors: readonly string[];
  readonly sources: readonly string[] | null;
  readonly vin: string | null;
  readonly purpose: string;
  readonly why: PlainText;
  readonly scopes: readonly NoticeScope[];
  readonly automatedDecision: PlainText;
  readonly withdrawal: PlainText;
};

/** Who reads, why, what, how long, and what a refusal does, in plain words (PIPL 17, 23 and 30; ISO/IEC TS 27560, 6.3). */
export function noticeOf({ scopes, ...terms }: Terms, bounds: Bounds): Notice {
  const { recipient, processors, sources, vin, purpose } = terms;
  const template = templateOf(purpose);
  return {
    id: `notice:${purpose}`,
    version: template?.version ?? 0,
    languages: ['zh', 'en'],
    recipient,
    processors,
    sources,
    vin,
    purpose,
    why: inPlainWords(purpose),
    scopes: noticeScopes(purpose, scopes, bounds),
    automatedDecision: template?.automatedDecision ? DECIDED_BY_PROGRAM : DECIDED_BY_NOBODY,
    withdrawal: WITHDRAWAL,
  };
}

/** Each category of data on its own, as separate consent needs it. */
export function noticeScopes(purpose: string, asked: Terms['scopes'], bounds: Bounds): NoticeScope[] {
  const words = new Map(templateOf(purpose)?.scopes.map((each) => [each.scope, each]));
  const howLong = howLongOf(bounds);
  return asked.map(({ scope, necessity }) => ({
    scope,
    necessity,
    ...demandsOf(scope, purpose),
    what: inPlainWords(scope),
    why: words.get(scope)?.why ?? inPlainWords(purpose),
    howLong,
    ifRefused: (necessity === 'OPTIONAL' && words.get(scope)?.ifRefused) || IF_REFUSED[necessity],
  }));
}

/** The notice as a consent refers to it. */
export function referenceTo(notice: Notice): ConsentRecord['notice'] {
  const { id, version, languages } = notice;
  return { id, version, language: languages.join(','), sha256: sha256(notice) };
}

/** A change of purpose, method or category needs fresh consent (PIPL 14): the three, hashed. */
export function termsSha256({ recipient, processors, sources, purpose, scopes, vin }: Terms): string {
  const categories = scopes.map(({ scope, necessity }) => `${scope} ${necessity}`).toSorted();
  const method = { recipient, processors: processors.toSorted(), sources: sources?.toSorted() ?? null, vin };
  return sha256({ purpose, ...method, categories });
}

const IF_REFUSED: Readonly<Record<Necessity, PlainText>> = {
  REQUIRED: {
    zh: '将无法为您提供此项服务,其他服务不受影响。',
    en: 'This cannot be done for you. Nothing else changes.',
  },
  OPTIONAL: { zh: '不影响您使用此项服务的其余部分。', en: 'The rest is done without it.' },
};
const DECIDED_BY_PROGRAM: PlainText = {
  zh: '由程序自动作出决定。您有权要求说明,并要求人工复核。',
  en: 'A program decides. You may ask for the reasons, and for a person to look at it again.',
};
const DECIDED_BY_NOBODY: PlainText = { zh: '不作自动化决定。', en: 'No program decides about you.' };
const WITHDRAWAL: PlainText = {
  zh: '您可随时在车链信托撤回同意,立即生效,不影响撤回前已进行的处理。撤回后,读取方须删除已读取的数据。',
  en: 'You may withdraw at the trust operator at any time, with effect at once. What was done before stays lawful; what was read has to be erased.',
};

function howLongOf({ days, uses, ratePer, lookBackMonths, keepDays }: Bounds): PlainText {
  const per = ratePer === null ? { zh: '', en: '' } : PER[ratePer];
  const parts: (PlainText | null)[] = [
    lookBackMonths === null
      ? null
      : { zh: `最近${lookBackMonths}个月的数据`, en: `of the last ${lookBackMonths} months` },
    days === null ? null : { zh: `自同意之日起${days}天内`, en: `for ${days} days from your consent` },
    uses === null ? null : { zh: `${per.zh}最多读取${uses}次`, en: `read at most ${times(uses)}${per.en}` },
    keepDays === null
      ? { zh: '保存至同意结束', en: 'kept as long as the consent holds' }
      : { zh: `同意结束后最多保存${keepDays}天`, en: `kept for at most ${keepDays} days after its end` },
  ];
  const said = parts.filter((part) => part !== null);
  return { zh: `${said.map(({ zh }) => zh).join(',')}。`, en: `${sentence(said.map(({ en }) => en).join(', '))}.` };
}

const PER: Readonly<Record<'DAY' | 'MONTH', PlainText>> = {
  DAY: { zh: '每天', en: ' a day' },
  MONTH: { zh: '每月', en: ' a month' },
};

function times(count: number): string {
  return count === 1 ? 'once' : `${count} times`;
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function sha256(value: object): string {
  return createHash('sha256').update(jcs(value)).digest('hex');
}
