/** The variable in which a member is sent what it is asked about. A client's own of that name has another in the plan. */
const REPRESENTATIONS = 'representations';
const CLIENTS = '_c_representations';

type Variables = Readonly<Record<string, unknown>>;

/** The plan's name of a client's variable. */
export function planNameOf(variable: string): string {
  return variable === REPRESENTATIONS ? CLIENTS : variable;
}

/** A request's variables, by the client's names and by the plan's. */
export function planVariables(variables: Variables): Variables {
  return Object.hasOwn(variables, REPRESENTATIONS)
    ? { ...variables, [CLIENTS]: variables[REPRESENTATIONS] }
    : variables;
}
