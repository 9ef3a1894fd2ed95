import type { Words } from '#console/language/Language.tsx';

const en = {
  sales: 'Selling a car',
  salesLead: 'You list what you hold, and see what is bid; not by whom.',
  sell: (title: string) => `Sell ${title}`,
  price: 'Asking price, in yuan',
  city: 'City',
  about: 'What you say about it',
  list: 'List it',
  close: 'Close',
  noBids: 'No bids yet.',
  take: (sum: string) => `Take ${sum}`,
  decline: 'Decline',
  takeOff: 'Take it off',
  states: { DRAFT: 'not checked', OPEN: 'for sale', RESERVED: 'kept for a buyer', SOLD: 'sold', CLOSED: 'taken off' },
  bids: { STANDING: 'waits', ACCEPTED: 'taken', DECLINED: 'declined', WITHDRAWN: 'withdrawn', FULFILLED: 'sold' },
};

const zh: Words<typeof en>['zh'] = {
  sales: '卖车',
  salesLead: '您可挂牌本人持有的车辆，并查看出价；出价人身份不会显示。',
  sell: (title: string) => `出售 ${title}`,
  price: '报价（元）',
  city: '城市',
  about: '车辆说明',
  list: '挂牌',
  close: '关闭',
  noBids: '暂无出价。',
  take: (sum: string) => `接受 ${sum}`,
  decline: '拒绝',
  takeOff: '下架',
  states: { DRAFT: '待核验', OPEN: '在售', RESERVED: '已为买家保留', SOLD: '已售出', CLOSED: '已下架' },
  bids: { STANDING: '待答复', ACCEPTED: '已接受', DECLINED: '已拒绝', WITHDRAWN: '已撤回', FULFILLED: '已成交' },
};

export const saleWords: Words<typeof en> = { en, zh };
