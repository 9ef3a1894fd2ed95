import type { Warning, WarningCode } from './earlyWarning.ts';

type Sentence = (value: number, limit: number) => string;

const sentences: Readonly<Record<WarningCode, readonly [en: Sentence, zh: Sentence]>> = {
  PAST_DUE: [
    (days, roll) => `An instalment is ${days} days past due (${roll} or more).`,
    (days, roll) => `有一期已逾期 ${days} 天（达到 ${roll} 天）。`,
  ],
  PAST_DUE_ELSEWHERE: [
    (days, roll) => `At another lender an instalment is ${days} days past due (${roll} or more).`,
    (days, roll) => `在其他贷款机构有一期已逾期 ${days} 天（达到 ${roll} 天）。`,
  ],
  EXPOSURE_JUMP: [
    (percent, limit) => `Debt over all lenders grew by ${percent} % within 31 days (limit ${limit} %).`,
    (percent, limit) => `31 天内在所有贷款机构的负债增加 ${percent}%（上限 ${limit}%）。`,
  ],
  COLLATERAL_LOST: [
    () => 'The vehicle that secures the loan was claimed as stolen or as a total loss.',
    () => '抵押车辆已报失窃或全损。',
  ],
  COVER_LAPSED: [() => 'No insurance covers the vehicle.', () => '车辆没有有效保险。'],
  MILEAGE_HIGH: [
    (km, limit) => `The vehicle is driven ${km} km a year (limit ${limit}).`,
    (km, limit) => `车辆年均行驶 ${km} 公里（上限 ${limit}）。`,
  ],
  BATTERY_LOW: [
    (percent, limit) => `The battery's state of health is ${percent} % (floor ${limit} %).`,
    (percent, limit) => `电池健康度 ${percent}%（下限 ${limit}%）。`,
  ],
  VEHICLE_SILENT: [
    (days, limit) => `The vehicle has not reported for ${days} days (limit ${limit}).`,
    (days, limit) => `车辆已 ${days} 天未上报数据（上限 ${limit} 天）。`,
  ],
};

/** A warning in English and in Chinese, with what it rests on. */
export function warningSentences({ code, value, limit }: Warning): { readonly en: string; readonly zh: string } {
  const [en, zh] = sentences[code];
  return { en: en(value ?? 0, limit ?? 0), zh: zh(value ?? 0, limit ?? 0) };
}
