import { inAny, sourceOfAny } from '../language/index.ts';

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
    asked: inAny(({ sorts }) => sorts.money.asked),
    held: new RegExp(String.raw`[$£€¥]\s?\d|${sourceOfAny(({ sorts }) => sorts.money.held)}`, 'iu'),
  },
  {
    name: 'duration',
    asked: inAny(({ sorts }) => sorts.duration.asked),
    held: inAny(({ sorts }) => sorts.duration.held),
  },
  {
    name: 'date',
    asked: inAny(({ sorts }) => sorts.date.asked),
    held: inAny(({ sorts }) => sorts.date.held),
  },
  {
    name: 'place',
    asked: inAny(({ sorts }) => sorts.place.asked),
    held: inAny(({ sorts }) => sorts.place.held),
  },
  {
    name: 'number',
    asked: inAny(({ sorts }) => sorts.number.asked),
    held: /\d/u,
  },
  {
    name: 'person',
    asked: inAny(({ sorts }) => sorts.person.asked),
    held: inAny(({ sorts }) => sorts.person.held),
  },
  {
    name: 'names',
    asked: inAny(({ sorts }) => sorts.names.asked),
    held: /(?:\p{Lu}[\p{L}+#.]*\p{L}(?:,|、|\/|\s|$))/u,
  },
];

/** Questions for what is welcome but not required, and headings and labels of it. */
export const optional = {
  asked: inAny(({ sorts }) => sorts.optional.asked),
  held: inAny(({ sorts }) => sorts.optional.held),
};

/** The same for what is required. */
export const required = {
  asked: inAny(({ sorts }) => sorts.required.asked),
  held: inAny(({ sorts }) => sorts.required.held),
};
