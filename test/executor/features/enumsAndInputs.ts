import type { Feature, Row } from '#test/executor/feature.ts';

export const enumsAndInputs: Feature = {
  says: 'enums and input objects that parties know differently',
  parties: {
    desk: `
      type Query { tickets(where: Where, order: [Order!] = [{ by: ID }], states: [State!]): [Ticket!]! echo(where: Where!): String states: [State] phase: Phase go(modes: [Mode] = [FAST]): String level: Level toLevel(level: Level!): Level
        nested(in: Deep = { list: [[1, 2], []], more: { flag: true } }): String ids(ids: [ID!]!): [ID!] }
      enum State { OPEN DONE }
      enum Level { LOW HIGH }
      input Where { text: String = "any" state: State limit: Int! = 5 not: Where tags: [String] = ["x", null] onlyDesk: Int }
      input Order { by: By! = ID down: Boolean = false }
      input Deep { list: [[Int!]!] more: More = {} }
      input More { flag: Boolean = false word: String = "w\\"q" }
      enum By { ID STATE }
      enum Phase { EARLY DONE }
      enum Mode { FAST SLOW DESK }
      type Ticket @key(fields: "id") { id: ID! state: State level: Level @shareable }`,
    field: `
      type Query { visits(where: Where): [Visit!] }
      enum Level { LOW HIGH }
      input Where { text: String = "any" limit: Int! = 5 not: Where tags: [String] = ["x", null] onlyField: Int }
      type Visit { ticket: Ticket when: When phase: Phase }
      enum When { MORNING EVENING }
      enum Phase { LATE DONE }
      enum Mode { FAST SLOW }
      type Ticket @key(fields: "id") { id: ID! level: Level @shareable cost(levels: [Level!] = [LOW, HIGH], at: At): String ride(mode: Mode = SLOW): String }
      input At { when: When = MORNING where: [Float!] = [1.5, -2e3] }`,
  },
  world: () => {
    const say = (args: unknown) => JSON.stringify(args);
    const ticket = (id: string, state: string | null, level: string | null): Row => ({
      __typename: 'Ticket',
      id,
      state,
      level,
      cost: say,
      ride: say,
    });
    const tickets = [ticket('1', 'OPEN', 'LOW'), ticket('2', 'DONE', null), ticket('3', null, 'HIGH')];
    return {
      entities: tickets,
      Query: {
        tickets: ({ where, states }: { where?: { limit: number } | null; states?: string[] }) =>
          tickets.filter((each) => !states || states.includes(String(each['state']))).slice(0, where?.limit ?? 99),
        echo: say,
        nested: say,
        states: ['OPEN', null, 'DONE'],
        level: 'HIGH',
        toLevel: ({ level }: { level: string }) => level,
        ids: ({ ids }: { ids: string[] }) => ids,
        phase: 'EARLY',
        go: say,
        visits: [
          { ticket: tickets[0], when: 'EVENING', phase: 'LATE' },
          { ticket: null, when: null, phase: 'DONE' },
        ],
      },
    };
  },
  operations: [
    { says: 'values of an enum', query: '{ states level tickets { state level } }' },
    { says: 'an enum as an argument', query: '{ toLevel(level: LOW) }' },
    { says: 'an enum by variable', query: 'query($l: Level!) { toLevel(level: $l) }', variables: { l: 'HIGH' } },
    { says: 'a list of an enum', query: '{ tickets(states: [OPEN]) { id cost(levels: [HIGH]) } }' },
    {
      says: 'a list of an enum by variable',
      query: 'query($s: [State!], $l: [Level!]) { tickets(states: $s) { id cost(levels: $l) } }',
      variables: { s: ['DONE', 'OPEN'], l: [] },
    },
    { says: 'one value where a list is taken', query: '{ tickets(states: DONE) { id } ids(ids: 7) }' },
    {
      says: 'one value where a list is taken, by variable',
      query: 'query($i: [ID!]!, $s: [State!]) { ids(ids: $i) tickets(states: $s) { id } }',
      variables: { i: 'x', s: 'OPEN' },
    },
    { says: 'an input object', query: '{ echo(where: { limit: 2, text: "a" }) }' },
    { says: 'an input object with defaults', query: '{ echo(where: {}) }' },
    { says: 'an input object in an input object', query: '{ echo(where: { limit: 2, text: null }) }' },
    {
      says: 'an input object by variable',
      query: 'query($w: Where!) { echo(where: $w) }',
      variables: { w: { text: 'v' } },
    },
    {
      says: 'a variable in an input object',
      query: 'query($t: String, $n: Int = 3) { echo(where: { text: $t, limit: $n }) }',
      variables: { t: 'in' },
    },
    {
      says: 'a variable in an input object, absent',
      query: 'query($t: String) { echo(where: { text: $t, limit: 1 }) }',
    },
    {
      says: 'a variable in an input object, null',
      query: 'query($t: String) { echo(where: { text: $t, limit: 1 }) }',
      variables: { t: null },
    },
    { says: 'an absent variable and the argument’s default', query: 'query($d: Deep) { nested(in: $d) }' },
    { says: 'a null where the argument has a default', query: '{ nested(in: null) }' },
    { says: 'no argument where it has a default', query: '{ nested }' },
    { says: 'defaults in depth', query: '{ nested(in: { list: [[3], []] }) }' },
    {
      says: 'variables in depth',
      query: 'query($i: Int!, $f: Boolean) { nested(in: { list: [[$i, 1], [$i]], more: { flag: $f } }) }',
      variables: { i: 4 },
    },
    {
      says: 'a default object for a variable',
      query: 'query($d: Deep = { more: { word: "ü\\n" } }) { nested(in: $d) }',
    },
    { says: 'arguments on an entity', query: '{ tickets { cost(at: { where: [0.1] }) } }' },
    {
      says: 'arguments on an entity, by variable',
      query: 'query($w: When, $f: [Float!]) { visits { when ticket { id state cost(at: { when: $w, where: $f }) } } }',
      variables: { w: 'EVENING', f: [1, 2.5] },
    },
    {
      says: 'one variable for two parties',
      query: 'query($n: Int! = 2) { echo(where: { limit: $n }) visits(where: { limit: $n }) { when } }',
    },
    {
      says: 'one input object variable for two parties that know it differently',
      query: 'query($w: Where) { tickets(where: $w) { id } visits(where: $w) { when } }',
      variables: { w: { text: 'both', limit: 1 } },
    },
    {
      says: 'values that only one party may give',
      query: '{ phase visits { phase } __type(name: "Phase") { enumValues { name } } }',
    },
    { says: 'values that every party takes', query: '{ go(modes: [FAST, null]) tickets { ride(mode: FAST) } }' },
    {
      says: 'a value for a variable that nobody declared',
      query: 'query($n: Int! = 2) { echo(where: { limit: $n }) }',
      variables: { n: 1, extra: { a: [1] } },
    },
    {
      says: 'null for a variable that has a default',
      query: 'query($l: [Level!] = [LOW], $m: Mode = FAST) { tickets { cost(levels: $l) ride(mode: $m) } }',
      variables: { l: null, m: null },
    },
    {
      says: 'a default for a variable of another party',
      query: 'query($l: [Level!] = [LOW], $m: Mode = FAST) { tickets { cost(levels: $l) ride(mode: $m) } }',
    },
    {
      says: 'absent variables in lists',
      query: 'query($t: String, $w: Where) { echo(where: { tags: ["a", $t], not: $w }) }',
    },
    {
      says: 'variables in lists',
      query: 'query($t: String, $n: Where) { echo(where: { tags: [$t, null, $t], not: $n }) }',
      variables: { t: 'x', n: { tags: [], limit: 9 } },
    },
    { says: 'a variable that only a condition uses', query: 'query($s: Boolean = true) { phase level @skip(if: $s) }' },
    {
      says: 'a variable in one of two operations',
      query: 'query A($l: Level!) { toLevel(level: $l) } query B { level }',
      operationName: 'B',
    },
    {
      says: 'a value that is none of the enum is an error',
      query: '{ states level }',
      tamper: { desk: () => ({ data: { states: ['OPEN', 'LOST', null], level: 3 } }) },
      right: { data: { states: ['OPEN', null, null], level: null }, errors: ['level', 'states.1'] },
      reference: 'it tells whatever it was given',
    },
  ],
};
