import { describe, test } from 'vitest';
import { organisations } from './everybody.ts';
import { everyRequest } from './everyRequest.ts';
import { everythingIsOnRecord, strangersHearNothing } from './records.ts';
import { memberLearnsNothing } from './worlds.ts';

describe('whatever is asked, by whomever, under whatever consents', { timeout: 240_000 }, () => {
  test('two worlds that differ only in what a member may not have give it the same requests', () =>
    everyRequest(async (request, first) => {
      const one = organisations[request.asker.watched % organisations.length]!;
      for (const member of new Set([...first.sent.keys(), one.id])) await memberLearnsNothing(request, member, first);
    }));

  test('all that anybody receives of somebody else is on record as released to them', () =>
    everyRequest(everythingIsOnRecord));

  test('a member hears nothing of a person with whom it has nothing to do', () => everyRequest(strangersHearNothing));
});
