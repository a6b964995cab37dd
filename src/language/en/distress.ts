import type { DistressWords } from '../distress.ts';

/** Those whom a person may speak of as near to them. */
const near =
  '(?:he|she|they|someone|somebody|(?:my|our|the|a|an|another|one of my) (?:\\w+ )?(?:friend|colleague|co-?worker|boss|manager|supervisor|lead|leader|director|ceo|mentor|teammate|team-mate|roommate|neighbou?r|husband|wife|partner|spouse|boyfriend|girlfriend|ex|father|mother|dad|mum|mom|brother|sister|son|daughter|kid|child|cousin|uncle|teacher|professor|coach|client|customer|guy|man|woman|person|stranger))';

/** Whom one may mean to hurt. */
const victim =
  '(?:him|her|them|someone|somebody|everyone|everybody|people|(?:my|our|this|that|the) (?:\\w+ )?(?:boss|manager|supervisor|lead|leader|director|ceo|colleagues?|co-?workers?|teammates?|husband|wife|partner|boyfriend|girlfriend|ex|father|mother|dad|mum|mom|brother|sister|kids?|child|children|family|neighbou?r|teacher))';

const self = '(?:my ?self|your ?self|him ?self|her ?self|them ?sel(?:f|ves)|me self)';
const wish =
  "(?:want(?:s|ed)? to|wanna|going to|gonna|about to|plan(?:s|ning)? (?:to|on)|think(?:s|ing)? (?:about|of)|thought about|consider(?:s|ing)?|feel(?:s|ing)? like|thoughts? (?:about|of)|try(?:ing)? to|tried to|threat(?:en(?:s|ed|ing)?)? to|wish(?:es)? to|ready to|should i(?: just)?|might|would rather|i'?ll|i will|let me|ways? to|how to|how do i|how can i|urge to|desire to)";
const hurts =
  '(?:hit|hits|hitting|beat|beats|beating|slap(?:s|ped|ping)?|punch(?:es|ed|ing)?|kick(?:s|ed|ing)|chok(?:es|ed|ing)|strangl(?:es|ed|ing)|rap(?:es|ed|ing)|assault(?:s|ed|ing)?|attack(?:s|ed|ing)?|abus(?:es|ed|ing)|molest(?:s|ed|ing)?|grop(?:es|ed|ing)|touch(?:es|ed|ing)|harass(?:es|ed|ing)?|bull(?:ies|ied|ying)|stalk(?:s|ed|ing)?|threaten(?:s|ed|ing)?|blackmail(?:s|ed|ing)?|humiliat(?:es|ed|ing)|scream(?:s|ed|ing)? at|yell(?:s|ed|ing)? at|shout(?:s|ed|ing)? at|spit(?:s|ting)? (?:at|on)|hurt(?:s|ing)?|shov(?:es|ed|ing)|grab(?:s|bed|bing)|follow(?:s|ed|ing)?)';
const hurt =
  '(?:(?:sexually |physically |verbally |emotionally |constantly |badly |almost |nearly )*(?:harassed|bullied|abused|assaulted|molested|groped|raped|beaten(?: up)?|attacked|threatened|stalked|blackmailed|humiliated|mobbed|tortured|trafficked|kidnapped|followed home))';

