import { brokenAnswers } from './features/brokenAnswers.ts';
import { conditions } from './features/conditions.ts';
import { conflicts } from './features/conflicts.ts';
import { contexts } from './features/contexts.ts';
import { emptiness } from './features/emptiness.ts';
import { entityInterfaces } from './features/entityInterfaces.ts';
import { enumsAndInputs } from './features/enumsAndInputs.ts';
import { inaccessible } from './features/inaccessible.ts';
import { interfaceObjects } from './features/interfaceObjects.ts';
import { introspection } from './features/introspection.ts';
import { keys } from './features/keys.ts';
import { leftOut } from './features/leftOut.ts';
import { lists } from './features/lists.ts';
import { memberErrors } from './features/memberErrors.ts';
import { mutations } from './features/mutations.ts';
import { names } from './features/names.ts';
import { nulls } from './features/nulls.ts';
import { otherEntities, otherInterfaceObjects } from './features/otherEntities.ts';
import { overrides } from './features/overrides.ts';
import { partialUnions } from './features/partialUnions.ts';
import { progressiveOverrides } from './features/progressiveOverrides.ts';
import { provides } from './features/provides.ts';
import { redundantKeys } from './features/redundantKeys.ts';
import { renamedDirectives } from './features/renamedDirectives.ts';
import { requires } from './features/requires.ts';
import { riding } from './features/riding.ts';
import { requiresOfAbstract } from './features/requiresOfAbstract.ts';
import { requiresWithArguments } from './features/requiresWithArguments.ts';
import { samePath } from './features/samePath.ts';
import { scalars } from './features/scalars.ts';
import { unselected } from './features/unselected.ts';
import { valueTypes } from './features/valueTypes.ts';
import { mixture } from './fixture/mixture.ts';
import { shop } from './fixture/shop.ts';
import type { Feature } from './feature.ts';

/** Every small federation that the executor is held to. */
export const features: readonly Feature[] = [
  shop,
  mixture,
  keys,
  redundantKeys,
  requires,
  riding,
  requiresOfAbstract,
  requiresWithArguments,
  provides,
  valueTypes,
  overrides,
  progressiveOverrides,
  interfaceObjects,
  entityInterfaces,
  partialUnions,
  inaccessible,
  renamedDirectives,
  enumsAndInputs,
  scalars,
  conflicts,
  samePath,
  conditions,
  contexts,
  emptiness,
  mutations,
  lists,
  nulls,
  memberErrors,
  brokenAnswers,
  leftOut,
  unselected,
  otherEntities,
  otherInterfaceObjects,
  introspection,
  names,
];
