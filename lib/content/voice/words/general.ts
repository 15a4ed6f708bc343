import { readWords } from "../read-words";

/** What may be said of anything that is looked at: after its name, agreeing with it. */
export const GENERAL = readWords(`
degree: really / quite / rather / pretty / properly / so / oddly / surprisingly / unusually / very / wonderfully / plainly / genuinely / thoroughly / somehow / remarkably / visibly / strangely / perfectly / nicely / refreshingly / unexpectedly / utterly / splendidly / entirely / honestly / beautifully / decidedly / deeply / truly / terribly / awfully / consistently / pleasingly / curiously / happily / simply
fine: calm / clear / simple / plain / confident / subtle / clever / exact / graceful / solid / inventive / direct / focused / readable / coherent / sturdy / witty / grounded / daring / unhurried / believable / convincing / satisfying / considered / deliberate / unforced / elegant / crisp / gentle / bold / sharp / lively / fresh / strong / delicate / tidy / neat / charming / playful / precise / restrained / quiet / honest / careful / unusual / memorable / effortless / tasteful / refined / airy / measured / expressive / vivid / distinct / thoughtful / patient / smart / modest / assured / spare / unfussy / uncluttered / likeable / balanced / relaxed / attractive / well-made / original
dull: stiff / fussy / showy / precious / boring / smug / cold / timid / predictable / sugary / shouty / needy / sterile / heavy-handed / cute / vague / pushy / clinical / pompous / wooden / slick / bland / preachy / gimmicky / flat / tame / loud / cheap / lifeless / mushy
poor: restless / timid / fussy / heavy / stiff / hesitant / generic / rushed / overdone / cramped / vague / muddled / loose / predictable / half-hearted / thin / overworked / awkward / unresolved / arbitrary / forced / patchy / clumsy / noisy / mechanical / unsure / lifeless / uneven / laboured / bulky / wobbly / busy / dull / flat / cold / crowded / messy / tame / tired / loud / weak / unfinished / murky / static / pale / bland / confusing / distracting / fiddly / lost / abrupt / unbalanced / scattered / untidy / obvious / cautious / unclear / sloppy
bit: a little / slightly / a touch / somewhat / a shade / faintly / rather / kind of / oddly / too / far too / mildly / needlessly / strangely / noticeably / a notch too
rest: the rest / everything else / all else / the remainder / whatever surrounds it / everything around it / what's left
id: I'd / I would / I might / I could / might / would
itis: it's / this is / that's / here it's / maybe it's
since: because / since / as / seeing that / mainly because / partly because
except: but / only / yet / except / though / while / still, / just that
along: and / plus / while / and, quietly, / also
fix: sort that out / fix that / repair that / clear that up / settle that / solve that / undo that / adjust that / change that
allowed: can be / may be / stays / remains / is / looks
gaze: look / glance / pass / visit / viewing / scroll / reading
minute: a minute / a while / a few seconds / two looks / some staring / half a minute / a second pass
praised: <is> {degree} {fine} / <is> {degree} {fine} / <is> {degree} {fine} / <is> {fine} without being {dull} / <is> {fine}, never {dull} / <is> {fine} and not {dull} / <is> more {fine} than {dull} / <is> {fine}, even {fine} / <is> {fine} and {fine} / feel<s> {degree} {fine} / look<s> {degree} {fine} / [come<s> across|strike<s> me|register<s>|land<s>] as {fine}
  hold<s> up [on [another|a closer|a slower|a third|a later] {gaze}|at any size|when small|after {minute}|to staring|well] / work<s> [for me|without help|on a phone too|straight away|from a distance|hard here|after {minute}|better for being {fine}]
  earn<s> <its> [place|keep|space|spot|attention] / do<es> [more than <it> let<s> on|the heavy lifting|the pointing|a lot with little|what {rest} can't|the explaining]
  carr<ies/y> [the {piece}|the lot|it all|everything else|more than half of it|{T}] / make<s> {T} [work|land|click|believable|worth stopping for|feel close|look {fine}|more {fine}|seem {fine}]
  [help<s>|serve<s>|flatter<s>|steadie<s>|support<s>|lift<s>|protect<s>|frame<s>|back<s> up] {T} [more than expected|without fuss|a good deal|from the start|nicely|most of all|from behind|in passing|and nobody notices]
  pull<s> [the {piece}|it|everything|{T} and {rest}] together / [surprised|convinced|stopped|amused|persuaded|caught|slowed] me [a little|on the spot|most|after all|more than once|early on|after {minute}|on [the second|a later|the third|another] {gaze}]
  <is> [what I'd keep|the bit I'd keep|where I'd start|what I noticed first|the reason I stopped|what holds me|my pick|the clincher|half the charm|what sells {T}|the part that's {fine}]
  get<s> [better|clearer|stranger|nicer|more {fine}] [the longer I look|with [every|each] {gaze}|after {minute}] / need<s> [no defence|no explaining|nothing added|no apology|no help from {T}]
  could [carry a series|stand alone|fill a wall|be the whole {piece}|be taught] / [reward<s>|survive<s>|invite<s>] [[another|a longer|a proper] {gaze}|some patience|a bit of staring|zooming in]
  give<s> {T} [some room|weight|a reason|company|a stage|an edge|the last word|something {fine}|a place to be] / leave<s> [room for {T}|something to guess|just enough open|{T} in peace]
  ha<s/ve> [some nerve|a pulse|wit|real weight|good manners|an opinion|backbone|a light touch|something {fine} about <them>] / never [get<s> in the way|beg<s> for it|show<s> off|lose<s> me|turn<s> {dull}|feel<s> {dull}]
  keep<s> {T} [{fine}|from being {dull}|from turning {dull}|in charge|in one piece|honest]
faulted: <is> {bit} {poor} / <is> {bit} {poor} / <is> {bit} {poor} / feel<s> {bit} {poor} / look<s> {bit} {poor} / [come<s> across|strike<s> me|register<s>|land<s>] as {poor} / <is> {poor} [beside|near|by] {T} / <is> {poor} where {T} <is> {fine} / <is> more {poor} than {fine} / read<s> as {poor}, not {fine} / <is> {fine} enough but {poor}
  [might|should|ought to|want<s> to] be [calmer|braver|plainer|bolder|simpler|quieter|tighter|lighter|sharper|looser|more {fine}|half as {poor}] / do<es>n't [convince me|quite land|help {T}|hold|add much|sit right|go far enough|pull with the others|feel {fine}|look {fine}]
  compete<s> with {T} / get<s> [lost|swallowed|in the way of {T}|tired towards the edge|muddled|{poor} near {T}|{poor} after {minute}] / turn<s> {poor} [on [another|a closer|a slower|a third|a later] {gaze}|after {minute}|around {T}|up close|when small]
  need<s> [another pass|a reason|a rethink|some editing|to decide|more nerve|less of everything|a clear yes or no|to be more {fine}] / want<s> [trimming|more room|less attention|to be bigger|to be half of that|one decision]
  [tr<ies/y>|work<s>] too hard [for {T}|here|to be {fine}|at being {fine}] / drag<s> {T} down [a bit|slightly|with all that] / let<s> {T} down [slightly|at the end|a bit]
  <is> [the weak spot|where it wobbles|the first thing I'd change|what I'd redo|what keeps it from working|the loose screw|not there yet|my only worry] / <is> [nearly|almost] there [but not quite|and no further|but {bit} {poor}]
  stop<s> [short|halfway|a step early|before it gets interesting] / leave<s> me [cold|guessing|unsure|indifferent] / make<s> {T} [look|feel|seem] {bit} {poor} / hide<s> [more than <it> show<s>|the good part|what {T} could do] / cost<s> {T} [some attention|too much|a bit of charm]
`);
