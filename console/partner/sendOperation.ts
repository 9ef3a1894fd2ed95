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
    headers: { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` },
    body: JSON.stringify({ query, variables, ...(flowsOnly && { extensions: { flows: true } }) }),
  });
  return (await response.json()) as Sent;
}
