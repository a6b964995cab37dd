const pay =
  /\b(?:how much|salar(?:y|ies)|pays?|paid|earn\w*|mak(?:e|es|ing)|wages?|compensation|comp|income|rate)\b|薪|工资|多少钱|挣|赚|待遇|收入/iu;

/** What is asked of figures: from when they are, what they hold, what they depend on, how they compare. */
const ofFigures =
  /\b(?:how old|how recent|when|dates?|years? (?:are|is)|up[- ]to[- ]date|sources?|come from|reliable|accurate|trust\w*|depend\w*|affects?|why|bonus\w*|stocks?|equity|includ\w*|means?|compar\w*|(?:more|less|better|higher|lower)(?: pay| paid)? than|traditional|competitive|higher|highest|more in|vs|versus|factors?|differ\w*|var(?:y|ies)|which (?:cit|place|countr)\w*|where|what (?:is|are|does) (?:the )?total)\b|什么时候|哪年|哪一年|截至|来源|从哪|哪儿|哪来|哪里|出处|准吗|准不准|可靠|可信|取决|影响|为什么|为啥|奖金|股票|期权|包括|包含|含不含|相比|比.{0,14}(?:高|低|多|少)|更高|哪个|高吗|更多|高一些|竞争力|更新|最新|什么意思|差别|差异|哪些地方|哪个城市|总薪酬是/iu;

/**
 * Whether a question wants the figures of pay themselves, and not what is said of them.
 * @param text normalised
 */
export function asksForFigures(text: string): boolean {
  return pay.test(text) && !ofFigures.test(text);
}

/**
 * Whether a question asks for something that is said of figures.
 * @param text normalised
 */
export function asksAboutFigures(text: string): boolean {
  return ofFigures.test(text);
}

/** What asks from when figures are or from where they come, and what tells it. */
const provenance = {
  asked:
    /\bhow (?:old|recent|current)\b|\bwhen (?:are|were|is|was)\b|\bup[- ]to[- ]date\b|\bsources?\b|\bcome from\b|什么时候|哪年|哪一年|多久以前|来源|从哪|哪儿|哪来|出处|更新/iu,
  told: /\bas of\b|\bcomes? from\b|\bsources?:|截至|截止|来自/iu,
};

/**
 * Whether a line tells from when figures are or from where, for a question that asks so.
 * @param text the question, normalised
 */
export function tellsProvenance(text: string, line: string): boolean {
  return provenance.asked.test(text) && provenance.told.test(line);
}