/** English: how people write who are in distress, in lower case with straight quotes. */
export const enDistress: DistressWords = {
  signs: [
    // Who means to end their own life, or hurt themselves.
    `\\b(?:kill(?:ing)?|hurt(?:ing)?|harm(?:ing|ed)?|cut(?:ting)?|hang(?:ing)?|shoot(?:ing)?|stab(?:bing)?|drown(?:ing)?|burn(?:ing)?|starv(?:e|ing)|poison(?:ing)?|unaliv(?:e|ing)|off(?:ing)?) (?:of )?${self}\\b`,
    `\\bkms\\b`,
    `\\b(?:want(?:s|ed)? to|wanna|going to|gonna|wish(?:es)? to|ready to|rather|let me|should i(?: just)?|deserve to|hope (?:i|to)|feel(?:s|ing)? like) (?:just |rather |really )*(?:die|dying|be dead|disappear forever|not wake up|never wake up|not exist|stop existing)\\b`,
    `\\b(?:wish|better off|better if) (?:that )?(?:(?:i|he|she|they) (?:was|were|am) )?(?:dead|never born|gone forever)\\b`,
    `\\bnever (?:been|be|was) born\\b`,
    `\\b(?:end|ending|take|taking|took) (?:(?:my|his|her|their) (?:own )?life\\b|it all\\b)`,
    `\\b(?:want|wish|need) (?:it|everything|the pain) (?:all )?to (?:end|stop|be over)\\b`,
    `\\bplan(?:s|ning|ned)? to end (?:it|things|everything)\\b`,
    `\\b(?:i'?m|i am|i feel|i'?ve been|he is|he'?s|she is|she'?s|they are|${near} (?:is|was|feels|seems)|feel(?:s|ing)?|been|being|became|getting) (?:\\w+ )?suicidal\\b`,
    `\\bsuicidal (?:thoughts?|feelings?|ideation)\\b`,
    `\\b(?:commit(?:s|ted|ting)?|attempt(?:s|ed|ing)?|${wish}|of|about|want|only) (?:\\w+ing )?suicide\\b(?! (?:prevention|hotline|helpline|risk|line|awareness))`,
    `^suicide\\W*$`,
    `\\bself[- ]?harm(?:ing|ed)?\\b(?=.*\\b(?:i|me|my|i'?m|i'?ve)\\b)|\\b(?:i|me|my|i'?m|i'?ve)\\b.*\\bself[- ]?harm(?:ing|ed)?\\b`,
    `\\b(?:${wish}) (?:an )?overdos(?:e|ing)\\b|\\b(?:i|he|she|they|friend|colleague) (?:just |have |has )*overdosed\\b|\\boverdos(?:e|ed|ing) on (?!meetings|caffeine|coffee|jargon|buzzwords)`,
    `\\b(?:took|taken|take|swallow(?:ed|ing)?) (?:\\w+ ){0,6}(?:sleeping )?(?:pills|tablets)\\b`,
    `\\bjump(?:ing)? (?:off|out of|from) (?:\\w+ ){0,2}(?:bridge|roof|building|window|balcony|cliff)\\b|\\bjump(?:ing)? in front of (?:a|the) (?:train|car|bus|truck|subway)\\b`,
    `\\b(?:slit(?:ting)?|cut(?:ting)?) (?:my|his|her) (?:wrists?|arms?|throat)\\b`,
    `\\b(?:do not|don'?t|dont|doesn'?t|can'?t|cannot|cant|no longer|not) (?:really |even )*(?:want|wanna|wish|bear|care)?s?(?: to)? (?:live|be alive|exist|be here|keep living|go on living|wake up)(?: (?:any ?more|any longer|like this|in the morning))?(?=[\\s,.!?;]*$|[,.!?;]| any ?more| any longer| and\\b| but\\b| because\\b| like this)`,
    `\\b(?:no|any|is there a|see a|without a|lost the) (?:point|reason|meaning|purpose|will) (?:\\w+ )?(?:in|to|for|of) (?:be |keep |go on )?(?:liv(?:ing|e)|alive|my life|being alive|going on|go on)\\b`,
    `\\b(?:nothing|nobody) (?:left )?to live for\\b|\\bwill to live\\b|\\bgive up on (?:my )?life\\b|\\blife (?:is|isn'?t|has) (?:not |no )?(?:worth (?:living|it)|meaningless|pointless)\\b|\\bnot worth living\\b`,
    `\\bbetter off without me\\b|\\b(?:nobody|no one|no-one|none) (?:would|will|even|really|'?d|'?ll)?\\s*(?:\\w+ )?(?:miss(?:es)? me|notice(?:s)? if i|cares? (?:if|whether) i|cares? about me)`,
    `\\b(?:can'?t|cannot|cant|can not) (?:go on|keep going|bear it|stand it|take it)(?: (?:like this|any ?more|any longer))(?=[\\s,.!]*(?:$|[,.;]|and |i ))(?=.*\\b(?:live|living|cry|crying|life|die|end|alone|scared|help me|bullied|pain)\\b)`,
    `\\bi (?:just |really |honestly )*(?:can'?t|cannot|cant|can not) go on(?: like this| any ?more| any longer| living)?(?=[\\s,.!;]*(?:$|and\\b(?! on\\b)|please\\b))`,
    `\\bi(?:'m| am|m|'ve been| have been| feel) (?:so |very |really |just |completely |always |deeply )*(?:depressed\\b(?! (?:by|about|that) )|desperate\\b(?! (?:for|to)\\b))`,
    `\\b(?:think(?:ing)?|thoughts?) (?:about|of) ending (?:it|things|everything)(?=[\\s,.!;]*(?:$|and\\b|because\\b|tonight\\b|today\\b))`,
    `\\bi (?:just |really |only )*(?:want to|wanna|wish i could) disappear(?=[\\s,.!;]*(?:$|and\\b|because\\b|from this world\\b|from here\\b))`,
    `\\bi (?:feel|am|'m|m) (?:\\w+ )?(?:completely |so |totally |utterly |really )*(?:hopeless|worthless|empty inside|trapped and)\\b|\\blost all hope\\b`,
    `\\b(?:thinking|think|thoughts|dream(?:ing)?|obsess(?:ed|ing)) (?:about|of|with) (?:my own )?(?:death|dying)\\b`,
    `\\bhate (?:my life|myself|being alive|living)\\b`,
    `\\b(?:goodbye|farewell) (?:letter|note|message)s? (?:to my (?:family|kids|parents)|is written)|\\bsuicide (?:note|letter)\\b`,
    // Who is in a crisis of body or mind.
    `\\b(?:having|have|had|getting|get|got|has|gets|into|another|my|these|from|is this) (?:\\w+ ){0,2}(?:panic|anxiety) attacks?\\b(?!.*\\b(?:therapist|app for|chatbot|counsell?or|salary|pay)\\b)`,
    `\\bpanic attack (?:right )?now\\b|\\bi(?:'m| am|m) panicking\\b`,
    `\\b(?:i|he|she|they) (?:\\w+ )?(?:can'?t|cannot|cant) breathe?\\b`,
    `\\b(?:having|had|have|in the middle of|on the verge of|close to|heading for|near) (?:a |an )?(?:nervous |mental |complete |total |emotional )*breakdown\\b`,
    `\\b(?:i|he|she|they|${near})(?:'m| am| is|'s| think i'?m| think he'?s| may be)? (?:having|had) a (?:heart attack|stroke|seizure)\\b`,
    `\\bcry(?:ing)? (?:myself to sleep|every (?:day|night)|all (?:day|night)|at my desk|in the (?:toilet|bathroom|restroom))\\b`,
    `\\b(?:collapsed|unconscious|not breathing|bleeding (?:badly|heavily|out)|blood everywhere)\\b`,
    // Who is hurt, harassed or afraid.
    `\\b${near}(?:'s)? (?:\\w+ ){0,4}${hurts} me\\b(?! (?:with (?!a (?:knife|belt|bat|chair)|his|her|my)|up (?:on|with)|to it|how|that|in the (?:interview|race)|on (?:slack|linkedin|twitter|instagram)|as a))`,
    `\\b(?:i|i'?m|i am|i was|i got|i'?ve been|have been|being|been|was|were|got|getting|gets|is|${near}) (?:being |been |getting |got |constantly |repeatedly |just )*${hurt}\\b(?=.*\\b(?:at work|by|i|me|my|here|in|help|yesterday|today|now|again)\\b|[\\s.!?]*$)(?!.*\\b(?:complaints?|cases?|policy|policies|training|survivors?|victims?|investigat\\w+)\\b)`,
    `\\b(?:is|are|keeps?|keep on|was|were|started|been) (?:sexually |constantly |always )*(?:harassing|bullying|stalking|threatening|abusing|groping|touching|molesting|beating|blackmailing|humiliating|hitting|following) (?:me|us|my|him|her|people|everyone|a colleague|a girl|a woman)\\b(?! (?:on (?:slack|linkedin|twitter|instagram)))`,
    `\\b(?:harass|bully|stalk|threaten|abuse|grope|molest|blackmail|rape|assault)(?:s|es|ed)? me\\b`,
    `\\b(?:threaten(?:s|ed|ing)? (?:to|that)|said (?:that )?(?:he|she|they)(?:'ll| will| would|'d)|tried to|trying to|wants to|says (?:he|she|they)(?:'ll| will| would|'d|'s going to)) (?:kill|hurt|rape|stab|shoot|beat|harm|attack|murder|find) (?:me|us|my|him|her)\\b`,
    `\\b(?:death|rape) threats?\\b(?=.*\\b(?:i|me|my|we|get|got|getting|received?)\\b)|\\b(?:i|we)\\b.*\\b(?:death|rape) threats?\\b`,
    `\\b(?:my|his|her|our) (?:abusive|violent) (?:\\w+)\\b|\\b(?:domestic violence|domestic abuse)\\b(?=.*\\b(?:i'?m|i am|my (?:husband|wife|partner|home)|at home|help me|going through|victim of)\\b)`,
    `\\b(?:i|i'?m|we|we'?re|she|he|she'?s|he'?s) (?:am |is |are |was |feel |feels |felt |\\w+ )?(?:do not feel safe|don'?t feel safe|not safe|unsafe|in danger|afraid for my life|(?:afraid|scared|terrified|too scared) (?:to go (?:home|to work|outside|back)|of (?:my|him|her|what (?:he|she|they)))|feared? for my life)`,
    `\\b(?:fear(?:ing)?|afraid|scared) for (?:my|her|his|our) (?:life|lives|safety)\\b`,
    `\\bi (?:was|am|got|'ve been|have been) (?:sexually )?(?:raped|assaulted|molested|abused|groped)\\b`,
    `\\b(?:touch(?:es|ed|ing)?|grab(?:s|bed|bing)?) my (?:leg|thigh|body|breasts?|chest|butt|ass|waist|bottom|private)`,
    `\\b(?:nudes?|naked|nude|intimate) (?:photos?|pictures?|pics?|videos?)\\b(?=.*\\b(?:of me|blackmail|threat|leak|send|sent|post))|\\bblackmail\\w* me\\b|\\bsends? me (?:dick|nude|naked)`,
    // Who means to hurt others, and where people are in danger.
    `\\b(?:${wish}|could just|swear i'?ll|so angry i (?:could|want to)) (?:just |really |actually |seriously )*(?:kill|hurt|stab|shoot|murder|strangle|beat(?: up)?|attack|poison|punch|harm|hurting|killing|stabbing|shooting|beating(?: up)?|attacking|poisoning|punching|strangling) ${victim}\\b(?!'s| (?:feelings|performance|record|score|numbers|expectations|to (?:it|the)|with (?:kindness|questions)|for (?:a|the) (?:role|job|raise)|at ))`,
    `\\b(?:there(?:'s| is| are)|someone|somebody|(?:a|the|this|some) (?:man|guy|person|stranger|colleague|co-?worker|woman)|he|she|${near}) (?:\\w+ ){0,6}(?:with|has|have|had|holding|carrying|pulled(?: out)?|brought|waving|pointing|pointed) (?:a |an |the |his |her )?(?:gun|knife|bomb|weapon|rifle|pistol)\\b`,
    `\\bactive shooter\\b|\\b(?:bomb|gunman|shooter|shooting) (?:in|at|inside) (?:the|our|my) (?:office|building|school|lobby|floor|company|workplace)\\b`,
    `\\b(?:shoot|bomb|blow|burn|set fire to) (?:up |down )?(?:the|this|our|my) (?:office|building|school|company|workplace)(?: up| down)?\\b`,
  ],
  topics: [
    `\\b(?:he|she|they|someone|somebody)(?:'s| is| are|'re)? (?:\\w+ )?(?:going to|gonna|will|wants? to|'ll) (?:kill|murder|rape|stab|shoot|strangle|hurt) (?:me|us|my|him|her)\\b(?! if i (?:miss|don'?t|forget|do not|am late))|\\bshould be dead\\b|\\bshoot(?:ing)? up (?:this|the|my|our)\\b`,
    `\\bgoodbye,? (?:every(?:one|body)|world|cruel|forever)\\b|\\bmy life is (?:over|ruined|finished|hell)\\b|\\b(?:going to|gonna|should i(?: just)?|want to|i'?ll(?: just)?|ready to) end (?:it|things|everything)\\b(?! (?:early|the|with|at|on|by))|\\b(?:this|tonight|today) is my last (?:night|day)\\b(?! (?:at|of|in|before|here|as))`,
    `\\b(?:car|bus|train|truck)\\b.*\\b(?:hit(?:s)? me|run(?:s)? me over|into a (?:wall|tree|lake))\\b|\\b(?:a rope|a noose|razor blades?) (?:ready|and)\\b|\\b(?:in|spiked) my drink\\b`,
    `\\b(?:can'?t|cannot|cant|hard to|trouble) breath(?:e|ing)?\\b|\\bheart (?:\\w+ ){0,3}(?:racing|pounding)\\b|\\b(?:think|feel like|feels like) i'?m dying\\b|\\bdeserve to (?:live|exist|be here|be alive)\\b`,
    `\\b(?:shoot|kill|stab|hurt|attack|harm|poison)(?:ing)? (?:\\w+ )?(?:everyone|everybody|people|you all|us all|strangers|children|kids|them all|my family)\\b|\\b(?:raped|drugged|groped|molested|strangled|kidnapped)\\b`,
    `\\bsuicid\\w*`,
    `\\bself[- ]?harm\\w*`,
    `\\bpanic attacks?\\b|\\bhyperventilat\\w*`,
    `\\b(?:want|wants|wish|wishes|rather|ready|hope|pray|deserve|scared|afraid|way|ways|painless(?:ly)?|pills|easiest|quickest|how|going|tonight|without me|just|only) (?:\\w+ ){0,5}(?:die|dying|be dead|dead)\\b(?! (?:for|on (?:the|a)|laughing|inside|line|lines|end|ends|letter|weight|code|links?|simple|easy|set|serious|wrong|right|in the water)\\b)`,
    `\\b(?:never|not|don'?t want to|without) wak(?:e|ing) up\\b|\\bsleep forever\\b|\\btired of (?:living|life|being alive|existing|being here)\\b|\\bdone with (?:life|living|this life)\\b|\\b(?:had|have) enough of (?:life|living)\\b|\\bready to go (?:for good|forever)\\b`,
    `\\b(?:take|taking|took|taken|lose|losing|lost|end|ends|ended|ending|give up|giving up) (?:on )?(?:my|his|her|their) (?:own )?(?:life|lives)\\b(?! insurance)`,
    `\\b(?:something|anything) (?:stupid|bad|terrible|drastic|dangerous|awful) to (?:my|him|her|them) ?sel(?:f|ves)\\b|\\b(?:might|will|going to|gonna|about to|afraid i'?ll|scared i'?ll) do something (?:stupid|drastic|terrible|i'?ll regret|i can'?t undo|to (?:my|him|her) ?self)\\b`,
    `\\b(?:standing|sitting|i'?m|i am|he is|he's|she is|she's) (?:\\w+ ){0,4}(?:on|at) (?:the |a |my )?(?:edge of |top of )?(?:the |a |my )?(?:roof(?:top)?|ledge|bridge|balcony|train tracks|tracks|edge)\\b`,
    `\\b(?:world|everyone|everybody|family|kids|people|you) (?:\\w+ )?(?:would|will|'d|is|are) (?:all )?be(?:tter)? (?:off |better |happier )?without me\\b`,
    `\\b(?:don'?t|do not|can'?t|cannot|no longer) (?:see|have|find) (?:a |any |another )?(?:future|way out|hope|reason to)(?: for (?:me|myself)| in (?:life|living)| left| any ?more|[\\s.,!]*$)`,
    `\\b(?:i|we) (?:\\w+ ){0,3}(?:give|gave|given|giving) up on (?:everything|life|myself)\\b|\\bnothing (?:matters|makes sense) any ?more\\b|\\b(?:i'?m|i am|just) a burden\\b|\\bcan'?t (?:stop crying|cope|take (?:it|this) any ?more|do life|live like this|survive this)\\b`,
    `\\b(?:push|shov|slam|pinn|dragg|drag|grabb|grab|slapp|slap|kick|punch|chok|strangl|corner|trapp|lock|tied|forc|kiss|undress|undr|drugg|spik|burn|stabb|cut|bit)(?:ed|es|s|ing|ped|me)? me\\b(?= (?:against|down|into (?:a |the )?(?:wall|corner|room|street|car|desk|table|door)|to the (?:ground|floor|wall)|off|up|in|on|by|with|and|while|when|last|at|hard|without|yesterday|today|so|until|from|again|every)\\b|[\\s.!?,;]*$)(?! (?:up (?:to|with)|off (?:the|guard)|on slack|down (?:to|in) the))`,
    `\\bforced? (?:him|her|them) ?sel(?:f|ves) (?:on|onto|upon)\\b|\\b(?:put|puts|putting|placed|places|has|had|laid|slid|rubs?|rubbed) (?:his|her|their) (?:hands?|arms?|fingers?|body|crotch) (?:on|up|down|around|under|over|against|between) (?:my|me)\\b`,
    `\\bask(?:s|ed|ing)? (?:me )?for (?:sex|nudes|naked|sexual)|\\bsexual (?:favou?rs?|advances?|comments?|remarks?|jokes?)\\b|\\bsleep with (?:him|her|them|my (?:boss|manager))\\b|\\b(?:unwanted|inappropriate) (?:touch\\w*|advances|messages|comments)\\b|\\b(?:dick|nude|naked) (?:pics?|pictures?|photos?)\\b|\\bmy nudes\\b|\\brevenge porn\\b|\\bsextort\\w*|\\bsexually (?:\\w+)`,
    `\\bthr(?:ows?|ew|owing) (?:things|stuff|objects|a \\w+|his \\w+|her \\w+|chairs?|\\w+) at (?:me|us|people|her|him|my)\\b`,
    `\\b(?:i|we|i'?m|we'?re|i'?ve|my (?:\\w+ )?(?:friend|colleague|co-?worker|sister|brother|daughter|son|wife|teammate|mom|mum|mother)|she|he|they) (?:\\w+ ){0,3}(?:get|gets|got|am|is|are|was|were|been|being|feel|feels|'m) (?:\\w+ )?(?:bullied|harassed|abused|assaulted|molested|groped|raped|beaten|threatened|stalked|blackmailed|humiliated|mobbed|tortured|gaslit|discriminated against|strangled|stabbed|shot|robbed|kidnapped)\\b`,
    `\\b(?:hits?|beats?|beating|hitting|beat|abus(?:es|ing|ed)|chok(?:es|ed|ing)|strangl(?:es|ed|ing)|kick(?:s|ed|ing)|slap(?:s|ped)|threaten(?:s|ed|ing)?|hurt(?:s|ing)?|molest(?:s|ed)|rap(?:es|ed)) (?:my|his|her|our|the|their) (?:mom|mum|mother|dad|father|sister|brother|wife|husband|kids?|children|child|daughter|son|girlfriend|boyfriend|baby|dog|colleague|co-?worker|friend)\\b`,
    `\\b(?:bring|brings|bringing|brought|has|have|got|with|carry|carrying|carries|pull(?:s|ed)?|point(?:s|ed|ing)?|wav(?:es|ed|ing)|holding|hold(?:s)?|bought|keeps?) (?:out |up )?(?:a |an |his |her |the |my )?(?:gun|knife|rifle|pistol|bomb|machete|axe|weapons?|firearm)s?\\b(?=.*\\b(?:office|work|here|building|school|me|us|him|her|them|desk|lobby|door|home)\\b|[\\s.!?]*$)`,
    `\\bbomb threat\\b|\\b(?:someone|somebody|man|guy|person|people|he|she|they) (?:is |are |'s |was |started )?(?:shooting|stabbing|attacking (?:people|everyone|someone|her|him|us))\\b(?! (?:a|the|video|photos?))|\\bgun ?shots\\b|\\bhostage\\b|\\bbeing (?:held|locked|trafficked|poisoned|followed|watched) (?:\\w+ )?(?:by|against|captive|home|hostage|in)\\b`,
    `\\b(?:won'?t|doesn'?t|does not|will not|wouldn'?t) let me (?:leave|go home|out|see my|breathe)\\b|\\btook (?:away )?my passport\\b|\\block(?:s|ed)? me (?:in|up|inside)\\b|\\bafraid of (?:my|him|her) (?:husband|wife|partner|boyfriend|girlfriend|father|ex)\\b|\\bhiding from (?:my|him|her)\\b|\\bfear (?:he|she|they) (?:will|might|'ll)\\b`,
    `\\b(?:racist|sexist|homophobic|racial) (?:jokes?|slurs?|insults?|abuse|comments?|names?)\\b(?=.*\\b(?:me|us|my|i)\\b)|\\bcall(?:s|ed|ing)? me (?:a |an )?(?:slurs?|racial|names|bitch|whore|slut|retard\\w*|the n)\\b`,
    `\\b(?:relaps(?:ed|ing)|stopped eating|starving my ?self|haven'?t eaten in|drinking my ?self)\\b`,
    `\\b(?:miscarriage|stillbirth)\\b|\\b(?:my|our) (?:\\w+ )?(?:died|passed away|killed him ?self|killed her ?self)\\b(?=.*\\b(?:can'?t|cannot|grief|alone|cope|don'?t know)\\b)`,
  ],
  idioms: [
    `\\b(?:shoot(?:ing)?|hurt(?:ing)?) (?:my|him|her|them) ?sel(?:f|ves) in the foot\\b`,
    `\\bcut(?:ting)? (?:my|him|her|them|your) ?self (?:some|a bit of|a little) slack\\b`,
    `\\b(?:burn(?:ing)?|drown(?:ing)?|kill(?:ing)?|hang(?:ing)?|cut(?:ting)?|starv(?:e|ing)) (?:my|him|her|them) ?sel(?:f|ves) (?:out|in (?:work|tickets|meetings|email|emails|data|jira)|over (?:a|the)|short|off from|around|trying to finish)\\b`,
    `\\b(?:to die for|die-hard|dying to \\w+|die laughing|died laughing|(?:die|dying) (?:of|from) (?:boredom|laughter|embarrassment|curiosity|shame|jealousy|excitement|cringe))\\b`,
    `\\b(?:career|social|commercial|product|reputational|political) suicide\\b|\\bsuicide (?:to|if i|mission|squad|sprint)\\b`,
    `\\bheart attack when i saw\\b`,
    `\\b(?:(?:hit|beat)(?:s|ing)? me (?:to|up|with (?:a|the|your) (?:question|list|table|task|number|salary|link)s?)|th(?:rew|row|rows|rowing|rown) (?:me|him|her|us) under the bus|puts? me down for)\\b`,
    `\\b(?:would|i'?d|could|'d) (?:kill|die) for\\b`,
    `\\b(?:dead|die|dying)[- ](?:end|line|lock|letter|weight|pool|pixels?|code|link|zone|market|industry|profession|breed|trade|art|format)s?\\b`,
  ],
  professions:
    '\\b(?:assessors?|trainers?|trainings?|specialists?|volunteers?|advocates?|awareness|policy|policies|hotlines?|helplines?|prevention|counsell?ors?|therapists?|psychologists?|psychiatrists?|social workers?|responders?|dispatchers?|paramedics?|nurses?|police|officers?|investigators?|moderators?|moderation|chatbots?|callers?|patients?|case ?workers?|hr (?:manager|business|partner|specialist|complaints?)|classifiers?|content|games?|novels?|films?|movies?|characters?|actors?|stunt|script)\\b',
  firstPerson:
    "\\b(?:i(?:'m|'ve| am| was| have| want| feel| can'?t| think| got| do ?n'?t| keep| need help|'ll)?|me|my ?self|my)\\b",
};
