import type { Language } from './language/index.ts';
import type { TitleTranslator } from './subject/index.ts';

/** A new role's id, and its name in each language. */
interface NewRole {
  id: string;
  names: Record<Language, string>;
}

/**
 * Names a new role in both languages.
 * @param title as a person calls it, in either language
 * @param titles what translates it; where it cannot, the title stands for both
 */
export function nameRole(title: string, titles: TitleTranslator): NewRole {
  const name = title.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const isChinese = /\p{Script=Han}/u.test(name);
  const [english] = isChinese ? titles.toEnglish(name) : [];
  const [chinese] = isChinese ? [] : titles.toChinese(name.toLowerCase().split(' '));
  const names = isChinese
    ? { zh: name, en: english ? english.map(capital).join(' ') : name }
    : { en: /[A-Z]/.test(name) ? name : name.replace(/\b[a-z]/g, capital), zh: chinese ?? name };
  const id = names.en
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return { id, names };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
