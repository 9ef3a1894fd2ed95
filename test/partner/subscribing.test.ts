import { inject, test } from 'vitest';
import { tellsWhoIsParty } from '#test/stories/watchedConsents.ts';

test('whoever is party to a consent is told of what happens to it, by a member in the gateway’s process', () =>
  tellsWhoIsParty(inject('site')));
