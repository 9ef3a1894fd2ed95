import { useMemo } from 'react';
import { useQuery } from 'urql';
import { LoanProductsDocument } from '#client/generated/documents.ts';
import { useEither } from '#console/language/Language.tsx';

/** What a lender calls its loan products in the reader's language. What has no name is called by its code. */
export function useProductNames(): (lender: string | undefined, code: string | null | undefined) => string {
  const either = useEither();
  const [{ data }] = useQuery({ query: LoanProductsDocument, requestPolicy: 'cache-first' });
  return useMemo(() => {
    const names = new Map(data?.loanProducts?.map((each) => [`${each.lender} ${each.code}`, either(each)]));
    return (lender, code) => names.get(`${lender} ${code}`) ?? code ?? '';
  }, [data, either]);
}
