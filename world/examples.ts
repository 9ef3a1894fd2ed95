export type Example = {
  readonly says: string;
  readonly org: string;
  readonly body: { readonly query: string; readonly variables?: Readonly<Record<string, unknown>> };
};

/** Three operations to begin with. The first person of the world granted what they need; the second was never asked. */
export const examples: readonly Example[] = [
  {
    says: 'A lender decides on two applications: one of a person who consented, one of a person who did not.',
    org: 'lender-harbour',
    body: {
      query:
        'query Decide($ids: [ID!]!) @purpose(code: "loan.origination/1") { loanApplications(ids: $ids) { id amountMinor customer { name } assessment { points band } decision { outcome reasons { code en } offer { amountMinor months rateBps aprBps monthlyMinor } } } }',
      variables: { ids: ['lender-harbour.a000001', 'lender-harbour.a000002'] },
    },
  },
  {
    says: 'A broker asks for insurance quotes. Only the insurer that may see the driving prices by it.',
    org: 'broker-bridge',
    body: {
      query:
        'query Quotes($id: ID!) @purpose(code: "insurance.quote/1") { customer(id: $id) { vehicles { insuranceQuotes { insurer monthlyMinor usageBased factors { code factorBps } } } } }',
      variables: { id: 'trust.c000001' },
    },
  },
  {
    says: 'A lender asks the second person for consent: what a refusal offers, sent.',
    org: 'lender-harbour',
    body: {
      query:
        'mutation Ask($input: RequestConsentInput!) { requestConsent(input: $input) { revision consent { id status scopes { scope necessity } } } }',
      variables: {
        input: {
          customerId: 'trust.c000002',
          purpose: 'loan.origination/1',
          required: [
            'identity:basic',
            'credit:income',
            'credit:assessment',
            'loan:account',
            'loan:repayment',
            'vehicle:identity',
          ],
          optional: ['battery:health', 'telematics:behaviour'],
          processors: ['risk-compass'],
        },
      },
    },
  },
];
