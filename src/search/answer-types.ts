/** A sort of thing that a question asks for and that a line may hold: an amount of money, a time, a person … */
export interface AnswerType {
  name: string;
  asked: RegExp;
  held: RegExp;
}

/** The sorts of things that tell one line from another whatever the matter is. */
export const answerTypes: AnswerType[] = [
  {
    name: 'money',
    asked:
      /\b(?:how much|pay|paid|salary|earn\w*|wages?|comp(?:ensation)?|money|bonus|(?:hourly|daily) rate|makes?\b.{0,30}\b(?:an?|per|each|every) (?:hour|hr|day|week|month|year|yr))\b|薪|工资|多少钱|挣|赚|待遇|收入|报酬|酬劳|到手/iu,
    held: /[$£€¥]\s?\d|\b\d[\d,.]*\s?k\b|\d\s?(?:万|千|元|\/月)/iu,
  },
  {
    name: 'duration',
    asked:
      /\bhow long\b|\bhow many (?:years|months|weeks|hours|days)|\bhow often\b|几年|多久|几个月|多长时间|多少年|几天|几小时/iu,
    held: /\d+\s*(?:\+|-|–|~|至|到)?\s*\d*\s*(?:years?|months?|weeks?|days?|hours?|年|个月|月|周|天|小时)|\b(?:one|two|three|four|five|six|ten)\b[\w\s-]{0,12}(?:years?|months?|weeks?|hours?)/iu,
  },
  {
    name: 'number',
    asked: /\bhow (?:many|big|much|often)\b|\bwhat (?:share|percentage|proportion|number)|几|多少|多大/iu,
    held: /\d/u,
  },
  {
    name: 'person',
    asked:
      /\bwho(?:'s|m)?\b|\bboss\b|\breports?\b|\bsupervis|\bmanaged? by|\bteam\b|谁|上级|领导|汇报|哪些部门|跟哪|和哪/iu,
    held: /\breport(?:s|ing)?\b(?: \w+)? to\b|\bresponsible to\b|accountable to|line manag|supervis|managed by|under (?:the )?(?:direction|guidance)|汇报|上级|领导|下属|团队|合作/iu,
  },
  {
    name: 'names',
    asked:
      /\b(?:tools?|software|programs?|librar(?:y|ies)|framework|languages?|platforms?|apps?|tech|cloud|certif\w*|system|companies|employers?)\b|工具|软件|语言|框架|库|平台|系统|证书|技术栈|公司|雇主/iu,
    held: /(?:\p{Lu}[\p{L}+#.]*\p{L}(?:,|、|\/|\s|$))/u,
  },
];

/** Questions for what is welcome but not required, and headings and labels of it. */
export const optional = {
  asked:
    /desirable|nice[- ]to[- ]have|\bbonus\b|optional|preferred|\bextras?\b|\ba plus\b|advantage|\bedge\b|good to have|not (?:required|essential|mandatory)|stand out|加分|优先|优势|最好|更好|不是必须/iu,
  held: /desirable|desireable|nice[- ]to[- ]have|bonus|optional|preferred|extras?\b|a plus\b|advantage|加分|优先|選修|选修|最好/iu,
};

/** The same for what is required. */
export const required = {
  asked: /\bmust\b|essential|can't do without|必须|必备|一定要|非要|required\b/iu,
  held: /\bmust\b|essential|required|minimum|basic qual|必备|必须|硬性/iu,
};
