import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import { formatsOf } from './formats.ts';
import type { ReactNode } from 'react';
import type { Formats } from './formats.ts';

/** The languages of the console; each text stands in both. */
export type Language = 'en' | 'zh';

/** One part's texts in both languages: the same keys, or it does not compile. */
export type Words<T> = { readonly en: T; readonly zh: T };

type Spoken = { readonly language: Language; readonly formats: Formats; readonly speak: (language: Language) => void };

const KEPT = 'chelian.language';
const Spoken = createContext<Spoken | null>(null);

/** Makes the reader's language known to everything inside; remembered in this browser. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, speak] = useState<Language>(firstLanguage);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    localStorage.setItem(KEPT, language);
  }, [language]);
  const spoken = useMemo(() => ({ language, formats: formatsOf(language), speak }), [language]);
  return <Spoken value={spoken}>{children}</Spoken>;
}

function firstLanguage(): Language {
  const kept = localStorage.getItem(KEPT);
  if (kept === 'en' || kept === 'zh') return kept;
  return navigator.languages.some((each) => each.startsWith('zh')) ? 'zh' : 'en';
}

export function useLanguage(): Spoken {
  const spoken = use(Spoken);
  if (!spoken) throw new TypeError('outside of LanguageProvider');
  return spoken;
}

/** A part's texts in the reader's language. */
export function useWords<T>(words: Words<T>): T {
  return words[useLanguage().language];
}

/** Of two texts that the graph gives, the one in the reader's language. */
export function useEither(): (texts: { readonly en?: string | null; readonly zh?: string | null }) => string {
  const { language } = useLanguage();
  return useCallback((texts) => texts[language] ?? texts.en ?? texts.zh ?? '', [language]);
}
