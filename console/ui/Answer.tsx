import { Failure } from './Failure.tsx';
import { Loading } from './Loading.tsx';
import type { CombinedError, OperationContext } from '@urql/core';
import type { ReactNode } from 'react';

/** What urql's `useQuery` gives, whatever the variables. */
type Asked<Data> = readonly [
  { readonly data?: Data | undefined; readonly error?: CombinedError | undefined; readonly fetching: boolean },
  (options?: Partial<OperationContext>) => void,
];

type Props<Data> = {
  readonly of: Asked<Data>;
  /** Data may be there in part: what was refused is null, and the errors say why. */
  readonly children: (data: Data) => ReactNode;
};

/** What an operation answered, or that it has not yet, or that it could not. What is known stays while it is asked again. */
export function Answer<Data>({ of: [{ data, error, fetching }, again], children }: Props<Data>) {
  if (data) return children(data);
  if (fetching) return <Loading />;
  return error ? <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} /> : null;
}
