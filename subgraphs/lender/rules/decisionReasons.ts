import type { RiskBand } from '#schema/generated/lender.ts';

/** Why a decision came out as it did, for the person it is about. */
export type Reason = { readonly code: string; readonly en: string; readonly zh: string };

/**
 * The lender's own reasons. They are specific and the ones actually used: 12 CFR 1002.9(b)(2), PIPL article 24. Rates and
 * shares in basis points, amounts in fen.
 */
export const decisionReasons = {
  assessmentIncomplete: (): Reason => ({
    code: 'ASSESSMENT_INCOMPLETE',
    en: 'The risk assessment names no band, so a person will decide.',
    zh: '风险评估未给出等级，将由人工审批。',
  }),
  bandNotLentTo: (band: RiskBand): Reason => ({
    code: 'RISK_BAND',
    en: `The risk assessment is in band ${band}, which this lender does not lend to.`,
    zh: `风险评估为${band}级，本机构不予放款。`,
  }),
  pricedByBand: (band: RiskBand, rateBps: number): Reason => ({
    code: 'RISK_PRICE',
    en: `Risk band ${band} sets the rate at ${percent(rateBps)} a year.`,
    zh: `风险等级${band}对应年利率${percent(rateBps)}。`,
  }),
  greenProgramme: (): Reason => ({
    code: 'GREEN_PROGRAMME',
    en: 'The vehicle qualifies for the green programme.',
    zh: '该车辆符合绿色信贷条件。',
  }),
  notPluggedIn: (): Reason => ({
    code: 'GREEN_NOT_ELIGIBLE',
    en: 'The green programme is for battery and plug-in vehicles, and this is neither.',
    zh: '绿色信贷仅适用于纯电动和插电式混合动力车辆，该车辆不在此列。',
  }),
  batteryWorn: (sohPercent: number): Reason => ({
    code: 'GREEN_BATTERY_WORN',
    en: `The battery's state of health, ${sohPercent} %, is below what the green programme asks.`,
    zh: `动力电池健康度为${sohPercent}%，低于绿色信贷要求。`,
  }),
  driveKindUnknown: (): Reason => ({
    code: 'DRIVE_KIND_UNKNOWN',
    en: 'Whether the vehicle has a plug was not released, so a person will look at the green programme.',
    zh: '未获得车辆动力类型信息，绿色信贷资格将由人工核实。',
  }),
  valueUnknown: (): Reason => ({
    code: 'VEHICLE_VALUE_UNKNOWN',
    en: "Neither the vehicle's value nor its list price and age were released, so a person will value it.",
    zh: '未获得车辆估值或新车价格与车龄，将由人工估值。',
  }),
  ageUnknown: (): Reason => ({
    code: 'VEHICLE_AGE_UNKNOWN',
    en: 'Whether the vehicle is new or used was not released, and the amount is within the cap of only one of them.',
    zh: '未获得车辆是否为二手车的信息，而贷款金额仅符合新车上限。',
  }),
  loanToValue: (ltvBps: bigint, capBps: bigint, used: boolean): Reason => ({
    code: 'LOAN_TO_VALUE',
    en: `The amount is ${percent(ltvBps)} of the ${used ? 'used ' : ''}vehicle's value; at most ${percent(capBps)} is lent.`,
    zh: `贷款金额为${used ? '二手' : ''}车辆价值的${percent(ltvBps)}，最高可贷${percent(capBps)}。`,
  }),
  debtToIncome: (dtiBps: bigint | null, capBps: bigint): Reason => ({
    code: 'DEBT_TO_INCOME',
    en: `Instalments and obligations would take ${dtiBps === null ? 'more than all' : percent(dtiBps)} of income; at most ${percent(capBps)} may go there.`,
    zh: `还款及其他债务将占收入的${dtiBps === null ? '全部以上' : percent(dtiBps)}，上限为${percent(capBps)}。`,
  }),
  chainNotNamed: (): Reason => ({
    code: 'CHAIN_NOT_NAMED',
    en: 'The consent for credit does not name this repair chain, so nothing is lent through it.',
    zh: '信贷授权中未列明该维修机构，不予通过该机构放款。',
  }),
  longerTerm: (months: number): Reason => ({
    code: 'LONGER_TERM',
    en: `Over ${months} months the instalment is within what may go there.`,
    zh: `期限延长至${months}个月后，月供在上限以内。`,
  }),
  listingOver: (): Reason => ({
    code: 'LISTING_OVER',
    en: 'The listing is over: the vehicle is sold or taken off.',
    zh: '该挂牌已结束：车辆已售出或下架。',
  }),
  listingOfOther: (): Reason => ({
    code: 'LISTING_OTHER_VEHICLE',
    en: 'The listing is of another vehicle than the one applied for.',
    zh: '该挂牌的车辆与所申请的车辆不符。',
  }),
  listingUnknown: (): Reason => ({
    code: 'LISTING_UNKNOWN',
    en: 'That the listing is of this vehicle was not released by its seller, so a person will look.',
    zh: '卖方未授权核实该挂牌与车辆是否一致，将由人工核实。',
  }),
  productDoesNotFit: (): Reason => ({
    code: 'NO_OTHER_PRODUCT',
    en: 'No other product of this lender offers this amount and term.',
    zh: '本机构没有其他产品提供该金额和期限。',
  }),
  decidedByPerson: (): Reason => ({
    code: 'DECIDED_BY_PERSON',
    en: 'A person looked at the application and decided.',
    zh: '该申请经人工复核后作出决定。',
  }),
  belowSmallest: (minAmountMinor: number): Reason => ({
    code: 'BELOW_SMALLEST_AMOUNT',
    en: `What could be lent is below the product's smallest amount, ¥${minAmountMinor / 100}.`,
    zh: `可贷金额低于该产品的最低金额${minAmountMinor / 100}元。`,
  }),
};

function percent(bps: number | bigint): string {
  return `${(Number(bps) / 100).toFixed(2)} %`;
}
