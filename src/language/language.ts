/** The languages that Rolebook reads and answers in; the first is the one it falls back to. */
export const languages = ['en', 'zh'] as const;

/** A language's short code, as front matter and settings write it. */
export type Language = (typeof languages)[number];
