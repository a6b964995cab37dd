const templates = {
  zh: `{role}是做什么的？/{role}主要负责什么/介绍一下{role}这个岗位/{role}这个职位有什么价值/{role}每天做什么/{role}的岗位职责有哪些/{role}日常工作内容是啥/{role}平时要干哪些活/
    {role}要会哪些技术/{role}需要什么专业技能/做{role}技术上有什么要求/{role}的硬技能要求/{role}要有哪些软技能/{role}需要沟通能力强吗/{role}对领导力有要求吗/做{role}要会带人吗/
    {role}用哪些工具/{role}平时用什么软件/{role}要会SQL吗/{role}需要会用Python吗/{role}可以远程办公吗/{role}加班多吗/{role}和谁一起工作/{role}的工作环境怎么样/
    {role}要什么学历/{role}需要硕士吗/{role}对专业有要求吗/本科能做{role}吗/{role}要几年经验/没有经验能做{role}吗/{role}需要哪些项目经历/应届生可以应聘{role}吗/
    {role}的薪资是多少/{role}一年能挣多少钱/{role}工资高吗/请问{role}的年薪和奖金/{role}的职业发展路径/{role}以后能升到什么职位/{role}的晋升路线是怎样的/{role}有前途吗/
    哪些公司招{role}/{role}在哪些企业就业/招聘{role}最多的公司/{role}一般去什么单位/{role}需要懂哪些知识/{role}要了解哪些行业知识/做{role}要具备什么知识储备/{role}要学哪些理论/
    {role}适合什么性格的人/什么样的人适合做{role}/{role}需要哪些个人特质/内向的人能做{role}吗/{role}的技能要精通到什么程度/{role}对工具的熟练度要求/{role}要掌握到什么水平/{role}集中在哪些行业/
    {role}的行业趋势如何/你好，想问下{role}的待遇/那{role}要用Excel吗/谢谢，再问一下{role}的学历要求`,
  en: `what is a {role}?/what does a {role} do/tell me about the {role} role/give me a short overview of the {role} job/what does a {role} do every day/responsibilities of a {role}/main duties of the {role}/what would I work on as a {role}/
    which technical skills does a {role} need/hard skills for {role}/what are the requirements for a {role}/qualifications of a {role}/which soft skills does a {role} need/does a {role} need good communication skills/how important is leadership for a {role}/people skills of a {role}/
    what tools does a {role} use/software used by a {role}/does a {role} need to know SQL/is Python required for a {role}/can a {role} work remotely/how much overtime does a {role} do/who does a {role} work with/work environment of a {role}/
    what degree does a {role} need/does a {role} need a master's/education requirements for {role}/can I become a {role} without a degree/how many years of experience for a {role}/experience needed to be a {role}/can a graduate become a {role}/what background should a {role} have/
    what is the salary of a {role}/how much does a {role} earn/{role} pay?/is a {role} well paid/career path of a {role}/what comes after {role}/how do I get promoted from {role}/does {role} have a future/
    which companies hire a {role}/who employs a {role}/top employers for {role}/where can a {role} find a job/what does a {role} need to know/domain knowledge of a {role}/what knowledge should a {role} have/theory a {role} should know/
    what kind of person makes a good {role}/personality traits of a {role}/is {role} a good fit for introverts/what traits does a {role} need/how good must a {role} be with the tools/proficiency level expected of a {role}/how well should a {role} know Excel/which industries need a {role}/
    industry trends for a {role}/hi, what's the pay for a {role}?/does a {role} use Excel/thanks, and which degree does a {role} need`,
};

/**
 * The questions that are asked, 60 a language; each names another role, the same ones at every size.
 * @param {'zh' | 'en'} language
 * @param {import('../../src/knowledge/index.ts').Role[]} roles
 * @param {number} from the index of the first role to ask about
 * @returns {{ text: string, role: string }[]}
 */
export function questionsAbout(language, roles, from = 0) {
  return templates[language].split('/').map((template, index) => {
    const role = roles[(from + index) % roles.length];
    return { text: template.trim().replace('{role}', nameIn(language, role)), role: role.id };
  });
}

function nameIn(language, role) {
  return language === 'zh' ? role.names[0] : role.names[1].toLowerCase();
}
