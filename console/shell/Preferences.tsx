import { useLanguage, useWords } from '#console/language/Language.tsx';
import { useTheme } from './Theme.tsx';
import { words } from './words.ts';
import type { Language } from '#console/language/Language.tsx';
import type { Theme } from './Theme.tsx';

/** Language and appearance; both are remembered in this browser. */
export function Preferences() {
  const say = useWords(words);
  const { language, speak } = useLanguage();
  const { theme, choose } = useTheme();
  return (
    <div className="preferences">
      <label>
        <span className="hidden">{say.language}</span>
        <select value={language} onChange={(event) => speak(event.target.value as Language)}>
          <option value="zh" lang="zh-CN">
            中文
          </option>
          <option value="en" lang="en">
            English
          </option>
        </select>
      </label>
      <label>
        <span className="hidden">{say.theme}</span>
        <select value={theme} onChange={(event) => choose(event.target.value as Theme)}>
          <option value="system">{say.system}</option>
          <option value="light">{say.light}</option>
          <option value="dark">{say.dark}</option>
        </select>
      </label>
    </div>
  );
}
