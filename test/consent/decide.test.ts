import { expect, test } from 'vitest';
import { decide } from '#gateway/consent/decide.ts';
import { consentOf, questionOf, writtenOf } from './written.ts';
import cases from './decide.cases.json' with { type: 'json' };
import type { WrittenConsent, WrittenDecision, WrittenQuestion } from './written.ts';

type Case = { law: string; question?: WrittenQuestion; consents: WrittenConsent[]; decision: WrittenDecision };

test.each(cases as Case[])('$law', ({ question, consents, decision }) => {
  expect(writtenOf(decide(questionOf(question), consents.map(consentOf)))).toEqual(decision);
});

test('a permit names the version and the revision that it rests on', () => {
  const decision = decide(questionOf(), [consentOf({ id: 'c7', version: 4, revision: 90 })]);
  expect(decision).toMatchObject({ consent: { id: 'c7', version: 4, revision: 90 } });
});

test('every law is stated once', () => {
  const laws = cases.map(({ law }) => law);
  expect(laws).toEqual([...new Set(laws)]);
});
