import templateList from '#schema/consent/templates.json' with { type: 'json' };
import type { Necessity } from '#schema/generated/customer.ts';

export type PlainText = { readonly zh: string; readonly en: string };

export type TemplateScope = {
  readonly scope: string;
  readonly necessity: Necessity;
  readonly why: PlainText;
  /** Where it is something else than what the necessity says. */
  readonly ifRefused?: PlainText;
};

/** What one purpose needs of a person, and why each (schema/consent/templates.json). */
export type Template = {
  readonly purpose: string;
  readonly version: number;
  readonly automatedDecision: boolean;
  readonly scopes: readonly TemplateScope[];
};

export const templates = templateList as readonly Template[];

const byPurpose = new Map(templates.map((template) => [template.purpose, template]));

export function templateOf(purpose: string): Template | undefined {
  return byPurpose.get(purpose);
}

/** The scopes that a request asks for: those that it names, or where it names none those of its purpose's template. */
export function scopesWished(
  purpose: string,
  required: readonly string[] | null | undefined,
  optional: readonly string[] | null | undefined,
): { readonly required: readonly string[]; readonly optional: readonly string[] } {
  if (required || optional) return { required: required ?? [], optional: optional ?? [] };
  const ofNecessity = (necessity: Necessity) =>
    (templateOf(purpose)?.scopes ?? []).filter((each) => each.necessity === necessity).map(({ scope }) => scope);
  return { required: ofNecessity('REQUIRED'), optional: ofNecessity('OPTIONAL') };
}
