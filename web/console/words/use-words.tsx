import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Language } from '../../../shared/language.ts';
import { CONSOLE_LANGUAGES, chosenLanguage, keepLanguage } from './console-language.ts';
import { loadWords, type Words } from './words.ts';

interface Spoken {
  words: Words;
  languages: readonly Language[];
  speak: (language: Language) => void;
  /** Changes to the reader's own language, unless another was chosen on this device. */
  greet: (ofReader: Language | null) => Promise<void>;
}

const SpokenContext = createContext<Spoken | null>(null);

/**
 * The console in the language of its reader. Another language is loaded first and then changed to in one go,
 * with everything typed left as it is.
 */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState(() => chosenLanguage());
  const [words, setWords] = useState<Words | null>(null);
  const [failed, setFailed] = useState<unknown>(null);
  useEffect(() => {
    let current = true;
    loadWords(language).then(
      (loaded) => current && setWords(loaded),
      (error: unknown) => current && setFailed(error),
    );
    return () => {
      current = false;
    };
  }, [language]);
  useEffect(() => {
    if (words) document.documentElement.lang = words.language;
  }, [words]);

  const spoken = useMemo(() => {
    const speak = (next: Language) => {
      keepLanguage(next);
      setLanguage(next);
    };
    const greet = async (ofReader: Language | null) => {
      const language = chosenLanguage(ofReader);
      setWords(await loadWords(language));
      setLanguage(language);
    };
    return words && { words, languages: CONSOLE_LANGUAGES, speak, greet };
  }, [words]);
  if (failed && !words) throw failed;
  return spoken && <SpokenContext value={spoken}>{children}</SpokenContext>;
}

/** The console's words in the language of the reader. */
export function useWords(): Words {
  return useSpoken().words;
}

/** The language, and how to change it. */
export function useSpoken(): Spoken {
  const spoken = useContext(SpokenContext);
  if (!spoken) throw new Error('useWords is for what stands inside WordsProvider.');
  return spoken;
}
