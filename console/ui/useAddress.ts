import { useCallback } from 'react';
import { useLocation, useSearch } from 'wouter';

/**
 * Filters that stand in the address, so that a page can be shared, reloaded and gone back to.
 * Setting one to null or '' takes it away; setting any one takes `after` away, because another list begins.
 */
export function useAddress(): readonly [
  get: (name: string) => string | null,
  set: (changes: Readonly<Record<string, string | null>>) => void,
] {
  const search = useSearch();
  const [path, go] = useLocation();
  const get = useCallback((name: string) => new URLSearchParams(search).get(name), [search]);
  const set = useCallback(
    (changes: Readonly<Record<string, string | null>>) => {
      const next = new URLSearchParams(search);
      if (!('after' in changes)) next.delete('after');
      for (const [name, value] of Object.entries(changes))
        if (value) next.set(name, value);
        else next.delete(name);
      const text = next.toString();
      go(text ? `${path}?${text}` : path);
    },
    [search, path, go],
  );
  return [get, set];
}
