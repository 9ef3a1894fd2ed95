export type Sentence = { readonly en: string; readonly zh: string };

const attributes = {
  AMOUNT: { en: 'The amount of the credit is high.', zh: '申请的信贷金额较高。' },
  TERM: { en: 'The term of the credit is long.', zh: '申请的还款期限较长。' },
  CURRENT_ACCOUNT: {
    en: 'There is no current account, or its balance is low or negative.',
    zh: '没有活期账户，或账户余额较低或为负。',
  },
  SAVINGS: { en: 'Savings are low, or there are none.', zh: '储蓄较少或没有储蓄。' },
  EMPLOYMENT: { en: 'The time in the present employment is short.', zh: '在现单位的工作时间较短。' },
  RESIDENCE: { en: 'The time at the present address is short.', zh: '在现住址的居住时间较短。' },
  PROPERTY: { en: 'Little or no property was declared.', zh: '申报的财产较少或没有。' },
  OTHER_PLANS: { en: 'There are other instalment plans.', zh: '另有其他分期付款计划。' },
  HOUSING: { en: 'The home is neither rented nor owned.', zh: '住房既非租赁也非自有。' },
  JOB: { en: 'The kind of job.', zh: '职业类别。' },
  DEPENDANTS: { en: 'The number of people to maintain.', zh: '需赡养或抚养的人数。' },
  GUARANTORS: { en: 'There is no guarantor.', zh: '没有担保人。' },
} as const satisfies Record<string, Sentence>;

type AttributeCode = keyof typeof attributes;

const missing = {
  AMOUNT_MISSING: {
    en: 'The amount of the credit was not available; it counted as average.',
    zh: '未获得信贷金额，按平均水平计。',
  },
  TERM_MISSING: {
    en: 'The term of the credit was not available; it counted as average.',
    zh: '未获得还款期限，按平均水平计。',
  },
  CURRENT_ACCOUNT_MISSING: {
    en: 'The state of the current account was not available; it counted as average.',
    zh: '未获得活期账户情况，按平均水平计。',
  },
  SAVINGS_MISSING: {
    en: 'The savings were not available; they counted as average.',
    zh: '未获得储蓄情况，按平均水平计。',
  },
  EMPLOYMENT_MISSING: {
    en: 'The time in the present employment was not available; it counted as average.',
    zh: '未获得现单位工作时间，按平均水平计。',
  },
  RESIDENCE_MISSING: {
    en: 'The time at the present address was not available; it counted as average.',
    zh: '未获得现住址居住时间，按平均水平计。',
  },
  PROPERTY_MISSING: {
    en: 'The property was not available; it counted as average.',
    zh: '未获得财产情况，按平均水平计。',
  },
  OTHER_PLANS_MISSING: {
    en: 'Other instalment plans were not available; they counted as average.',
    zh: '未获得其他分期付款计划情况，按平均水平计。',
  },
  HOUSING_MISSING: {
    en: 'The housing was not available; it counted as average.',
    zh: '未获得住房情况，按平均水平计。',
  },
  JOB_MISSING: { en: 'The job was not available; it counted as average.', zh: '未获得职业情况，按平均水平计。' },
  DEPENDANTS_MISSING: {
    en: 'The number of people to maintain was not available; it counted as average.',
    zh: '未获得赡养或抚养人数，按平均水平计。',
  },
  GUARANTORS_MISSING: {
    en: 'Guarantors were not available; they counted as average.',
    zh: '未获得担保人情况，按平均水平计。',
  },
} as const satisfies Record<`${AttributeCode}_MISSING`, Sentence>;

const others = {
  BEHAVIOUR: {
    en: 'The use of the vehicle: driving at night or harsh driving.',
    zh: '车辆使用情况：夜间驾驶或激烈驾驶较多。',
  },
  ARREARS: { en: 'Payments on a present credit are overdue.', zh: '现有信贷存在逾期。' },
  INSTALMENT_BURDEN: { en: 'The instalment is high against income.', zh: '月供占收入的比例较高。' },
  TOTAL_DEBT: { en: 'The debt over all lenders is high against income.', zh: '在各贷款机构的总负债相对收入较高。' },
} as const satisfies Record<string, Sentence>;

/** Every reason in words. A code is API: never reuse or rename one. */
export const sentences = { ...attributes, ...missing, ...others };

export type ReasonCode = keyof typeof sentences;
