import type { Language } from '../../../shared/language.ts';

interface LanguageSwitchProps {
  languages: readonly Language[];
  current: Language;
  label: string;
  /** The form whose answers go along; without one the choices are links. */
  form?: string;
  /** What a link's query holds besides the language. */
  query?: string;
}

/** The wave's languages by their own names. Choosing one within a form takes along what was entered. */
export function LanguageSwitch({ languages, current, label, form, query = '' }: LanguageSwitchProps) {
  if (languages.length < 2) return null;
  return (
    <nav className="languages" aria-label={label}>
      {languages.map((language) => {
        const name = ownName(language);
        if (language === current) {
          return (
            <span key={language} lang={language} aria-current="true">
              {name}
            </span>
          );
        }
        return form ? (
          <button
            key={language}
            form={form}
            formNoValidate
            type="submit"
            name="_language"
            value={language}
            lang={language}
          >
            {name}
          </button>
        ) : (
          <a key={language} href={`?lang=${language}${query ? `&${query}` : ''}`} lang={language}>
            {name}
          </a>
        );
      })}
    </nav>
  );
}

/** “English”, “हिन्दी”, “Русский”. */
function ownName(language: Language): string {
  const name = new Intl.DisplayNames([language], { type: 'language' }).of(language) ?? language;
  return name.charAt(0).toLocaleUpperCase(language) + name.slice(1);
}
