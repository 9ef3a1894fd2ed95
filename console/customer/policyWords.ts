import type { Words } from '#console/language/Language.tsx';

const en = {
  policies: 'Insurance',
  noPolicies: 'No policies.',
  until: 'Until',
  premium: 'Premium a year',
  claims: 'Claims',
  noClaims: 'None',
  paid: 'paid',
  repairAt: (time: string) => `repair on ${time}`,
  repairAsked: 'the workshop is being asked',
  repairRefused: 'the workshop could not take it',
  covers: { COMPULSORY: 'Compulsory cover', COMPREHENSIVE: 'Comprehensive cover' } as Record<string, string>,
  states: {
    FIRST_NOTICE: 'Reported',
    COVER_CHECKED: 'Covered',
    RESERVED: 'Being settled',
    REPAIR_ORDERED: 'Repair ordered',
    PAID: 'Paid',
    REJECTED: 'Refused',
    CLOSED: 'Closed',
  } as Record<string, string>,
};

const zh: typeof en = {
  policies: '保险',
  noPolicies: '没有保单。',
  until: '有效期至',
  premium: '年保费',
  claims: '理赔',
  noClaims: '无',
  paid: '已赔付',
  repairAt: (time) => `${time} 维修`,
  repairAsked: '正在联系维修店',
  repairRefused: '维修店未能接受预约',
  covers: { COMPULSORY: '交强险', COMPREHENSIVE: '商业险' },
  states: {
    FIRST_NOTICE: '已报案',
    COVER_CHECKED: '在保障范围内',
    RESERVED: '理算中',
    REPAIR_ORDERED: '已安排维修',
    PAID: '已赔付',
    REJECTED: '不予赔付',
    CLOSED: '已结案',
  },
};

export const policyWords: Words<typeof en> = { en, zh };
