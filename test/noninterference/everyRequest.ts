import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { expect } from 'vitest';
import { graph, observe } from './observe.ts';
import { NOW, scenarios } from './scenario.ts';
import { writeOperation } from './writeOperation.ts';
import type { Asked, Observed } from './observe.ts';
import type { Asking } from './oracle.ts';
import type { Asker, Scenario } from './scenario.ts';
import type { Written } from './writeOperation.ts';

/** One request: an operation, and who asks. */
export type Case = { readonly asker: Asker; readonly written: Written; readonly asked: Asked; readonly asking: Asking };

/** Discards numbers that give no valid operation: two fields under one name. @throws TypeError when it is invalid otherwise */
function casesOf({ numbers, purpose: stated, askers }: Scenario): Case[] {
  const written = writeOperation(graph.schema, numbers, stated);
  const document = parse(written.text, { noLocation: true });
  const problems = validate(graph.schema, document);
  const wrong = problems.find(({ message }) => !message.includes('conflict'));
  if (wrong) throw new TypeError(`not an operation: ${wrong.message}\n${written.text}`);
  fc.pre(problems.length === 0);
  return askers.map((asker) => {
    const { caller, person, consents } = asker;
    // A person at the trust operator need not say why.
    const purpose = stated ?? (caller === 'trust' && person !== null ? 'subject.access/1' : null);
    const asking = { caller, person, purpose, consents, at: NOW };
    return { asker, written, asked: { document, variables: written.variables }, asking };
  });
}

/** Operations that a law is held over; each of them is asked by some four. */
const OPERATIONS = 320;

/**
 * Holds a law over random requests and what was seen of them. Most of the requests get past the gateway's door, and of the
 * flows many are permitted and many refused, so that the law is not held over nothing.
 */
export async function everyRequest(
  law: (request: Case, first: Observed) => Promise<void> | void,
  operations = OPERATIONS,
): Promise<void> {
  let [requests, answered, released, withheld] = [0, 0, 0, 0];
  const property = fc.asyncProperty(fc.noBias(scenarios), async (scenario) => {
    for (const each of casesOf(scenario)) {
      const first = await observe(each.asked, each.asker, () => false);
      requests += 1;
      if (first.refused === null) answered += 1;
      released += first.entries.flatMap((entry) => entry.released).length;
      withheld += first.entries.flatMap((entry) => entry.withheld).length;
      await law(each, first);
    }
  });
  await fc.assert(property, { numRuns: operations });
  expect(answered / requests).toBeGreaterThan(0.5);
  expect(released / (released + withheld)).toBeGreaterThan(0.25);
  expect(released / (released + withheld)).toBeLessThan(0.75);
}
