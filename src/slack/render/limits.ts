/** Slack's limits, in characters where nothing else is said. */
export const headerLimit = 150;
export const blockIdLimit = 255;
export const buttonLimit = 75;
export const contextLimit = 3000;
export const sectionLimit = 3000;
export const answerLimit = 3000;
export const tableRowLimit = 100;
export const tableColumnLimit = 20;

/** Slack starts to refuse a whole message near 13,000 characters; this stays clear of it. */
export const messageBudget = 12_000;
export const placeholderLimit = 150;
export const optionLimit = 75;
export const optionValueLimit = 150;
export const optionsLimit = 100;
export const viewTitleLimit = 24;
