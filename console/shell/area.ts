import type { ComponentType } from 'react';
import type { Words } from '#console/language/Language.tsx';
import type { Kind } from '#console/session/Session.tsx';
import type { SignedIn } from '#console/session/signIn.ts';

/** One page of the console. It is loaded when it is first opened. */
export type ConsolePage = {
  /** Below the area's path; '' is where the area begins. wouter's patterns: `/consents/:id`. */
  readonly path: string;
  readonly title: Words<string>;
  readonly load: () => Promise<{ readonly default: ComponentType }>;
  /** A page that is reached from another one and stands in no menu. */
  readonly unlisted?: boolean;
};

/** The part of the console that one kind of people work in. */
export type Area = {
  /** `/my`, `/compliance`, `/partner`, `/operator`. */
  readonly path: string;
  readonly title: Words<string>;
  readonly pages: readonly ConsolePage[];
  /** Whether a person has anything to do here. What they may see is the gateway's to say, not this. */
  readonly serves: (kind: Kind, who: SignedIn) => boolean;
};
