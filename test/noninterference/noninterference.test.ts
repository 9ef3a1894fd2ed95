import fc from 'fast-check';
import { parse, validate } from 'graphql';
import { expect, test } from 'vitest';
import { drawnIn } from './draw.ts';
import { graph, observe } from './observe.ts';
import { inForce, mightHave, purposesOfCaller, purposesOfMember } from './oracle.ts';
import { NOW, scenarios } from './scenario.ts';
import { writeOperation } from './writeOperation.ts';

test('smoke', async () => {
  let n=0, refused: Record<string,number> = {}, skipped=0, released=0, withheld=0, sent=0, t: number[]=[];
  const codes: Record<string,number> = {};
  for (const s of fc.sample(scenarios, { numRuns: 400, seed: 1 })) {
    const w = writeOperation(graph.schema, s.numbers, s.purpose);
    const document = parse(w.text);
    const problems = validate(graph.schema, document);
    if (problems.length) { skipped++; if (skipped < 8) console.log(problems[0]!.message, w.text.slice(0,300)); continue; }
    const t0=performance.now();
    try {
    const o = await observe({document, variables: w.variables}, s, () => false);
    t.push(performance.now()-t0);
    n++; if (o.refused) refused[o.refused]=(refused[o.refused]??0)+1;
    for (const e of o.entries) { released+=e.released.length; withheld+=e.withheld.length; }
    for (const e of (JSON.parse(o.refused ? '{}' : o.answer).errors ?? [])) codes[e.extensions.code]=(codes[e.extensions.code]??0)+1;
    for (const v of o.sent.values()) sent+=v.length;
    if (n % 100 === 0) console.log(w.text, o.answer.slice(0, 600));
    } catch (e) { console.log('CRASH', (e as Error).stack?.slice(0,900), w.text); }
  }
  console.log({n, refused, skipped, released, withheld, sent, codes, mean: t.reduce((a,b)=>a+b,0)/t.length, max: Math.max(...t)});
}, 120000);
