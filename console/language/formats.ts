import type { Language } from './Language.tsx';

/** How figures and times are written for the reader: in their language, and times in their own zone. */
export type Formats = {
  /** From fen. */
  readonly money: (minor: number) => string;
  /** From basis points. */
  readonly rate: (bps: number) => string;
  readonly share: (value: number) => string;
  readonly count: (value: number) => string;
  /** An ISO instant, to the minute. */
  readonly instant: (iso: string) => string;
  /** An ISO instant, to the second and with the zone's name. */
  readonly exactInstant: (iso: string) => string;
  /** An ISO day or instant. */
  readonly day: (iso: string) => string;
  /** How far an ISO instant lies from now, in words. */
  readonly ago: (iso: string, now?: number) => string;
};

const locales = { en: 'en-GB', zh: 'zh-CN' } as const;
const steps = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
] as const;

export function formatsOf(language: Language): Formats {
  const locale = locales[language];
  const money = new Intl.NumberFormat(locale, { style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' });
  const rate = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 2 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
  const count = new Intl.NumberFormat(locale);
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  const exact = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'long' });
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const bareDay = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeZone: 'UTC' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  return {
    money: (minor) => money.format(minor / 100),
    rate: (bps) => rate.format(bps / 10_000),
    share: (value) => share.format(value),
    count: (value) => count.format(value),
    instant: (iso) => instant.format(new Date(iso)),
    exactInstant: (iso) => exact.format(new Date(iso)),
    // A day has no zone: it is the same day everywhere.
    day: (iso) => (iso.length === 10 ? bareDay : day).format(new Date(iso)),
    ago: (iso, now = Date.now()) => {
      const seconds = (Date.parse(iso) - now) / 1000;
      const [unit, size] = steps.find(([, size]) => Math.abs(seconds) >= size) ?? ['second', 1];
      return relative.format(Math.round(seconds / size), unit);
    },
  };
}
