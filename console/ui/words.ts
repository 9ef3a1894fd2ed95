import type { Words } from '#console/language/Language.tsx';

const en = {
  loading: 'Loading …',
  empty: 'Nothing here yet.',
  failed: 'That did not work.',
  network: 'The gateway does not answer. Check the connection and try again.',
  again: 'Try again',
  bug: 'This page broke. The rest of the console still works.',
  close: 'Close',
  cancel: 'Cancel',
  older: 'Next page',
  newer: 'Back to the first page',
  total: (count: string) => `${count} in all`,
  ascending: 'sorted ascending',
  descending: 'sorted descending',
};

const zh: typeof en = {
  loading: '正在加载……',
  empty: '暂无内容。',
  failed: '操作未成功。',
  network: '网关没有响应。请检查网络连接后重试。',
  again: '再试一次',
  bug: '这个页面出错了，其余部分不受影响。',
  close: '关闭',
  cancel: '取消',
  older: '下一页',
  newer: '回到第一页',
  total: (count: string) => `共 ${count} 条`,
  ascending: '升序',
  descending: '降序',
};

export const words: Words<typeof en> = { en, zh };
