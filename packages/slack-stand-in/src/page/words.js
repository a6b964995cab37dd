/** What the page itself says, as Slack says it in each language. What the app says comes from the app. */
const catalogue = {
  en: {
    team: 'Local workspace',
    channelsAndApps: 'Channels and apps',
    channels: 'Channels',
    conversation: 'Conversation',
    apps: 'Apps',
    connected: 'Connected',
    notConnected: 'Not connected',
    youAre: 'You are',
    home: 'Home',
    messages: 'Messages',
    about: 'About',
    commands: 'Commands',
    noApp: 'No app is connected, so nothing will answer.',
    stopped:
      'The server has stopped. Start it again with npm start; what you write meanwhile stays in its field.',
    invite: (app) => `Add ${app}`,
    notHere: (app) => `${app} is not in this channel, so it reads and answers nothing here.`,
    beginning: (channel) => `This is the very beginning of #${channel}.`,
    tryOne: (app) => `Ask ${app} something:`,
    noHome: 'This app has no Home tab yet.',
    thread: 'Thread',
    closeThread: 'Close thread',
    threadMessages: 'Thread messages',
    messageTo: (name) => `Message ${name}`,
    reply: 'Reply…',
    suggestions: 'Suggestions',
    send: 'Send now',
    shortcuts: 'Shortcuts',
    none: 'This app has none',
    mention: 'Mention someone',
    runCommand: 'Run a command',
    today: 'Today',
    replies: (count) => `${count} ${count === 1 ? 'reply' : 'replies'}`,
    lastReply: (time) => `Last reply at ${time}`,
    onlyYou: 'Only visible to you',
    edited: '(edited)',
    actions: 'Message actions',
    moreActions: 'More actions',
    messageShortcuts: 'Message shortcuts',
    reactWith: (name) => `React with ${name}`,
    replyInThread: 'Reply in thread',
    copy: 'Copy',
    copied: 'Copied',
    close: 'Close',
    back: 'Back',
    cancel: 'Cancel',
    yes: 'Yes',
    sure: 'Are you sure?',
    results: 'Results',
    noResults: 'No results',
    wideTable: 'Table, scrolls sideways',
  },
  zh: {
    team: '本地工作区',
    channelsAndApps: '频道和应用',
    channels: '频道',
    conversation: '对话',
    apps: '应用',
    connected: '已连接',
    notConnected: '未连接',
    youAre: '你的身份',
    home: '主页',
    messages: '消息',
    about: '关于',
    commands: '命令',
    noApp: '没有连接任何应用，所以不会有回答。',
    stopped: '服务器已停止。请用 npm start 重新启动；这期间写的内容会留在输入框里。',
    invite: (app) => `添加 ${app}`,
    notHere: (app) => `${app} 不在这个频道里，看不到也不会回答这里的消息。`,
    beginning: (channel) => `这里是 #${channel} 的开头。`,
    tryOne: (app) => `可以问问 ${app}：`,
    noHome: '这个应用还没有主页。',
    thread: '消息列',
    closeThread: '关闭消息列',
    threadMessages: '消息列里的消息',
    messageTo: (name) => `发消息给 ${name}`,
    reply: '回复……',
    suggestions: '建议',
    send: '立即发送',
    shortcuts: '快捷方式',
    none: '这个应用没有快捷方式',
    mention: '提及某人',
    runCommand: '运行命令',
    today: '今天',
    replies: (count) => `${count} 条回复`,
    lastReply: (time) => `最后回复时间 ${time}`,
    onlyYou: '仅你可见',
    edited: '（已编辑）',
    actions: '消息操作',
    moreActions: '更多操作',
    messageShortcuts: '消息快捷方式',
    reactWith: (name) => `用 ${name} 回应`,
    replyInThread: '在消息列中回复',
    copy: '复制',
    copied: '已复制',
    close: '关闭',
    back: '返回',
    cancel: '取消',
    yes: '是',
    sure: '确定吗？',
    results: '结果',
    noResults: '没有结果',
    wideTable: '表格，可左右滚动',
  },
};

let language = 'en';

/**
 * Sets the language of the page, and says so to the browser.
 *
 * @param {string} locale of the person who looks, e.g. `zh-CN`
 */
export function speakTo(locale) {
  language = locale.startsWith('zh') ? 'zh' : 'en';
  document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
}

/** What the page says, in the language of who looks. */
export function words() {
  return catalogue[language];
}

/** The locale for times and days. */
export function locale() {
  return language === 'zh' ? 'zh-CN' : 'en-US';
}
