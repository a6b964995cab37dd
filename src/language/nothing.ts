/** Stands where a language has no words for something: it matches no text. */
export const nothing = /(?!)/u;
