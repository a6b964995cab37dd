export { type Answering, createAnswering } from './create-answering.ts';
export { createReply } from './create-reply.ts';
export type { Reply, ReplyChoice, ReplyLine, ReplyPart } from './reply.ts';
export type { Answer, Candidate, Part, Request } from './types.ts';
