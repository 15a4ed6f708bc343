import { readEye } from "../eye";

/** Anyone: what strikes the eye in any picture. */
export const passerByEye = readEye(`
= picture / image / post / piece / one
colours* | on, of
+ belong together / are few and [sure|right] / have been [held|kept] back / [feel|look] chosen / stay [apart|distinct] without [clashing|a fight] / make it [recognisable|easy to find again] / are [older|dustier] than I expected
- are all the same [strength|volume] / tire me [a bit|slightly] / don't [agree|get on] / drown the [subject|shape] / could be half as many / pull in two directions
? which colour came first / were there more colours once / why these colours
> drop one colour / mute the [loudest|brightest] one / let one colour lead / try it in two colours
light | on, in
+ comes from somewhere / leaves [half|part] of it alone / is kind to the [surface|shape] / makes it feel [close|near] / is low and [slow|long] / has a direction
- is a bit [flat|grey] / comes from nowhere / is the same on [every|each] side / washes out the [top|best part] / feels [switched on|indoor]
? where does the light come from / morning or [evening|lamp] / natural or [made|added]
> try it darker / let one side go dark / bring the light round / wait for softer light
shape | of
+ is all it [needs|takes] / stays with you / can be drawn in [one|a single] line / is [odd|lopsided] and better for it / fills the [space|frame] properly / holds at any size
- is hard to [make out|grasp] / gets lost against the [back|rest] / is nearly something else / wants to be [simpler|bolder] / falls apart on the [left|lower] side
? is the shape meant to lean / what does the shape remind you of / was it [rounder|taller] at first
> simplify the shape / make the shape bigger / lean into the odd shape / cut it down to the shape
background | behind
+ keeps [quiet|still] / isn't just [filler|leftover] / gives it somewhere to be / is far enough away / does its bit and no more
- is louder than the front / has more going on than the [rest|subject] / feels [added|unrelated] / comes too close / is the first thing I see
? what's in the background there / same background as before / would plain do
> calm the background / try a plain background / push the background away
framing | of, around
+ cuts [close|low] in the right place / leaves a way out / makes it feel [found|overheard] / keeps the edges busy and the middle free / is tighter than most dare
- cuts off the interesting [bit|side] / is too polite / leaves a lot of nothing on top / boxes it in / could be [tighter|looser]
? what's just outside of it / was it wider at first / upright or wide in the end
> crop it closer / give it more room / cut off the top / try it upright
balance | of, in
+ is off by just enough / holds although one side is empty / comes from [one|a] small [dark|bright] spot / [settles|arrives] after a second / makes it feel [still|unhurried]
- tips to the [left|right] / is too exact / puts all the weight on top / leaves the lower [half|part] with nothing / isn't there yet
? left-heavy on purpose / what holds the right side / did you flip it once
> flip it and look / shift it a little / put some weight [low|on the left] / leave one corner out
mood | of, in
+ is [there|set] before the subject / doesn't tell me what to feel / is hard to name / stays [even|level] / comes from the [colours|gaps] / goes a bit against the title
- is laid on / doesn't quite match the subject / changes halfway / is one everyone does / needs something to [push|lean] against
? what mood were you after / meant to be [sad|funny] or just still / same mood next time
> let the mood [alone|come] / put something [plain|ordinary] in it / push the mood the other way
edges* | of
+ are looked after / go soft where they can / keep it from [spilling|fraying] / are sharp only once / tell near from far
- are a bit rough / cut like scissors / go fuzzy for no reason / draw more attention than the middle
? edges cleaned or left / soft on purpose
> soften the edges / leave one edge [open|unfinished] / check the right edge
contrast | in, between
+ does the pointing / is saved for one place / makes it carry / is [gentle|mild] and still [there|enough] / wakes the middle up
- is the same all over / is too [steep|hard] for the subject / flattens the dark half / isn't quite enough / goes missing at [small|phone] size
? more contrast at first / how does it look in grey
> save the contrast for one place / take the contrast down / darken one half
detail | on, in
+ stops before it's [fussy|a list] / is the reason I looked [again|twice] / gives me something to find / is [small|tiny] and exact / is only where you'd look
- is everywhere, so I look nowhere / gets lost when small / is spent on the [back|corner] / covers for the shape / could stop sooner
? is that detail on purpose / what's the small thing in the corner / how much of the detail stays when it's small
> keep the detail in one place / leave half of the detail out / go closer on the detail
idea | of, behind
+ is simple and hard / needs no [caption|title] / is small, which I like / is funnier than it lets on / comes through at once / makes me want [a second|the next one]
- is better than the finish / runs out [early|halfway] / could go further / needs one more step / is told twice
? where did the idea start / is it one of several / was the idea there before the picture
> take the idea one step further / do a second one / say it once / make it a pair
empty part | of, in
+ matters as much as the full one / lets me [wander|look] / makes it calm / is brave / gives the rest some point
- looks forgotten / is most of it / wants something, no idea what / stays [cold|blank]
? was something in the empty part / empty for a reason
> leave it even emptier / put one small thing there / fill it or own it
surface | of
+ looks touchable / has a bit of [wear|roughness] / catches the eye before the shape / changes across the frame
- is too smooth to [trust|hold] / looks printed / is the same all over / hides the shape
? rough or smooth, really / what would it feel like
> roughen it a little / show more of the surface / let it age
size | of
+ is a surprise / makes the rest small / fits the frame like a hand / is told by one little thing
- is hard to judge / is safe / leaves too much over / makes it a [toy|giant] by accident
? how big is it really / bigger than it looks, or smaller
> make it bigger / leave something in for size / half the size, maybe
pace | of
+ is slow, thankfully / suits the subject / lets me look in order / comes to rest at the end
- is a bit rushed / has no stop / drags on the right / is the same throughout
? slow on purpose / where should I look first
> slow it down / leave a pause somewhere / let one part be quick
pattern | of, in
+ holds without [repeating|boring] / is broken once, well done / leads [in|through] / carries on past the frame / is looser than it first seems
- runs out of ideas / is cut short / weighs more than the subject / is the same throughout
? does the pattern go on outside / regular on purpose
> break the pattern once / let the pattern fade / show less of the pattern
distance | in, between
+ is kept just right / makes it [quiet|solemn] / tells what matters / lets both sides be
- is neither close nor far / keeps me out / shrinks the subject
? how far away is that meant to be / closer or further at first
> halve the distance / step back once more / leave more distance
@ | in
+ look<s> like <it> belong<s> there / made me smile / look<s> good from any side / <is> the kind of thing I'd miss in real life / look<s> close enough to touch / <is> simpler than I thought at first / hold<s> the middle nicely / look<s> calm in all that / ha<s/ve> something I can't name / <is> nice to come across here / get<s> just enough room / <is> not what I expected from the title
- could be closer / look<s> a bit lonely / <is> smaller than it should be / get<s> lost against the back / look<s> posed / <is> almost too tidy / could do with a surprise / sit<s> a bit too much in the middle
? what's the story with {S} / how big is {S} really / where is {S} / is there more of {S} outside of the frame / why {S} and nothing else / will you do {S} again / what drew you to {S}
> step closer to {S} / move {S} to one side / show more around {S} / leave {S} in the dark a bit / show {S} from behind
! plain [ones|{piece}s] are harder than they look / odd beats [pretty|perfect|polished] / knowing when to stop is [most of it|the whole trick|rare] / small is [underrated|enough|braver] / [holds up|still works|stays {fine}] [when tiny|as a thumbnail|from afar], [which few do|a good sign|not a given] / first looks lie[, second ones less|] / [wanting|taking] a second look is a good sign / not everything needs a [middle|hero|moral|headline] / less would be [brave|too little], more would be [wrong|too much] / none of that looks like chance
`);
