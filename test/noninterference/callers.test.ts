import { describe, test } from 'vitest';
import { everyRequest } from './everyRequest.ts';
import { nothingIsFetchedInVain } from './records.ts';
import { callerLearnsNothing, nothingWithoutConsent } from './worlds.ts';

describe('whatever is asked, by whomever, under whatever consents', { timeout: 240_000 }, () => {
  test('two worlds that differ only in what the caller may not have give it one answer', () =>
    everyRequest(callerLearnsNothing));

  test('without any consent the answer holds nothing that another knows of anybody else', () =>
    everyRequest(nothingWithoutConsent));

  test('a member gives nothing that nobody may have', () => everyRequest(nothingIsFetchedInVain));
});
