import type { FlowFilter } from '#client/generated/documents.ts';

/** What the address asks for; a day is the reader's own. */
export function flowFilter(get: (name: string) => string | null): FlowFilter {
  const which = get('which');
  return {
    customer: get('person'),
    recipient: get('recipient'),
    source: get('source'),
    scope: get('scope'),
    purpose: get('purpose'),
    consent: get('consent'),
    refused: which === 'refused' ? true : which === 'released' ? false : null,
    from: startOf(get('from')),
    until: startOf(get('until'), 1),
  };
}

/** The instant at which a day begins for the reader, or the day after it. */
export function startOf(day: string | null, later = 0): string | null {
  const [year, month, date] = (day ?? '').split('-').map(Number);
  if (!year || !month || !date) return null;
  return new Date(year, month - 1, date + later).toISOString();
}
