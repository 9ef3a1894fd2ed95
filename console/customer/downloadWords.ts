import type { Words } from '#console/language/Language.tsx';

const en = {
  title: 'Download my data',
  lead: 'What every organisation here holds about you and can give you now, in one file that programs can read. What is missing is named in it, with the reason.',
  collect: 'Collect and save',
  collecting: 'Collecting',
  whole: 'Saved. Every source answered.',
  gaps: (count: number) => `Saved. ${count} ${count === 1 ? 'gap is' : 'gaps are'} named in the file under “missing”.`,
};

const zh: typeof en = {
  title: '下载我的数据',
  lead: '各机构目前持有并能提供的关于您的数据，汇集为一个机器可读的文件；缺少的部分会注明原因。',
  collect: '汇集并保存',
  collecting: '正在汇集',
  whole: '已保存，所有来源均已答复。',
  gaps: (count: number) => `已保存。文件的 “missing” 部分列出了 ${count} 处缺失。`,
};

export const downloadWords: Words<typeof en> = { en, zh };
