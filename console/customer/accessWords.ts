import type { Words } from '#console/language/Language.tsx';

const en = {
  title: 'Who saw my data',
  lead: 'Every time an organisation received something about you from another one, or was refused it. It is written down before it happens, and nobody can take it out.',
  show: 'Show',
  all: 'Everything',
  released: 'What was given',
  refused: 'What was refused',
  whose: 'Organisation',
  any: 'any',
  none: 'Nothing on record.',
  gave: (from: string, to: string) => `${from} → ${to}`,
  fields: (count: string) => `${count} fields`,
  under: 'under',
  entry: (index: string) => `ledger entry ${index}`,
  madeFrom: (at: string) => `What crossed, and what was refused, for what was asked at ${at}.`,
  showAll: 'Show everything',
};

const zh: typeof en = {
  title: '谁看过我的数据',
  lead: '每当一家机构从另一家机构获得关于您的数据，或被拒绝，都在发生之前记录在案，任何人无法抹去。',
  show: '显示',
  all: '全部',
  released: '已提供的',
  refused: '被拒绝的',
  whose: '机构',
  any: '不限',
  none: '没有记录。',
  gave: (from: string, to: string) => `${from} → ${to}`,
  fields: (count: string) => `${count} 个字段`,
  under: '依据',
  entry: (index: string) => `账本第${index}条`,
  madeFrom: (at: string) => `${at}的那次查询所提供和被拒绝的数据。`,
  showAll: '显示全部',
};

export const accessWords: Words<typeof en> = { en, zh };
