import { nothing } from '../nothing.ts';
import type { Reading } from '../reading.ts';
import { enCommonWords } from './common-words.ts';
import { enDistress } from './distress.ts';
import { enNumberInWords, months } from './number-in-words.ts';
import { enTalk } from './talk.ts';
import { enTitles } from './titles.ts';

const wish = {
  in: String.raw`(?:in|to|into)\s+(@language)`,
  please: String.raw`(?:\s*,?\s*(?:please|pls|plz|thanks|thank you))`,
  say: '(?:answer|reply|respond|say (?:it|that|this)|write (?:it|that|this)|show (?:it|me|this)|tell me|give (?:it|that) to me|translate (?:it|that|this)|the same|same|again|but|now)',
};

/** English, as Rolebook reads it. */
export const enReading: Reading = {
  names: { en: /english/iu, zh: /chinese|mandarin/iu },
  codes: ['en-us', 'en-gb', 'english', '英文'],
  foreignToo: [
    'do',
    'per',
    'la',
    'man',
    'o',
    'il',
    'el',
    'un',
    'lo',
    'des',
    'du',
    'au',
    'di',
    'con',
    'es',
    'serve',
    'wat',
    'os',
    'usa',
    'an',
    'in',
    'is',
    'me',
    'no',
    'so',
    'to',
    'on',
    'at',
    'as',
    'am',
    'was',
    'will',
    'die',
    'den',
    'all',
    'hat',
    'de',
    'till',
  ],
  regional: { always: [], sign: nothing, besideSign: [] },
  talk: enTalk,
  distress: enDistress,
  words: {
    stop: `a about after all also am an and any are as at be been being but by can could did do does doing for from get
  give go got had has have how i if in into is it its just like many me more most much my need needed no not of on one
  or our out should so some tell that the their them then there these they this to too up us use used using very want
  was we were what when where which who whom why will with would you your must really please thanks hi hello job role
  position work working kind sort thing things know ok lot lots make makes take takes per`.split(/\s+/),
    functionCharacters: nothing,
    askingCharacters: nothing,
    articles: ['a', 'an', 'the'],
    common: enCommonWords,
  },
  message: {
    politeness:
      /(?:(?:hi|hello|hey|good (?:morning|afternoon|evening)|dear|there|all|team|everyone|so|ok|okay|and|rolebook|please|pls|can you|could you|would you)[\s,.!;:-]+)*/iu,
    callsOut:
      /(?:(?:does |do )?any(?:one|body)(?: here| of you| else)? (?:know|knows|have an? (?:idea|clue)|able to help)(?: about this)?|quick (?:question|one|q)|(?:a )?question for (?:the bot|you(?: all)?|everyone|the group|the channel|whoever knows)|asking for a friend)/iu,
    thanks:
      /(?:many |big )?(?:thanks|thank (?:you|u)|thx|tysm|ty|tia|cheers)(?: (?:so much|very much|a lot|a ton|a bunch|in advance|again|all|everyone|everybody|team|folks|guys|you all))*/iu,
    opening: /hi|hey|hello|so|ok|okay|please|pls|thanks|sorry|rolebook/iu,
    pointsAbove:
      /^(?:(?:can|could|would|will) (?:you|u|anyone)(?: please| pls| maybe)?|do you know|do you have|any ideas?(?: (?:on|about))?|please|pls|what about|how about|and)?\s*(?:help(?: (?:us|me|them|him|her))?(?: out)?(?: with| here)?|answer|know|take|handle|respond to|reply to|look at|look into|see|read|an answer(?: to| for)?)?\s*(?:this(?: one| question)?|that(?: one| question)?|it|here|above|the (?:question|message|one|answer)(?: above)?|(?:my|his|her|their|\S+'s) question)?(?: (?:above|here|please|pls|for (?:us|me|him|her|them)))*[\s?!.^]*$/iu,
    question:
      /^(?:(?:hi|hey|hello|so|and|but|ok|quick question)\b\W*)*(?:what|which|who|whom|whose|how|when|where|why|is|are|was|does|do|did|can|could|should|would|will|has|have|anyone|anybody)\b/iu,
    moreOf:
      /(?:and |so |ok(?:ay)?,? |yes,? |please |can you |could you |can i |i want |i'd like )*(?:(?:tell|show|give|get|see|hear|know|read) (?:me )?)?(?:some |a bit |a little |the |any )*(?:more|details?|in (?:more )?detail|everything|all of it|the rest|rest|go on|continue|elaborate|explain|why(?: (?:is|are|do|does) (?:that|this|it|they|so)(?: so)?| so| not)?|how come|what else|anything else|full (?:section|answer|text)|whole (?:section|answer|text))(?: (?:please|about (?:it|this|that)|details?|info(?:rmation)?|on (?:this|that|it)|then))*/iu,
    nextOf:
      /(?:and |so |ok(?:ay)?,? |but )*(?:what(?:'s| is| comes| would come| would be)? |where )?(?:next|(?:after|beyond|above) (?:that|this|it|that one)|the (?:next|one after)(?: (?:step|level|one))?|(?:and )?then(?: what)?)/iu,
    pointsBack:
      /\b(?:their|theirs|they|them|its?|it's|(?:that|this|the|such a) (?:role|job|position|one))\b|^(?:and|what about|how about)\b/iu,
    rolesAsked:
      /(?:(?:which|what|how many) (?:all )?(?:are (?:all )?)?(?:the )?(?:other )?@roles(?: (?:do|can|are|have|that|which|exist|available|there|you|u|i|we|know|have|cover|hold|answer|help|ask|asked|tell|me|with|about|on|for|of|in|here|listed|documented|available|got|right now|currently|at the moment|all|please))*|(?:list|show|name|give|tell)(?: me| us)?(?: (?:all|every|the|a list of|an overview of|your|of|which|what))* @roles(?: (?:there are|that|you|know|have|cover|are|there|can|answer|about|available|please))*|(?:a |the )?(?:list|overview) of (?:all )?(?:the |your )?@roles|(?:all |the )*@roles(?: list)?)(?: please| pls| thanks| thank you)?/iu,
    whichRole:
      /^(?!.*\b(?:this|it|its|he|she|him|her|they|them|their|next|after|above|below|leads?|become|reports?|with|skills?|duties|tasks)\b).*\b(?:which|what) (?:of (?:the|your|these|those) )?(?:roles?|jobs?|positions?|openings?)\b/iu,
    brief:
      /^(?!\W*(?:is|are|was|does|do|must|should|can|could|will|would|has|have)\s)(?:.*\b(?:must|required?|essential)\b[\w\s-]{0,20}(?:\bvs\b\.?|\bversus\b|\band\b|[/&])[\w\s-]{0,12}\b(?:nice|preferred|optional|desirable)\b|.*\b(?:summar(?:y|i[sz]e)|overview|checklist)(?: (?:of|for))?(?: (?:the|all|key|main|basic|minimum|job|role|its|their|your|our))* (?:requirements|qualifications)\b|.*\brequirements (?:summary|overview|checklist)\b|.*\b(?:what|which)\b.{0,24}\b(?:put|write|include|list|say|go|goes)\b.{0,12}\b(?:in|into|on)\b.{0,20}\bjob (?:ads?|adverts?|advertisements?|posts?|postings?|descriptions?|specs?)\b)/iu,
    rolesNamed:
      /(?:(?:job |role )?(?:roles|jobs|positions|titles)|job descriptions|professions|occupations)/iu,
    ofSelf:
      /(?<!\b(?:do|did|can|could|will|would|should|shall|may|might|must|am|have|if|what|where|which|how|when) )\bi\b|\b(?:i'?m|i'?ve|my|we|we'?re|our)\b/iu,
    joint:
      /\s+(?:oh,? )?(?:and|plus)? ?(?:also|oh,? and|another (?:question|thing)|additionally|in addition|as well as|second(?:ly)?[,:]|by the way|btw)[,:]?\s+/iu,
    numbered: nothing,
    mailHead:
      /(?:from|to|cc|bcc|sent|date|subject)\s*[:：]|begin forwarded message|forwarded message|original message|on .{5,60} wrote:/iu,
    sentFrom: /sent from my|get outlook for/iu,
    closing:
      /(?:many |kind |best |warm |with )?(?:thanks|thank you|thx|cheers|regards|best|best wishes|sincerely|yours(?: \w+)?)(?: in advance| again| so much| a lot| all)?/iu,
    closingWithName:
      /(?:many |kind |best |warm )?(?:thanks|thank you|thx|cheers|regards|best|best wishes|sincerely|yours)/iu,
    wantedLanguage: [
      /^(?:in )?(@language)[\s.!]*$/iu,
      /^(?:and |now |what about |how about )*in (@language)[\s.!?]*$/iu,
      // Nothing but the wish: "Chinese please", "the English version?".
      new RegExp(
        String.raw`^(?:(?:and|now|but|ok|okay|please|can you|could you|can i (?:have|get|see)|give me|the|it|that|this|same)[\s,]+)*(?:in\s+)?(?=.*(?:please|pls|plz|version))(@language)(?:\s+version)?${wish.please}?[\s.!?]*$`,
        'iu',
      ),
      new RegExp(
        String.raw`(?:^|[\s,.;?!])(?:please\s+|can you\s+|could you\s+)*${wish.say}\s+${wish.in}${wish.please}?[\s,.:;?!]*`,
        'iu',
      ),
      new RegExp(String.raw`(?:^|[\s,.;?!])${wish.in}${wish.please}[\s.!?]*$`, 'iu'),
      new RegExp(String.raw`(?:^|[,.;?!]\s*)${wish.in}[\s.!?]*$`, 'iu'),
      new RegExp(String.raw`^(?:please[,\s]+)?${wish.in}\s*[,:]\s*`, 'iu'),
    ],
  },
  asking: {
    pay: /\b(?:how much|salar(?:y|ies)|pays?|paid|earn\w*|mak(?:e|es|ing)|wages?|compensation|comp|income|rate)\b/iu,
    ofFigures:
      /\b(?:how old|how recent|when|dates?|years? (?:are|is)|up[- ]to[- ]date|sources?|come from|reliable|accurate|trust\w*|depend\w*|affects?|why|bonus\w*|stocks?|equity|includ\w*|means?|compar\w*|(?:more|less|better|higher|lower)(?: pay| paid)? than|traditional|competitive|higher|highest|more in|vs|versus|factors?|differ\w*|var(?:y|ies)|which (?:cit|place|countr)\w*|where|what (?:is|are|does) (?:the )?total)\b/iu,
    provenance:
      /\bhow (?:old|recent|current)\b|\bwhen (?:are|were|is|was)\b|\bup[- ]to[- ]date\b|\bsources?\b|\bcome from\b/iu,
    comparing:
      /\bcompar(?:e|es|ed|ing|ison)\b|\bvs\b|\bversus\b|\bdifferences? between\b|\bdiffer(?:s|ent)? (?:from|to)\b/iu,
    comparingOutright: /^\s*(?:please\s+)?compare\b/iu,
    comparedJoint: /\s(?:and|with|to|from|vs\.?|versus|against|or)\s/iu,
    aroundCompared:
      /\b(?:please|can|could|you|compare|comparison|comparing|compared|vs|versus|differences?|differs?|different|between|what|which|how|is|are|do|does|the|a|an|of|at|for|in|and|with|to|or|roles?|jobs?|positions?|posts?|ones?|documents?|from)\b/iu,
    goal: /\b(?:promot\w*|move|step|work (?:my|their|your) way|get|rise|advance|become|reach|path|way|road) (?:up )?(?:in)?to\b|\b(?:become|becoming|reach|reaching|make it to|making)\b|\b(?:until|till|before) (?:i'?m|i am|i become|you(?:'re| are)|we(?:'re| are)|an?) /iu,
    reached:
      /\b(?:was|were|been|got|just|am|i'm|i am|became|already|after)\b.{0,20}\b(?:promoted|principal|lead|senior|director)\b/iu,
    becoming:
      /^(?:so |and |ok |hi |hello )*(?:how (?:do|can|could|would|does|should|might) (?:i|we|you|one|people|someone|somebody|a person)|how|what does it take|what must i do|what do i have to do)(?: to)? (?:become|get to be|be hired as|qualify as|train as|get started as|start out as)(?: an?| the)? (?=\S)/iu,
    becomingMeans: 'which experience does it take to be a ',
    everybody: 'employees',
    highest:
      /\b(?:highest|max(?:imum)?|best[- ]paid|ceiling|(?:pays?|earns?|makes?|paid|gets?) the most|most (?:pay|money)|top (?:pay|salary|earn\w*|of the (?:scale|range|band)))\b/iu,
    lowest:
      /\b(?:lowest|min(?:imum)? (?:pay|salary|wage)|starting (?:pay|salary|wage)|(?:pays?|earns?|makes?|paid) the least)\b/iu,
    numberedLevel: /\b(?:level|grade)[ -]?\d{1,2}\b/iu,
    next: /\b(?:next|after|above|beyond|follow(?:s|ing)?|promot\w*|higher)\b/iu,
    ownOccupation:
      /\b(?:i'?m|i am|i was|i've been|i have been|i work(?:ed)? as|working as|currently|started as|my (?:son|daughter|friend|wife|husband|cousin|brother|sister|colleague) (?:is|was)|coming from|background (?:in|as)|from|as)\s+(?:an?\s+|the\s+)?(?:[\w-]+\s+){0,2}/iu,
    movesOn: /(?:turned|by training|by trade|looking to (?:move|switch)|here\b)/iu,
    alongside:
      /\b(?:with|alongside|apart from|besides|except|among|unlike|than|convince|guide|persuade|below|above|under|promoted to|up to|get to|get from .{1,30} to|from .{1,30} to|report(?:s|ing)? to|forward(?:ed)? to)\s+(?:an?\s+|the\s+|our\s+|their\s+|other\s+|many\s+|some\s+|real\s+)?/iu,
    worksWith: nothing,
    thisRole:
      /\b(?:this|the|that) (?:role|job|position|kind of work)\b|\b(?:do|into|become|join|for|get|try|be) (?:this|it|one)\b/iu,
    whether:
      /^\s*(?:(?:so|and|but|hey|hi|hello|please|ok|well)[,\s]+)*(?:do|does|did|is|are|am|can|could|should|would|will|must|may|need|have|has)\b|\b(?:do|does|is|are|can|should|must) (?:i|we|you|they|it|an?|the|most|ai)\b/iu,
    needed:
      /\b(?:need|needs|know|use|uses|using|learn|master)\s+(?:to\s+(?:know|use|learn|have|be able to use)\s+)?(?:how to use\s+)?/u,
    neededAfter:
      /\s+(?:(?:is|are|be)\s+)?(?:required|needed|necessary|enough|useful|important|a must|mandatory)\b/u,
    capitalised: new RegExp(
      `(?:I|I'm|Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)(?:day)?|${months.join('|')}|English|Chinese|The|An?|Any|It|This|That|What|Is|Are|Do|Does`,
      'u',
    ),
    matterJoint: /\s(?:and|plus|as well as|also)\s/u,
    matterRest: /also|and/u,
    listWords:
      `what which who whom where list name names example examples give tell show all any some other more do does did is are
  be can could would should will they them their you your i we it its this that these those there a an the of for in at
  on to with by from and or as most usual usually typical typically common commonly main top major big large leading
  famous popular good best company companies employer employers firm firms organization organizations startup business
  industry industries sector sectors field fields tool tools software app apps platform platforms program programs tech
  technical technology stack skill skills ability abilities hard soft hire hires hiring hired employ employs recruit
  recruits recruiting work works working job jobs role roles position positions need needs needed use uses used using
  know required require requires requirement requirements look looking want wants have has get kind kinds type types
  sort sorts pls please thanks thank people person em them so hey hi hello also too exactly usually really whole full entire pm pms ai
  must should may many much every day daily about how learn study first`.split(/\s+/),
    listParts: nothing,
    besideLevel: /\b(?:levels?|ones?|a|an|the|people|roles?|folks?|hires?|s)\b/iu,
  },
  sorts: {
    money: {
      asked:
        /\b(?:how much|pay|paid|salary|earn\w*|wages?|comp(?:ensation)?|money|bonus|(?:hourly|daily) rate|makes?\b.{0,30}\b(?:an?|per|each|every) (?:hour|hr|day|week|month|year|yr))\b/iu,
      held: /\b\d[\d,.]*\s?k\b/iu,
    },
    duration: {
      asked: /\bhow long\b|\bhow many (?:years|months|weeks|hours|days)|\bhow often\b/iu,
      held: /\d+\s*(?:\+|-|–|~)?\s*\d*\s*(?:years?|months?|weeks?|days?|hours?)|\b(?:one|two|three|four|five|six|ten)\b[\w\s-]{0,12}(?:years?|months?|weeks?|hours?)/iu,
    },
    date: {
      asked:
        /^when\b|\bwhen (?:is|are|do|does|will|did|can|must|should)\b|\b(?:what|which) (?:date|day|time)\b|\bdeadline\b|\b(?:closing|start(?:ing)?) date\b/iu,
      held: /\b(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.? \d|\b\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)|\b\d{1,2}:\d{2}\b|\b\d{1,2} ?[ap]m\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)days?\b|\bweek \d/iu,
    },
    place: {
      asked:
        /\bwhere\b|\b(?:which|what) (?:city|office|country|location|site)\b|(?<!-)\bbased\b|\bremote(?:ly)?\b|\bfrom home\b|\blocation\b/iu,
      held: /\b(?:based in|located|locations?|remote(?:ly)?|on-?site|hybrid|in-person|offices?|headquarters|campus|from home)\b/iu,
    },
    number: { asked: /\bhow (?:many|big|much|often)\b|\bwhat (?:share|percentage|proportion|number)/iu },
    person: {
      asked: /\bwho(?:'s|m)?\b|\bboss\b|\breports?\b|\bsupervis|\bmanaged? by|\bteam\b/iu,
      held: /\breport(?:s|ing)?\b(?: \w+)? to\b|\bresponsible to\b|accountable to|line manag|supervis|managed by|under (?:the )?(?:direction|guidance)/iu,
    },
    names: {
      asked:
        /\b(?:tools?|software|programs?|librar(?:y|ies)|framework|languages?|platforms?|apps?|tech|cloud|certif\w*|system|companies|employers?)\b/iu,
    },
    optional: {
      asked:
        /desirable|nice[- ]to[- ]have|\bbonus\b|optional|preferred|\bextras?\b|\ba plus\b|advantage|\bedge\b|good to have|not (?:required|essential|mandatory)|stand out/iu,
      held: /desirable|desireable|nice[- ]to[- ]have|bonus|optional|preferred|extras?\b|a plus\b|advantage/iu,
    },
    required: {
      asked: /\bmust\b|essential|can't do without|required\b/iu,
      held: /\bmust\b|essential|required|minimum|basic qual/iu,
    },
  },
  requirement: {
    optionalName:
      /^(?:nice|wanted|optional|helpful|bonus|extras?)$|\b(?:nice[- ]to[- ]haves?|good[- ]to[- ]haves?|desirables?|preferred|bonus points|(?:a |big |real )?plus(?:es)?|advantages?|advantageous|love to see)\b/iu,
    requiredName:
      /^(?:(?:your|person|candidate|ideal) )?profile$|^(?:(?:the|our|job|role|key|core|technical|professional|minimum|basic|general|other|additional|your|person|selection|entry|absolute)\s+)*(?:essentials?|must(?:[- ]haves?)?|musts|required|requirements?|needed|needs|mandatory|qualifications?|specification|criteria)(?:\s+(?:skills?|criteria|experience|qualifications?|knowledge|requirements?|and .+))*$|^(?:(?:what|who|background)\s+)?(?:do |would |will )?(?:you|we|i)(?:'ll|'re| will| would| are| should)?\s+(?:need|have|bring|look(?:ing)? for|like|expect|ask for|want)\b/iu,
    unneededName: /^(?:not (?:required|needed|necessary)|what you (?:don't|do not) need)/iu,
    unneededText:
      /\b(?:not|never|n['’]t) (?:an? |strictly |absolutely |always )?(?:required?|needed|necessary|essential|mandatory|must|prerequisite|requirement)\b|\bno (?:[\w'’/-]+ ){1,6}(?:is |are )?(?:required|needed|necessary|expected)\b|\b(?:we|the (?:role|job|position)|this (?:role|job|position)|you) (?:do(?:es)? not|do(?:es)?n['’]t) (?:need|require|use|expect)\b/iu,
    yesOrNo: /^(?:yes|no|not really|not necessarily|it depends)\b[.,;:!]?/iu,
    otherName:
      /\bpreferred (?:name|suppliers?|channels?)\b|\bessential (?:functions?|dut(?:y|ies)|responsibilities|tasks)\b/iu,
    optionalText:
      /\b(?:a plus|nice to have|would be (?:nice|great|welcome|helpful|beneficial|useful)|(?:is|are|be) welcomed?|ideally|an asset|preferred|preferably|desirable|bonus|advantage|important plus)\b/iu,
    requiredText: /\(required\)|\brequired\b|\bessential\b/iu,
    mustText: /\bmusts?\b/iu,
    mixedJoint:
      /,\s+(?:but|while|and)\s+(?=[^,;]*\b(?:is|are) (?:a plus|an advantage|nice to have|welcome)\b)/u,
  },
  said: {
    asOf: /\bas of\b/iu,
    comesFrom: /\bcomes? from\b|\bsources?:/iu,
    date: /\b(?:as of|in|from|for|since) [\p{L} ]{0,20}?(?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?/iu,
    caveat: /for reference only|for guidance only|indicative only/iu,
    scope: /\bonly\b.*\bfigures\b|\b(?:gives?|has|have) only\b.*\bdata\b/iu,
    countInWords: nothing,
    reversal:
      /^(?:but|however|yet|still,|nevertheless|nonetheless|that said|then again|(?:that|this|it)(?: is|'s|’s) not|(?:you|we|they|it|he|she) (?:may|might|can|could|do|does|did|will|would|are|is|have|has)(?: not|n['’]t)\b.{0,12}$)/iu,
    sideways: /\b(?:mov|switch|branch|transition)\w* (?:in)?to\b|\bside ?ways?\b|\blateral/iu,
    howItIs:
      /\b(?:usually|generally|typically|normally|always|never|required?|requires?|musts?|need(?:s|ed)?|essential|mandatory|no|not|a plus|nice to have|optional|preferred|can|may|at least)\b/iu,
    usual: /\b(?:usually|generally|typically|normally|required?|requires?|musts?|not)\b/iu,
    qualified:
      /\b(?:more|less|especially|particularly) common\b|\bin (?:\w+ ){0,5}(?:positions|roles|jobs|cases|companies|teams) (?:that|where|which)\b|\b(?:depends?|exceptions?|alternative|however|although|sometimes|some (?:employers|companies|teams))\b/iu,
    ofSeniors: /\bmore senior\b|\bsenior (?:positions|roles|candidates)\b/iu,
    ofDocument: /\blisted (?:under|in|below|above|here)\b|\bthis document\b/iu,
    roleNeeds: /^(?:an?|the)?\s*(?:@role)s?\s+(usually |typically |generally )?needs?\s+(?:to be |to )?/iu,
    ofRole: /\s+(?:for|of|among|in)\s+(?:an?\s+|the\s+)?(?:@role)s?(?=[.;,]|$)/iu,
  },
  document: {
    kind: /job descriptions?|role descriptions?|position descriptions?|descriptions?|(?:roles?|duties) (?:and|&) responsibilities|sop|standard operating procedure|charter|job profile|role profile|role guide|role handbook|role overview|job family|job spec(?:ification)?|person specification|career (?:ladder|path|track|guide|level)s?|frequently asked questions|faqs?|handbook|guide|roles?|position|jd|career development|questions (?:&|and) answers|q&a/iu,
    kindOrPerson: /guide/iu,
    titleStart: {
      bracketed: /jd/iu,
      spaced: nothing,
      marked:
        /job description|job title|job profile|role profile|role description|role guide|role|title|titles for|roles for|about the|the|hiring|we(?:'re| are) hiring|position(?: title| description)?|jd|job/iu,
      bare: /(?:job|role|position) description (?:for|of)(?: the)?(?: (?:position|role|post|job) of)?(?: an?| the)?(?=\s)|(?:position|role|post) of(?: an?| the)?(?=\s)|titles for|hiring|we(?:'re| are) hiring|about the|(?:so you want to (?:be(?:come)?|work as)|becoming|life as|working as|(?:a |the )?(?:day|week) in the life of|meet (?:the|our)|what is)(?: an?| the)?(?=\s)/iu,
    },
    page: /\b(?:cheat sheets?|retros?(?:pective)?|minutes|agendas?|faqs?|q&a|templates?|checklists?|glossary|overview|intro(?:duction)?|index|readme|footer|header|timeline|calendar|how[- ]?tos?|how (?:it|we|to|do|does|you|your|the|pay|is|are)|interview(?:s|ing)?|onboarding|offboarding|process|procedures?|workflow|flow|assignment|tips|known issues|contributing|meetings?|emails?|messages?|notices?|announcements?|release notes|changelog|newsletters?|polic(?:y|ies)|code of conduct|guidelines?|guidance|rules|career (?:paths?|ladders?|tracks?|framework|levels)|at a glance|(?:our|all|open) (?:roles|jobs|positions)|about us|our (?:values|story|history|offices?|culture|mission)|values|company history|who.s who|welcome|org(?:ani[sz]ation(?:al)?)? (?:charts?|structure)|contacts?|statements?|benefits|perks|expenses|referrals?|(?:pay|salary|wage|job|grade) (?:bands?|scales?|grades?|structures?|ranges?|levels?|framework)|\S+ levels|(?:annual|parental|sick|maternity|paternity|unpaid) leave|holidays?|vacation|transfers|relocation|dress code|(?:employee|staff|company|team) (?:handbook|guide)|(?:performance|salary|pay) reviews?|appraisals?|(?:remote|home|hybrid|flexible) working|working (?:from|abroad))\b|find|onboard/iu,
    roleEnding:
      /^head of\b|\b(?:lead|head|partner|member|volunteer|champion|ambassador|advocate|representative)$/iu,
    instruction: /^(?:how|welcome)\b/iu,
    pageFolder: /templates?|how[- ]?tos?|examples?/iu,
    metadata:
      /last (?:updated|reviewed|modified|edited|changed)\b|(?:page |document )?owner\s*[:：]|updated(?: on| at)?\s*(?:[:：]|\d)|reviewed (?:by|on)\b|(?:document )?version\s*[:：]?\s*v?\d|effective (?:date|from)\b|maintained by\b|document (?:no|id|control)\b/iu,
    placeholder:
      /todo\b.*|tb[adc]|to do|wip|work in progress|coming soon|under construction|to be (?:written|added|filled in|completed|decided|determined|confirmed|announced)|lorem ipsum.*/iu,
    genericHeading:
      /(?:about|overview|introduction|summary|job|role|position|person|description|specification|profile|details|readme|home|welcome|contents|table|the|this|of|and|&|-|\s)+/iu,
    someOfStaff:
      /\b(?:interns?|internships?|contractors?|freelancers?|temps?|volunteers?|trainees?|apprentices?|students?|agency|part[- ]?tim\w+|managers?|executives?|graduates?)\b/iu,
    stage: /\b(?:phase|stage|week|month|day|sprint|step|part|round|quarter)\b/iu,
    people:
      /\b(?:team|members?|officers?|roles?|staff|people|positions?|committees?|crew|board|volunteers?|who)\b/iu,
    matterOfRole:
      /requirements?|responsibilit(?:y|ies)|duties|skills?|qualifications?|levels?|expectations?|competenc(?:y|ies)|tasks|goals?/iu,
    matterOfWhom: /^(.+?) (?:for|of) (?:an? |the )?(.+)$/iu,
    clauseHeading: /(?:what|how|why|who|when|where|which|your?|we|our)\b/iu,
    contents: /table of contents|contents|toc|(?:on|in) this (?:page|document)|quick links/iu,
    formLabel: /job title|position|role|title|department/iu,
    titleLabel:
      /(?:job|position|post|role|working) (?:title|name)|title of (?:the )?(?:job|position|post)|name of (?:the )?(?:job|position|post|role)/iu,
    maybeTitleLabel: /title|job|position|post|role|vacancy/iu,
    noLabel: /e\.g|i\.e|note/iu,
    questionMark: /q|question/iu,
    answerMark: /a|answer/iu,
    headingJoint: /\s+and\s+/iu,
    abbreviation:
      /e\.g|i\.e|etc|vs|approx|incl|no|dept|inc|ltd|co|mr|ms|mrs|dr|sr|jr|st|u\.s|ph\.d|b\.s|m\.s|[a-z]/iu,
  },
  pay: {
    column:
      /\b(?:salar(?:y|ies)|pay|compensation|comp|wages?|base|bonus|stock|equity|earnings|income|package|rate|range|allowance|commission|OTE)\b/iu,
    bound:
      /(?:min(?:imum)?|max(?:imum)?|low(?:er|est)?|high(?:er|est)?|from|to|start(?:ing)?|top|mid(?:point|[- ]?range)|median|average|mean|p(?:10|25|50|75|90)|\d+(?:st|nd|rd|th)|annual(?:ly)?|yearly|monthly|weekly|daily|hourly|gross|net|amount|figure|value|range|notes?|comments?|currency|frequency|paid|per|how|when)\b/iu,
    amount: /\d\s*k\b/iu,
    beside:
      /\b(?:bonus|allowance|stipend|stock|equity|options|sign-?on|budget|revenue|raise|increase|per (?:hour|day|week|month)|hourly|daily|monthly|more than|less than|above|below|over|under)\b/iu,
    extra:
      /\b(?:overtime|commission|allowance|stipend|sign-?on|premium|per diem|severance|tips?|mileage)\b/iu,
    currency:
      /(?<![a-z])(?:dollars?|euros?|pounds?|yuan|rupees?|yen|francs?|baht|dong|rupiahs?|ringgit|pesos?|dirhams?|dinars?|riyals?|shekels?|ro?ubles?|liras?|zlot(?:y|ys)|kron(?:a|or|e|er)|koruna|forints?|rand|naira|shillings?|taka|hryvnias?)\b/iu,
    currencyOfOneCountry:
      /\b(?:yuan|rupees?|yen|baht|dong|rupiahs?|ringgit|shekels?|liras?|zlot(?:y|ys)|koruna|forints?|rand|naira|taka|hryvnias?)\b/iu,
    place:
      /\b(?:US|U\.S\.|USA|UK|U\.K\.|EU|UAE|Europe|America|Asia|worldwide|global(?:ly)?|nationwide|national|London|New York|Silicon Valley|San Francisco|Hong Kong|Shanghai|Beijing|Shenzhen|NHS)\b|\b[Ii]n (?:the )?(?!(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|Spring|Summer|Autumn|Fall|Winter|Level|Grade|Band|Tier|Year|Phase|Euro|Junior|Senior)[a-z]*\b)\p{Lu}\p{Ll}+/u,
    per: /per |an? |each |every /iu,
    rates: {
      hour: /(?:hour|hr)s?\b/iu,
      day: /days?\b/iu,
      week: /(?:week|wk)s?\b/iu,
      month: /(?:month|mo)s?\b/iu,
      year: /(?:year|yr)s?\b/iu,
    },
    more: /\b(?:and|or) (?:more|above|up|over)\b|\bupwards?\b|\b(?:over|from|at least|above)\b/iu,
    less: /\b(?:up to|under|below|at most|max(?:imum)?)\b/iu,
    noAmount: /months?|years?|hours?/iu,
  },
  figures: {
    scales: {
      k: 1e3,
      thousand: 1e3,
      m: 1e6,
      million: 1e6,
      bn: 1e9,
      billion: 1e9,
      lakh: 1e5,
      lakhs: 1e5,
      crore: 1e7,
      crores: 1e7,
    },
    // "80 m" are metres.
    scale: /k\b|thousand|(?<!\s)m\b|million|bn\b|billion|lakhs?\b|crores?\b/iu,
    units: {
      percent: /per\s?cent\b/iu,
      years: /(?:years?|yrs?)\b/iu,
      months: /months?\b/iu,
      weeks: /weeks?\b/iu,
      days: /days?\b/iu,
      hours: /(?:hours?|hrs?)\b/iu,
    },
    intervals: { day: /d/iu, week: /w/iu, month: /m/iu, quarter: /quarters?/iu, year: /y/iu },
    halfYear: nothing,
    columns: {
      percent: /percent/iu,
      years: /\byears?\b/iu,
      months: /\bmonths?\b/iu,
      weeks: /\bweeks?\b/iu,
      days: /\bdays?\b/iu,
      hours: /\bhours?\b/iu,
      money: /\b(?:pay|salary|wages?|compensation|dollars?|euros?|pounds?|yuan|yen|rupees?)\b/iu,
    },
    rangeTo: /to/iu,
    pair: /and/iu,
    orMore: /or more|or above/iu,
    clock: {
      before: nothing,
      hour: nothing,
      half: nothing,
      minute: nothing,
      after: /[ap]\.?m\b\.?|(?:in the (?:morning|afternoon|evening)|at night)\b/iu,
      early: /^a\.?m|morning/iu,
      late: /^p|afternoon|evening|night/iu,
    },
    own: [
      { written: /\b24 hours a day,? (?:and )?(?:7|seven) days a week\b/giu, plain: () => ';' },
      { written: /\bthe (?:19|20)?\d0['’]?s\b/giu, plain: () => ';' },
    ],
    inWords: enNumberInWords,
    ordinal: nothing,
  },
  titles: enTitles,
  levels: {
    intern: { title: ['intern'], typed: [], otherwise: ['internship'] },
    associate: { title: ['associate', 'assistant'], typed: [], otherwise: [] },
    junior: {
      title: ['junior', 'entry', 'graduate', 'trainee', 'apprentice'],
      typed: [],
      otherwise: ['jr', '(?:new|fresh|recent) grad', 'just graduated', 'fresher'],
    },
    mid: { title: ['intermediate', 'mid', 'midlevel'], typed: [], otherwise: ['middle'] },
    senior: { title: ['senior'], typed: [], otherwise: ['sr', 'snr'] },
    staff: { title: ['staff'], typed: [], otherwise: [] },
    lead: { title: ['lead', 'leading'], typed: [], otherwise: [] },
    principal: { title: ['principal'], typed: [], otherwise: [] },
    head: {
      title: ['head'],
      typed: [],
      otherwise: ['management (?:level|role|position)', 'group', 'head of'],
    },
    director: { title: [], typed: [], otherwise: ['director', 'management level'] },
    chief: { title: ['chief'], typed: [], otherwise: ['vp', 'vice president', 'management level'] },
    distinguished: { title: ['distinguished', 'fellow'], typed: [], otherwise: [] },
  },
  numberedLevels: [],
  commands: {
    help: ['help', 'help me', 'what can you do', 'what do you do', 'how do you work', 'how does this work'],
    gaps: /gaps/iu,
    taught: /taught/iu,
    forgetMe: /forget me/iu,
    nearForgetMe:
      /(?:please )?(?:forget|delete|erase|remove|clear|wipe)(?: (?:me|my|all|everything|it|this|that|data|info|information|questions|history|about|you|know))*(?: please)?/iu,
    myData: /my data/iu,
    nearMyData:
      /(?:show |send |give |get |export )?(?:me )?(?:my|my ?data|mydata|data|my (?:info|information|history|questions))/iu,
    compare: /compare/iu,
  },
};
