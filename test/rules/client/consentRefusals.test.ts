import { describe, expect, test } from 'vitest';
import { consentRefusals } from '#client/consentRefusals.ts';
import { consentRequests } from '#client/consentRequests.ts';
import type { FieldError } from '#client/answer.ts';
import type { FieldRefusal } from '#client/consentRefusals.ts';

type Data = { customer: { name: string | null; vehicles: { plate: string | null }[] | null } | null };
const error = (code: string, path: (string | number)[], more: object = {}): FieldError =>
  ({ message: `says ${code}`, path, extensions: { code, ...more } }) as FieldError;
const asked = (scope: string, about: object, code = 'CONSENT_REQUIRED', purpose = 'loan.origination/1') =>
  error(code, ['customer', purpose, Object.values(about).join(), scope], {
    consent: {
      scope,
      purpose,
      authorization_details: [{ type: 'chelian.consent', purpose, scopes: [scope], ...about }],
    },
  });

describe('why a field is null', () => {
  const flow = { scope: 'identity:basic', source: 'trust', recipient: 'l', purpose: 'p/1' };
  const data: Data = { customer: { name: null, vehicles: [{ plate: null }, { plate: 'B' }] } };
  const refusals = consentRefusals({
    data,
    errors: [
      error('CONSENT_WITHDRAWN', ['customer', 'name'], { consent: flow }),
      error('SOURCE_DOWN', ['customer', 'vehicles', 0, 'plate'], { member: 'maker-dawn' }),
    ],
  });

  test('is told at its path, with the flow that was refused', () => {
    expect(refusals.at('customer', 'name')).toEqual({
      path: ['customer', 'name'],
      says: 'says CONSENT_WITHDRAWN',
      kind: 'consent',
      code: 'CONSENT_WITHDRAWN',
      flow,
    });
    expect([...refusals.all.keys()]).toEqual(['customer.name', 'customer.vehicles.0.plate']);
  });

  test('a source that failed is no refusal', () =>
    expect(refusals.at('customer', 'vehicles', 0, 'plate')).toMatchObject({ kind: 'source', member: 'maker-dawn' }));

  test('of a field that is there, or that nobody holds, nothing is told', () => {
    expect(refusals.at('customer', 'vehicles', 1, 'plate')).toBeUndefined();
    expect(consentRefusals({ data, errors: [] }).at('customer', 'name')).toBeUndefined();
  });

  test('inside of what is null, it is what that is null for', () => {
    const refused = consentRefusals<Data>({
      data: { customer: null },
      errors: [error('UNAUTHORIZED', ['customer'])],
    });
    expect(refused.at('customer', 'vehicles', 0, 'plate')).toMatchObject({ kind: 'access', path: ['customer'] });
  });

  test('of what is null because of something in it that may not be, it is that', () => {
    const refused = consentRefusals<Data>({
      data: { customer: null },
      errors: [error('INPUT_INVALID', ['customer', 'vehicles'], { check: 'days' })],
    });
    expect(refused.at('customer')).toMatchObject({ kind: 'request', code: 'INPUT_INVALID', detail: { check: 'days' } });
  });

  test('a path is typed: another is a compile error', () => {
    // @ts-expect-error -- no such field
    expect(refusals.at('customer', 'nme')).toBeUndefined();
    // @ts-expect-error -- a list is gone into by an index
    expect(refusals.at('customer', 'vehicles', 'plate')).toBeUndefined();
  });

  test('codes are a closed union: a switch that names them all needs no default', () => {
    const inWords = (refusal: FieldRefusal): string => {
      switch (refusal.kind) {
        case 'consent':
        case 'access':
        case 'source':
        case 'request':
          return refusal.code;
      }
    };
    expect(inWords(refusals.at('customer', 'name')!)).toBe('CONSENT_WITHDRAWN');
    // @ts-expect-error -- no code of the catalogue
    expect(refusals.at('customer', 'name')?.code === 'CONSENT_LOST').toBe(false);
  });

  test('urql and Apollo Client tell it in their own ways, which are known', () => {
    const told = [error('CONSENT_PENDING', ['customer', 'name'])];
    for (const theirs of [{ graphQLErrors: told }, { errors: told }])
      expect(consentRefusals({ data, error: theirs }).at('customer', 'name')?.code).toBe('CONSENT_PENDING');
  });
});

describe('what to ask for', () => {
  const requestsFor = (...errors: FieldError[]) => consentRequests(consentRefusals({ data: {}, errors }));
  const ann = { customerId: 'trust.ann' };

  test('is one request for each person and purpose, with every scope once', () => {
    const quote = asked('policy:detail', ann, 'CONSENT_EXPIRED', 'insurance.quote/1');
    expect(
      requestsFor(
        asked('credit:income', ann),
        asked('identity:basic', ann),
        asked('credit:income', { vin: 'LSV1' }),
        quote,
      ),
    ).toEqual([
      { purpose: 'loan.origination/1', ...ann, required: ['credit:income', 'identity:basic'] },
      { purpose: 'loan.origination/1', vin: 'LSV1', required: ['credit:income'] },
      { purpose: 'insurance.quote/1', ...ann, required: ['policy:detail'] },
    ]);
  });

  test.each(['CONSENT_PENDING', 'CONSENT_PAUSED', 'CONSENT_WITHDRAWN', 'SCOPE_MISSING', 'NEVER_ALLOWED'])(
    'is nothing where asking does not help, or was answered: %s',
    (code) => expect(requestsFor(asked('identity:basic', ann, code))).toEqual([]),
  );

  test('is nothing where the person is not known, or another party would have to ask', () => {
    expect(requestsFor(asked('identity:basic', { resource: 'Loan:x' }))).toEqual([]);
    expect(requestsFor(error('CONSENT_REQUIRED', ['a'], { consent: { scope: 's' } }))).toEqual([]);
  });
});
