/** English words of questions about a list that name none of its lines. */
export const listWords =
  `what which who whom where list name names example examples give tell show all any some other more do does did is are
  be can could would should will they them their you your i we it its this that these those there a an the of for in at
  on to with by from and or as most usual usually typical typically common commonly main top major big large leading
  famous popular good best company companies employer employers firm firms organization organizations startup business
  industry industries sector sectors field fields tool tools software app apps platform platforms program programs tech
  technical technology stack skill skills ability abilities hard soft hire hires hiring hired employ employs recruit
  recruits recruiting work works working job jobs role roles position positions need needs needed use uses used using
  know required require requires requirement requirements look looking want wants have has get kind kinds type types
  sort sorts pls please thanks thank people person em them so hey hi hello also too exactly usually really whole full entire pm pms ai
  must should may many much every day daily`.split(/\s+/);

/** Chinese ones. */
export const listWordsHan =
  /哪些|哪几|什么|公司|企业|雇主|单位|行业|领域|工具|软件|平台|技能|能力|招聘|招人|在招|会招|岗位|职位|工作|需要|常用|使用|一般|通常|典型|主要|大厂|有没有|都有|可以|应该|要求|掌握|知道|用到|用的|用|会|招|做|请|给|列|能|要|[的了吗呢啊吧么嘛呀哦是有可这那些个什怎哪多少几我你他她它们在和跟与都还才就问想]/gu;
