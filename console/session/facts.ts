/** What the gateway tells its console: `/console/facts.json`. */
export type ConsoleFacts = {
  /** The identity provider's issuer. */
  readonly issuer: string;
  /** The console's client there, for customers and for organisations' staff. */
  readonly clients: { readonly customer: string; readonly staff: string };
  readonly organisations: readonly Organisation[];
};

export type Organisation = {
  readonly id: string;
  readonly name: { readonly en: string; readonly zh: string };
  /** Null: it asks, and holds nothing that others read. */
  readonly role: string | null;
};

/** @throws Error when the gateway does not answer */
export async function readFacts(): Promise<ConsoleFacts> {
  const response = await fetch('/console/facts.json');
  if (!response.ok) throw new Error(`the gateway answered with status ${response.status}`);
  return (await response.json()) as ConsoleFacts;
}
