import { ledgerOrganisation } from '#gateway/compliance/ledgerMember.ts';
import { organisations } from './everybody.ts';
import { drawnIn } from './draw.ts';
import { graph } from './observe.ts';
import { inForce, mightHave, purposesOfCaller, purposesOfMember } from './oracle.ts';
import { NOW } from './scenario.ts';
import { tell } from './tell.ts';
import { entities, holders, vins, vinsIn } from './universe.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Case } from './everyRequest.ts';
import type { Observed } from './observe.ts';
import type { Asking, Datum } from './oracle.ts';
import type { Asker } from './scenario.ts';

/** Whatever somebody received of somebody else's is on record as released to them. */
export function everythingIsOnRecord(
  { asker, written, asking }: Case,
  { answer, sent, told, entries }: Observed,
): void {
  const received = [
    { recipient: asking.caller, values: [...drawnIn(answer), ...vinsIn(answer, written)] },
    ...[...sent].flatMap(([recipient, requests]) =>
      requests.map(({ representations: text }) => ({ recipient, values: [...drawnIn(text), ...vinsIn(text)] })),
    ),
  ];
  const recorded = (recipient: OrgId, { coordinate, source, subject, scopes }: Datum) =>
    source === recipient ||
    scopes.every((scope) =>
      entries.some(
        (entry) =>
          entry.recipient === recipient &&
          entry.source === source &&
          entry.subject === subject &&
          entry.released.some((line) => line.scope === scope && names(line.coordinate, coordinate)),
      ),
    );
  for (const { recipient, values } of received) {
    for (const value of values) {
      const data = told.get(value);
      if (data && !data.some((datum) => recorded(recipient, datum)))
        throw new Error(tell(`not on record to ${recipient}`, asker, written, `${value} ${JSON.stringify(data)}`));
    }
  }
}

/** Who has nothing to do with a person is asked nothing, and told nothing, that names them or what they hold. */
export function strangersHearNothing({ asker, written }: Case, { sent }: Observed): void {
  for (const [org, requests] of sent) {
    // The gateway itself, which sent them.
    if (org === ledgerOrganisation.id) continue;
    const strangers = people.filter(({ subject }) => subject !== null && !concerns(org, subject, asker));
    for (const { representations, releases } of requests) {
      const text = `${representations}\n${releases}`;
      const named = strangers.find(({ key }) => text.includes(key));
      if (named) throw new Error(tell(`${org} was asked about the stranger ${named.key}`, asker, written, text));
    }
  }
}

/** Members give nothing that neither the caller nor any member may have; but for the ways to subjects, and keys. */
export function nothingIsFetchedInVain({ asker, written, asking }: Case, { told }: Observed): void {
  for (const [value, data] of told) {
    const useless = data.find((datum) => !isPlumbing(datum) && !isWanted(datum, asking));
    if (useless) throw new Error(tell('fetched for nobody', asker, written, `${value} ${JSON.stringify(useless)}`));
  }
}

const people = entities.filter(({ type }) => type === 'Customer' || type === 'Vehicle');
const isPlumbing = ({ coordinate }: Datum) => coordinate === 'Vehicle.vin';

/** The caller's own, or somebody else than the source might have it. */
function isWanted(datum: Datum, asking: Asking): boolean {
  const others = organisations.filter(({ id }) => id !== datum.source);
  return (
    datum.source === asking.caller || others.some(({ id }) => mightHave(id, datum, purposesOf(id, asking), asking))
  );
}

/** As the caller and as a member. */
function purposesOf(org: OrgId, asking: Asking): readonly (string | null)[] {
  return org === asking.caller
    ? [...purposesOfCaller(asking), ...purposesOfMember(org, asking)]
    : purposesOfMember(org, asking);
}

/** It keeps the person's identity, made their vehicle, issued a record of theirs, or is named by a consent in force. */
function concerns(org: OrgId, subject: string, { consents }: Asker): boolean {
  if (entities.some((each) => each.subject === subject && each.issuer === org)) return true;
  if (vins.some((vin) => holders.get(vin) === subject && makerOf(vin) === org)) return true;
  return consents.some(
    (each) =>
      each.subject === subject &&
      inForce(each, NOW) &&
      [each.recipient, ...each.processors, ...(each.sources ?? [])].includes(org),
  );
}

function makerOf(vin: string): OrgId {
  return organisations.find(({ wmi }) => wmi.includes(vin.slice(0, 3)))!.id;
}

function names(recorded: string, coordinate: string): boolean {
  const [, field] = coordinate.split('.');
  const type = graph.catalogue.type(recorded.split('.')[0]!);
  return recorded.endsWith(`.${field}`) && (type?.possible.includes(coordinate.split('.')[0]!) ?? false);
}
