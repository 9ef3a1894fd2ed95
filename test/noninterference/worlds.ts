import { drawnIn } from './draw.ts';
import { observe } from './observe.ts';
import { isByLaw, linksAreHidden, mightHave, purposesOfCaller, purposesOfMember } from './oracle.ts';
import { difference, tell } from './tell.ts';
import { vinsIn } from './universe.ts';
import type { OrgId } from '#kernel/ids.ts';
import type { Case } from './everyRequest.ts';
import type { Observed } from './observe.ts';
import type { Datum } from './oracle.ts';

/** What the caller may not have changes nothing of the answer. */
export async function callerLearnsNothing({ asked, asker, written, asking }: Case, first: Observed): Promise<void> {
  const purposes = purposesOfCaller(asking);
  const second = await observe(asked, asker, (datum) => !mightHave(asking.caller, datum, purposes, asking));
  if (second.answer === first.answer) return;
  const law = `${asking.caller} was told what depends on data that it may not have`;
  throw new Error(tell(law, asker, written, difference(first.answer, second.answer)));
}

/** What a member may not have changes none of the requests that reach it. */
export async function memberLearnsNothing(
  { asked, asker, written, asking }: Case,
  member: OrgId,
  first: Observed,
): Promise<void> {
  const purposes = purposesOfMember(member, asking);
  const second = await observe(asked, asker, (datum, link) => {
    if (mightHave(member, datum, purposes, asking)) return false;
    return !link || (asker.closed && linksAreHidden(member, datum.subject, asking));
  });
  const [before, after] = [first, second].map(({ sent }) =>
    (sent.get(member) ?? [])
      .map(({ body, releases }) => `${body}\n${releases}`)
      .toSorted()
      .join('\n'),
  );
  if (before === after) return;
  const law = `${member} was asked what depends on data that it may not have`;
  throw new Error(tell(law, asker, written, difference(before!, after!)));
}

/** Without any consent nobody is told anything that another holds about anybody else, but what the law releases. */
export async function nothingWithoutConsent({ asked, asker, written, asking }: Case): Promise<void> {
  const bare = { ...asker, consents: [] };
  const { answer, told, refused } = await observe(asked, bare, () => false);
  if (refused !== null) return;
  const own = ({ source, subject, scopes }: Datum) =>
    source === asking.caller ||
    subject === null ||
    (asking.caller === 'trust' && subject === asking.person) ||
    scopes.every((scope) => isByLaw(scope, asking));
  for (const value of [...drawnIn(answer), ...vinsIn(answer, written)]) {
    const data = told.get(value);
    if (data && !data.some(own))
      throw new Error(tell('told without any consent', bare, written, `${value} ${JSON.stringify(data)}`));
  }
}
