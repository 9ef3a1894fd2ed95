import type { ConsentCode, SourceCode } from '#client/generated/codes.ts';
import type { Words } from '#console/language/Language.tsx';

type RefusalWords = {
  readonly missing: (count: number) => string;
  readonly consent: Readonly<Record<ConsentCode, (scope: string, recipient: string) => string>>;
  readonly source: Readonly<Record<SourceCode, (member: string) => string>>;
};

const en: RefusalWords = {
  missing: (count) => (count === 1 ? 'Something is missing here. Why?' : 'Some things are missing here. Why?'),
  consent: {
    CONSENT_REQUIRED: (scope, to) => `${scope}: ${to} has no consent for it.`,
    CONSENT_PENDING: (scope, to) => `${scope}: ${to} has asked for consent, and there is no answer yet.`,
    CONSENT_PAUSED: (scope, to) => `${scope}: the consent for ${to} is paused.`,
    CONSENT_EXPIRED: (scope, to) => `${scope}: the consent for ${to} is over.`,
    CONSENT_WITHDRAWN: (scope, to) => `${scope}: the consent for ${to} was withdrawn.`,
    CONSENT_USED_UP: (scope, to) => `${scope}: ${to} has used its consent as often as it may.`,
    PURPOSE_MISMATCH: (scope, to) => `${scope}: ${to} has consent for another purpose only.`,
    SCOPE_MISSING: (scope, to) => `${scope}: it is not part of the consent for ${to}.`,
    SOURCE_EXCLUDED: (scope, to) => `${scope}: the consent for ${to} names other sources.`,
    OUTSIDE_TENURE: (scope, to) => `${scope}: it is from before or after the time that the consent for ${to} is about.`,
    SEPARATE_CONSENT_MISSING: (scope, to) => `${scope}: it is sensitive, and ${to} has no separate consent for it.`,
    NEVER_ALLOWED: (scope) => `${scope}: nobody may have it for this purpose, whatever was granted.`,
    PARTY_UNKNOWN: (scope) => `${scope}: an organisation in this has not joined.`,
  },
  source: {
    SOURCE_DOWN: (member) => `${member || 'A source'} cannot be reached at the moment.`,
    SOURCE_TIMEOUT: (member) => `${member || 'A source'} took too long to answer.`,
    SOURCE_INVALID: (member) => `${member || 'A source'} answered with what is no valid data.`,
    SOURCE_REFUSED: (member) => `${member || 'A source'} refused to answer.`,
    NO_DATA: (member) => `${member || 'A source'} holds no such data.`,
  },
};

const zh: RefusalWords = {
  missing: () => '有部分内容未显示，查看原因',
  consent: {
    CONSENT_REQUIRED: (scope, to) => `${scope}：${to}未获授权。`,
    CONSENT_PENDING: (scope, to) => `${scope}：${to}已请求授权，尚未答复。`,
    CONSENT_PAUSED: (scope, to) => `${scope}：对${to}的授权已暂停。`,
    CONSENT_EXPIRED: (scope, to) => `${scope}：对${to}的授权已到期。`,
    CONSENT_WITHDRAWN: (scope, to) => `${scope}：对${to}的授权已撤回。`,
    CONSENT_USED_UP: (scope, to) => `${scope}：${to}已用完授权次数。`,
    PURPOSE_MISMATCH: (scope, to) => `${scope}：对${to}的授权仅限其他目的。`,
    SCOPE_MISSING: (scope, to) => `${scope}：不在对${to}的授权范围内。`,
    SOURCE_EXCLUDED: (scope, to) => `${scope}：对${to}的授权限定了其他数据来源。`,
    OUTSIDE_TENURE: (scope, to) => `${scope}：不在对${to}授权所涉的持有期间内。`,
    SEPARATE_CONSENT_MISSING: (scope, to) => `${scope}：属敏感信息，${to}未获单独同意。`,
    NEVER_ALLOWED: (scope) => `${scope}：无论是否授权，均不得用于该目的。`,
    PARTY_UNKNOWN: (scope) => `${scope}：涉及的机构尚未加入。`,
  },
  source: {
    SOURCE_DOWN: (member) => `${member || '数据来源'}暂时无法连接。`,
    SOURCE_TIMEOUT: (member) => `${member || '数据来源'}响应超时。`,
    SOURCE_INVALID: (member) => `${member || '数据来源'}返回的数据无效。`,
    SOURCE_REFUSED: (member) => `${member || '数据来源'}拒绝答复。`,
    NO_DATA: (member) => `${member || '数据来源'}没有该项数据。`,
  },
};

export const refusalWords: Words<RefusalWords> = { en, zh };
