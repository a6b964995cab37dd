export { type Answering, type AnsweringOptions, createAnswering } from './create-answering.ts';
export { createReply } from './create-reply.ts';
export type { Reply, ReplyChoice, ReplyLine, ReplyPart } from './reply.ts';
export type { Answer, Candidate, Choice, Found, Part, Request, Unknown } from './types.ts';
