import type { FlowReport } from '#client/flowReport.ts';

export type Sent = {
  readonly data?: unknown;
  readonly errors?: readonly { readonly message: string; readonly extensions?: Readonly<Record<string, unknown>> }[];
  readonly extensions?: { readonly receipt?: number; readonly flows?: FlowReport };
};

type Options = {
  readonly accessToken: string;
  readonly query: string;
  readonly variables: object;
  readonly flowsOnly: boolean;
};

/** Sends a text as it was written. @throws Error when the gateway does not answer with JSON */
export async function sendOperation({ accessToken, query, variables, flowsOnly }: Options): Promise<Sent> {
  const response = await fetch('/graphql', {
    method: 'POST',
    // By this type a refusal is an answer, and no failure of the request (GraphQL over HTTP, 6.4.1).
    headers: { 'content-type': 'application/json', accept: 'application/json', authorization: `Bearer ${accessToken}` },
    body: JSON.stringify({ query, variables, ...(flowsOnly && { extensions: { flows: true } }) }),
  });
  return (await response.json()) as Sent;
}
