import { readEye } from "../eye";

/** What stops a thumb, and what it says when it has. */
export const socialMarketerEye = readEye(`
= tile / cover / frame / slide / thumbnail
hook | of, in
+ lands in the first [second|glance] / isn't shouting / makes me want the next [one|slide] / is [visual|the picture], no words needed / asks something I'd [answer|stop for] / is simple enough to [steal|repeat]
- comes [late|last] / is a hook for everybody, so nobody / promises more than it shows / needs the caption / is borrowed from [a hundred others|every second feed]
? what's slide two / does the hook work muted / who should stop for this
> lead with the [odd|close] part / cut to the hook / put the question first / start one frame later
crop | on, around
+ gets close enough to [want|touch] it / works at thumb size / cuts off what nobody [needs|misses] / leaves room for the [buttons|caption] / makes it [bigger|bolder] than it is
- loses the [top|best] in the grid / leaves too much [table|floor] / is one finger too [wide|tight] / hides under the [buttons|caption bar] / centres it, like everyone
? square or four by five / does it survive the grid crop / what got cut
> go tighter / try it four by five / leave the lower third free / push it off centre
first frame | of
+ could stand alone / says it before the swipe / works with the sound off / has [one|a single] subject / is the best of them, as it should be
- is a title card, mostly / has three things to look at / needs a second to [land|get] / looks like an [ad|advert] / gives away the end
? is this the first frame or the last / how does it look paused / would it work as a story
> swap the first two / open on the close-up / cut the title card / start with a face or [hands|a thing]
text | on, over | quote, card, cover, menu, word, sign, text, sale, tag, open, lines, slogan
+ is short enough to [catch|get] in passing / sits where thumbs aren't / is [big|heavy] and [over|done] in four words / sounds like a person / leaves the picture alone
- fights the [picture|background] / is too [small|thin] for a phone / says what I can see / runs to three lines / needs a [darker|plainer] patch behind it
? who's the text for / would it work without the text / what's the caption underneath
> halve the words / put the text lower / make it one line / lose the text, trust the picture
colour | of, on
+ owns the grid / is one [idea|loud note] and no more / sticks out without [screaming|neon] / would be recognised at [ten|twenty] pixels / makes everything near it look [grey|tired]
- is what all [feeds|grids] wear right now / turns [sour|muddy] in dark mode / is doing the job of an idea / competes with the [product|subject] / is filtered twice
? is the colour yours or the season's / how does it sit in the grid / one colour on purpose
> own one colour / go one step louder / mute everything else / keep it to one colour for a month
energy | of, in
+ is high without exclamation marks / feels caught, not staged / has a bit of mess, [good|thankfully] / moves though it's a still / is relaxed for once
- is staged to the last crumb / drops after the first look / is all volume / wants a hand in it / is friendlier than [anyone|it need be]
? staged or caught / would a hand in it help / what's moving next
> mess it up a little / let a hand in / use the outtake / calm the rest
composition | of
+ has an arrow in it and it points right / puts the good bit where eyes [start|land] / leaves air for a sticker / stacks from big to small / balances on the [left|lower] edge
- spreads the attention / has two heroes / stacks too much in the [middle|centre] / puts the good bit under the buttons / is symmetrical to the point of sleep
? where should the eye start / planned for the grid or the [feed|story] / what's the one thing to see
> clear the top / give it one hero / turn it upright / put the good bit higher
lighting | on, in
+ is daylight and it sells / feels like [late|golden] afternoon / isn't ring light, thank you / makes it [edible|touchable] / flatters without [lying|filters]
- is ring light all over / kills the [texture|appetite] / goes grey in the [shade|corner] / is a filter pretending / makes it look [cold|catalogue]
? daylight or lamp / what time is that light / filtered or as it came
> shoot nearer the window / skip the filter / wait for a lower sun / warm the [shade|corner]
detail | on, in
+ is what people will [zoom|pinch] for / makes it real / isn't too neat / gives the comments something to do / is small and [sells|carries] it
- is lost at thumb size / is one of [five|six], pick it / begs for a close-up / looks [placed|propped]
? is the detail the next slide / what's that in the corner / did anyone spot the detail
> make a slide of the detail / zoom in on it / drop the other props / end on the detail
layout | of
+ is one grid, [kept|held] / can be copied for a whole series / has a clear top / swaps well, [picture|image] in, [picture|image] out / doesn't look like a template
- is the template I [know|see everywhere] / is boxed in / breaks with a longer word / has two left edges / wants one box fewer
? is it a series / can it take a longer line / template or one-off
> lose a box / let the picture bleed / make a set of three / flip it for the next one
props* | around, beside
+ belong there / are few / tell me who it's for / add a bit of life / stay second
- crowd it / are from the prop box / say three different seasons / match too well / hide the [front|good bit]
? are the props needed / what if it stood alone / whose hand is missing
> take two props out / keep only the [odd|worn] prop / replace the props with a hand
background | behind
+ is flat and [brave|right] / makes the edge sing / is a colour, not a [place|room] / tells the place in one corner / gets out of the way
- is busier than the [offer|subject] / pulls focus / is the pink wall again / is a shade off the subject / reads as stock
? real wall or paper / what if the background were darker / is that the usual wall
> flatten the background / darken the background / blur it less / pick one wall
caption space | on, under
+ is where the buttons aren't / leaves air for two lines / could hold a sale or a joke / keeps the [picture|top] clean
- is where the face is / vanishes on a small phone / is filled with [stickers|icons] / makes the rest tiny
? where does the caption go / is that corner for a sticker / planned for text
> free the lower third / keep the corner empty / move the subject up
palette | of, on
+ is three colours and a plan / feels like one account / is [dusty|sunny] where others are neon / survives dark mode
- is last [season|year] / is [seven|five] colours strong / turns to mud at night / matches the props too well
? same palette for the series / picked from the [wall|product] / what's the accent
> keep three colours / pull one from the subject / save the bright one for the last slide
subject | of
+ fills the thumb / is one thing, held [close|still] / needs no logo / would be missed if it left
- is one of four / shrinks in the grid / hides behind its props / faces out of the frame
? what's the subject here / one thing or the scene / who's it for
> make it one subject / turn it towards us / bring it [closer|forward]
rhythm | of, in
+ goes loud, quiet, loud / gives the eye [two|three] stops / has a gap where I can breathe / makes me swipe
- is all one beat / slows on the second slide / ends before it starts
? fast cuts or stills / what comes after / how many slides
> vary the sizes / add a quiet slide / end on the loud one
sticker text | on | quote, card, cover, menu, word, sale, tag, sticker
+ is three words, all short / leans a bit, nicely / is readable at arm's length
- covers the best bit / wraps badly / is thinner than a hair / sits on a busy patch
? can it do without / whose handwriting
> cut it to three words / put it on the plain part / one size up
angle | on, of
+ is from above and still [alive|warm] / gets down to its level / shows the [sleeve|side|top] that sells / is [off|tilted] by a little, on purpose
- is the one everybody has / looks down on it / loses the [front|height] / tilts for no reason
? from above or eye level / would a low angle help / phone or camera
> get lower / try it from behind / tilt less / go straight above
freshness | of | coffee, bakery, picnic, taco, smoothie, pizza, ramen, cake, tulips, menu, fruit
+ looks like today / has [steam|drops|crumbs] / isn't from a pack / lasts past the first look
- looks kept overnight / is retouched away / needs a drop of water / is promised, not shown
? how fresh was it / shot before or after opening
> add the steam back / leave the crumbs / shoot it sooner
series feel | of | story, series, cover, carousel, set
+ is there from one tile / could run ten weeks / keeps the corner the same / lets each one differ a bit
- isn't yet / depends on the filter / forgets last one's type / makes them twins
? first of how many / same corner each time / what changes next
> fix one corner / change only the colour / number them quietly
@ | in
+ would stop my thumb / make<s> me hungry for more / make<s> me want the next slide / look<s> like someone just left / would work as a cover / get<s> the point across with the sound off / do<es>n't look like an ad / feel<s> like a normal day, in a good way / could carry a month of posts / work<s> without the caption / look<s> real enough to want / would look good as a sticker / make<s> me want to be there / <is> what people will save / look<s> caught rather than styled
- look<s> like an ad / get<s> lost at thumb size / could be anyone's / need<s> a hand or a face / sit<s> under the buttons / look<s> a bit styled to death / take<s> too long to get / could be closer by half / ha<s/ve> too much air around <them> / need<s> one clear thing to do
? what's on the next slide / is {S} for the grid or the story / does {S} come with sound / who is {S} for / is {S} one of a series / when does {S} go up / what's the caption under {S} / what would people save {S} for / how did {S} do against the last one
> get closer to {S} / put {S} on the first slide / let a hand reach for {S} / try {S} upright / end on {S} / lose the text and keep {S} / mess {S} up a little / show {S} being used
! four words, then stop / saves beat likes / the second slide is where people leave / pretty gets a like, useful gets a save / muted is how most will see it / if it needs the caption it isn't done / odd beats perfect in a feed / one hero each time / thumbs are fast / nobody reads the third line
`);
