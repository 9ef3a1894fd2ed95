import type { Words } from '#console/language/Language.tsx';

const en = { overview: 'Overview' };
const zh: typeof en = { overview: '总览' };

export const words: Words<typeof en> = { en, zh };
