import type { Team } from './team.ts';

/** What Slack itself says to a person, in its forms and beside what they do. */
interface Words {
  optional: string;
  select: string;
  choose: string;
  moreOptions: string;
  cards: string;
  required: string;
  noCommand(command: string): string;
  commandFailed(command: string, error: string): string;
  shortcutFailed(error: string): string;
  appFailed: string;
  trouble: string;
  notInChannel(app: string): string;
  isInChannel(name: string): string;
  nobody(name: string): string;
}

const en: Words = {
  optional: '(optional)',
  select: 'Select an option',
  choose: 'Choose',
  moreOptions: 'More options',
  cards: 'Cards',
  required: 'Please complete this required field.',
  noCommand: (command) => `\`${command}\` is not a valid command.`,
  commandFailed: (command, error) => `\`${command}\` failed with the error "${error}"`,
  shortcutFailed: (error) => `The shortcut failed with the error "${error}"`,
  appFailed: 'This app responded with an error, or did not respond in time.',
  trouble: 'We had some trouble connecting. Try again?',
  notInChannel: (app) =>
    `You mentioned @${app}, but they’re not in this channel. Write \`/invite @${app}\` to add them.`,
  isInChannel: (name) => `@${name} is in this channel already.`,
  nobody: (name) => `There is nobody called "${name}". Write \`/invite\` and a name, with an @ before it.`,
};

const zh: Words = {
  optional: '（选填）',
  select: '请选择',
  choose: '选择',
  moreOptions: '更多选项',
  cards: '卡片',
  required: '请填写这一必填项。',
  noCommand: (command) => `\`${command}\` 不是有效的命令。`,
  commandFailed: (command, error) => `\`${command}\` 运行失败，错误为“${error}”`,
  shortcutFailed: (error) => `快捷方式运行失败，错误为“${error}”`,
  appFailed: '应用返回了错误，或者没有及时响应。',
  trouble: '连接出了点问题，要再试一次吗？',
  notInChannel: (app) => `你提到了 @${app}，但它不在这个频道里。输入 \`/invite @${app}\` 可以把它加进来。`,
  isInChannel: (name) => `@${name} 已经在这个频道里了。`,
  nobody: (name) => `没有叫“${name}”的人。请输入 \`/invite\`，后面写 @ 和名字。`,
};

/** What Slack says to a person of the team. */
export function wordsFor(team: Team, person: string): Words {
  return wordsIn(team.people.get(person)?.locale);
}

/** @param locale of the person who is spoken to, e.g. `zh-CN` */
export function wordsIn(locale: string | undefined): Words {
  return locale?.startsWith('zh') ? zh : en;
}
