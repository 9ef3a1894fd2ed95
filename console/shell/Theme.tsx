import { createContext, use, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

/** `system` follows the reader's machine. */
export type Theme = 'system' | 'light' | 'dark';

type Chosen = { readonly theme: Theme; readonly choose: (theme: Theme) => void };

const KEPT = 'chelian.theme';
const Chosen = createContext<Chosen | null>(null);

export function ThemeProvider({ children }: { readonly children: ReactNode }) {
  const [theme, choose] = useState<Theme>(themeKept);
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    localStorage.setItem(KEPT, theme);
  }, [theme]);
  const chosen = useMemo(() => ({ theme, choose }), [theme]);
  return <Chosen value={chosen}>{children}</Chosen>;
}

export function useTheme(): Chosen {
  const chosen = use(Chosen);
  if (!chosen) throw new TypeError('outside of ThemeProvider');
  return chosen;
}

function themeKept(): Theme {
  const kept = localStorage.getItem(KEPT);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}
