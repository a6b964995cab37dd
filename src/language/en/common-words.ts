/**
 * What anyone may write in any question, of up to six letters: English words with their inflected forms, and the names of
 * well-known things.
 */
export const enCommonWords = `
  able about above abroad accept act actual ad add adobe ads after again age agile ago agree ah ai all
  alone along also always am amazon among amount an and annual any anyone apart api app apple apply apps
  are area around as aside ask asked asking asks at away aws azure back bad bank banks bar base basic be
  become been before behind being below berlin beside best better bias big bill bit black blue board bonus
  book books boring born boss bot both boy boys brain break brief bring bug build built burn busy but buy
  by call calls calm came can canada car card care career carry case cause center chain chance change
  charge chart chat check chief child china choose city civil claim class clear client close cloud coach
  code coding coffee cold come comes common cost could count counts course cover credit crm cross css crowd cut
  cv daily data date day days dead deal debt decent decide deck deep degree demand depth desk detail did
  differ direct do doc docker docs does doing done door down draft draw dream dress drift drive drop due
  during duties duty each early earn earns easily easy eat edge else email emails employ end ends energy
  enough entry equity erp etc europe even event ever every exact exam excel exist exists exit expect expert
  extra eye face fact fail failed fair fall family famous far fast father fee feel feet felt few field
  fields figma figure file fill find fine finger fire firm firms first fit fits five fix fixed flat flight
  floor flow fluent focus folk folks food for forget form formal found four frame free fresh friend from
  front full fun funny future gain game games gap gave gcp gdpr gear get gets girl girls github give given
  glad go goal goals goes going gone gonna good goods google got gotta gpt grab grade grand great group
  grow grown growth guess guide guy guys gym had haha half hand hands happen happy hard harder has hate
  have he head heads health hear heart heavy hello help helps her here hers hey hi high him hire hired
  hires hiring his hit hmm hold holds home honest hope hot hotel hour hours house how huge human hybrid i
  ibm id ide idea ideal ideas if ignore image impact in income indeed india inner inside intern into is isn it
  its itself java jira job jobs join joke judge jump junior just kaggle keep key kids kill kind kit know
  knows kpi kpis label labs lack ladder laptop large larger last late later laugh launch law lawyer lead
  leads learn least leave left legal lend lens less let letter level levels life like limit line linear
  lines link list little live lives living llm llms local logic lol london long longer look looks lose lost
  lot lots love low lower luck lunch made mail main major make makes male man manage many map market master
  match mate math maths matter may mba me mean means media meet men mental mentor met meta metal method
  metric middle might mind mine minor miro miss missed mobile mode model models moment money month months
  moral more most mostly mother move moving much mum mums music must my myself nah name naming nature near
  nearby need needs never new news next nice night nights nlp no nobody none nor normal not note notes
  notice notion now number nurse nvidia object odd odds of off offer office often oh ok okay okr okrs old
  older on once one ones online only onto open openai or oracle order other ought our ours out outer output
  over own owner owns pace page paid paper papers parent paris part parts party pass past path pay pays pdf
  peer peers people per period perk perks person phd phone phrase pick picked pile pilot pitch place places
  plain plan plate play played player please pls plus plz pocket point points policy poor post posts power
  ppt pre prefer price print prior pro prompt proof proper pros public pull pure push put python quick
  quiet quit quite race rag raise range rank rare rate rates rather ratio re reach read ready real really
  reason recall recent record red reduce refer regret relax rely remain remote rent repeat reply report
  reset rest resume retail return review reward rich right rise risk road role roles room rough round rule
  rules run runs saas safe said salary sale sales same sample sap save saw say says scale school scope
  score screen script search season seat second sector see seek seem seems seen select self sell send
  senior sense sent seo series serve set sets settle seven shall shape share she sheet shift shifts ship
  shop short should show shown sick side sign signs simple simply since single sister site six size skill
  skills skip slack sleep slides slot slow small smart smooth so social soft sold sole solid solve some son
  song soon sorry sort sound source space spare speak spec speed spend spent spot spread spring sql square
  stable stack staff stage stages stand star start state stats status stay step steps still stock stop
  store story stress strict string strong stuck study stuff style such suit sum summer sure survey switch
  table take takes talk talks target task tasks taught tax taxes team teams tech tell ten term terms tesla
  test tests texas text than thank thanks that the their theirs them then theory there these they thick
  thin thing things think third this those three threw thus thx ticket tie tight till time times tip tips
  tired title to today token told too took tool tools top topic topics total touch tough track trade train
  trait traits travel treat trend trial trip true truly trust truth try tune turn twice two type types uber
  ugly uh uk um under union unit units unless until up update upon us usa usage use used useful user uses
  using usual valid valley value values vector vendor versus very via video view visa vision visit visual
  voice vote vpn wage wages wait walk wanna want wants war was waste watch water way ways we weak wear week
  weeks weird well went were what wheel when where which while whilst white who whole whom whose why wide
  wifi wild will win window winter wise wish with within woman women wonder word words work worked worker
  works worst worth would wow write writes wrong yeah year years yep yes yet you young your yours youth yup
  zero zoom`
  .trim()
  .split(/\s+/);
