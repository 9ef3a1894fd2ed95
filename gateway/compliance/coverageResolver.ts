import templates from '#schema/consent/templates.json' with { type: 'json' };
import { purposes, scopes } from '#gateway/consent/purposes.ts';
import { coverageMap } from './consentQuestions.ts';
import { coverageOf } from './coverageOf.ts';
import type { AuditRequest } from './auditRequest.ts';
import type { Catalogue } from '#gateway/plan/catalogue.ts';
import type { Coverage } from '#schema/generated/ledger.ts';

const asking = [...purposes.values()].map(({ code, basis }) => ({
  purpose: code,
  restsOnConsent: basis === 'CONSENT',
  asks: templates.find(({ purpose }) => purpose === code)?.scopes.map(({ scope }) => scope) ?? null,
}));

export async function coverage({ catalogue, consentRun }: AuditRequest): Promise<Coverage> {
  return {
    fieldsWithoutCategory: unclassified(catalogue()),
    ...coverageOf([...scopes.keys()], asking),
    map: await coverageMap(consentRun),
  };
}

/** Of the supergraph in use. */
function unclassified(catalogue: Catalogue): string[] {
  return [...catalogue.document.types.values()]
    .filter(({ name }) => !/^(?:join|link)__/.test(name) && !catalogue.document.rootTypes.has(name))
    .flatMap(({ name, fields }) =>
      [...fields.keys()].filter((field) => !catalogue.classified(name, field)).map((field) => `${name}.${field}`),
    );
}
