import { useMemo } from 'react';
import { useQuery } from 'urql';
import { ConsentCatalogueDocument } from '#client/generated/documents.ts';
import { useEither } from '#console/language/Language.tsx';
import { roleNames } from './roleNames.ts';
import { useSignedIn } from '#console/session/Session.tsx';

/** What codes are called in the reader's language. What has no name is called by its code. */
export type Names = {
  readonly organisation: (id: string | null | undefined) => string;
  readonly purpose: (code: string | null | undefined) => string;
  readonly scope: (code: string | null | undefined) => string;
  /** Of a member; what is no role is called by its code. */
  readonly role: (code: string) => string;
  readonly isSensitive: (scope: string) => boolean;
};

export function useNames(): Names {
  const { facts } = useSignedIn();
  const either = useEither();
  const [{ data }] = useQuery({ query: ConsentCatalogueDocument, requestPolicy: 'cache-first' });
  return useMemo(() => {
    const organisations = new Map(facts.organisations.map(({ id, name }) => [id, either(name)]));
    const purposes = new Map(data?.purposes.map((each) => [each.code, either(each)]));
    const scopes = new Map(data?.scopes.map((each) => [each.code, each]));
    const of = (names: ReadonlyMap<string, string>) => (code: string | null | undefined) =>
      names.get(code ?? '') ?? code ?? '';
    return {
      organisation: of(organisations),
      purpose: of(purposes),
      scope: (code) => (scopes.has(code ?? '') ? either(scopes.get(code!)!) : (code ?? '')),
      role: (code) => (roleNames.has(code) ? either(roleNames.get(code)!) : code),
      isSensitive: (scope) => scopes.get(scope)?.sensitive ?? false,
    };
  }, [facts, data, either]);
}
