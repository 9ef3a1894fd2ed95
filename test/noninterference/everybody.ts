import { ledgerOrganisation } from '#gateway/compliance/ledgerMember.ts';
import { organisations as members } from '#world/people/organisations.ts';
import type { Organisation } from '#kernel/organisation.ts';

/** Whoever is asked in a request: the members, and the gateway itself. */
export const organisations: readonly Organisation[] = [...members, ledgerOrganisation];
