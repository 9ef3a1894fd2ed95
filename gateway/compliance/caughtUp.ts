import type { Run } from '#gateway/audit/connections.ts';

const ENTRIES_AT_ONCE = 10_000;

/** Reads of the ledger's lines, each after all that was on record when the first of them began. */
export function caughtUp(run: Run): Run {
  let caught: Promise<void> | undefined;
  return async (statement, values) => {
    await (caught ??= catchUp(run));
    return run(statement, values);
  };
}

async function catchUp(run: Run): Promise<void> {
  for (;;) {
    const [row] = await run<{ left: string }>({ name: 'ledger_flow_on', text: 'select ledger_flow_on($1) as left' }, [
      ENTRIES_AT_ONCE,
    ]);
    if (!(Number(row?.left) > 0)) return;
  }
}
