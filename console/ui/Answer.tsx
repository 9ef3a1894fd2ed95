import { Failure } from './Failure.tsx';
import { Loading } from './Loading.tsx';
import type { UseQueryResponse } from 'urql';
import type { ReactNode } from 'react';

type Props<Data> = {
  readonly of: UseQueryResponse<Data, never>;
  /** Data may be there in part: what was refused is null, and the errors say why. */
  readonly children: (data: Data) => ReactNode;
};

/** What an operation answered, or that it has not yet, or that it could not. What is known stays while it is asked again. */
export function Answer<Data>({ of: [{ data, error, fetching }, again], children }: Props<Data>) {
  if (data) return children(data);
  if (fetching) return <Loading />;
  return error ? <Failure error={error} again={() => again({ requestPolicy: 'network-only' })} /> : null;
}
