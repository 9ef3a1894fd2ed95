import { describe, test } from 'vitest';
import { flowReport } from '#gateway/flows/flowReport.ts';
import { CALLER } from '#gateway/flows/operationFlows.ts';
import { boundsOf } from '#subgraphs/customer/rules/bounds.ts';
import { organisations } from './everybody.ts';
import { everyRequest } from './everyRequest.ts';
import { compiledOnce, graph, members, observe } from './observe.ts';
import { NOW } from './scenario.ts';
import { tell } from './tell.ts';
import { customers } from './universe.ts';
import type { Consent } from '#gateway/consent/consent.ts';
import type { FlowLine, FlowReport } from '#gateway/flows/flowReport.ts';
import type { ReleaseEntry } from '#gateway/audit/record.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Case } from './everyRequest.ts';
import type { Asking } from './oracle.ts';
import type { Observed } from './observe.ts';

const OPERATIONS = 160;

const roleOf = (org: OrgId) => organisations.find(({ id }) => id === org)?.role ?? null;
const orgsOf = (role: string) => organisations.filter((each) => each.role === role).map(({ id }) => id);

/** The dry run of a request, before it is made. */
function foretold({ asked, asking: { caller, person, purpose } }: Case): FlowReport {
  return flowReport(compiledOnce(asked.document, undefined), {
    catalogue: graph.catalogue,
    members,
    caller: { org: caller, person },
    purpose,
  });
}

type Recorded = ReleaseEntry['released'][number] | ReleaseEntry['withheld'][number];

/** The refusal of an input or a key is on record with the field that was to be computed from it, or found by it, too. */
function isNamed(line: FlowLine, entry: ReleaseEntry, recorded: Recorded, { caller }: Asking): boolean {
  const source = roleOf(entry.source) ?? entry.source.replace(/^role:/, '');
  return (
    line.scope === recorded.scope &&
    line.purpose === entry.purpose &&
    line.source === source &&
    (line.recipient === CALLER ? entry.recipient === caller : line.recipient === roleOf(entry.recipient)) &&
    ((line.via === recorded.via && line.coordinate === recorded.coordinate) ||
      ('because' in recorded &&
        recorded.via === 'requires' &&
        (line.via === 'key' || line.inputOf.includes(recorded.coordinate))))
  );
}

function everyFlowWasNamed(request: Case, { refused, entries }: Observed): void {
  // So is its dry run.
  if (refused !== null) return;
  const { flows } = foretold(request);
  for (const entry of entries)
    for (const recorded of [...entry.released, ...entry.withheld]) {
      const named = flows.filter((line) => isNamed(line, entry, recorded, request.asking));
      if (named.length === 0)
        throw new Error(tell('not named', request.asker, request.written, JSON.stringify([entry, recorded])));
      if ('basis' in recorded && named.every(({ needs }) => needs === 'NEVER'))
        throw new Error(tell('released, never', request.asker, request.written, JSON.stringify(recorded)));
    }
}

/** What the dry run says is needed, granted by everybody. */
function granted({ consents }: FlowReport, caller: OrgId): Consent[] {
  return customers.flatMap((subject) =>
    consents.flatMap(({ recipient, orOfItsRole, purpose, basis, processors, scopes }) =>
      (recipient !== CALLER ? orgsOf(recipient) : orOfItsRole ? orgsOf(roleOf(caller)!) : [caller]).map(
        (org, i): Consent => ({
          id: `trust.g${subject}${recipient}${purpose}${i}`,
          subject,
          recipient: org,
          processors: processors.flatMap(orgsOf),
          sources: null,
          purpose,
          scopes: scopes.map(({ scope, separate, written }) => ({ scope, granted: true, separate, written })),
          vin: null,
          status: 'ACTIVE',
          basis,
          validFrom: NOW - 1_000,
          validUntil: null,
          usesAllowed: null,
          usesMade: 0,
          dataFrom: null,
          dataUntil: null,
          version: 1,
          revision: 1,
        }),
      ),
    ),
  );
}

async function whatItNeedsIsEnough(request: Case, { refused }: Observed): Promise<void> {
  if (refused !== null) return;
  const report = foretold(request);
  if (report.request) boundsOf(report.request.input);
  const { entries } = await observe(
    request.asked,
    { ...request.asker, consents: granted(report, request.asking.caller) },
    () => false,
  );
  for (const entry of entries)
    for (const recorded of entry.withheld) {
      const named = report.flows.filter((line) => isNamed(line, entry, recorded, request.asking));
      if (named.some(({ needs }) => needs === 'CONSENT' || needs === 'CONTRACT' || needs === 'LEGAL'))
        throw new Error(
          tell('withheld', request.asker, request.written, JSON.stringify([entry, recorded, report.consents])),
        );
    }
}

describe('whatever is asked, by whomever, under whatever consents', { timeout: 240_000 }, () => {
  test('a dry run names every flow that is on record afterwards', () => everyRequest(everyFlowWasNamed, OPERATIONS));

  test('the grants that a dry run names are enough for all that can be allowed', () =>
    everyRequest(whatItNeedsIsEnough, OPERATIONS));
});
