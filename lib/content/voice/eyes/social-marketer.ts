import { readEye } from "../eye";

/** What stops a thumb, and what it says when it has. */
export const socialMarketerEye = readEye(`
= post / tile / picture / frame / shot
hook | of, in
+ works in the first second / isn't shouting at me / gets me to swipe / needs no words / is simple and I'd steal it / got me right away
+ is a question without a question mark / is in the first corner I look at
- comes a bit late / could be for anyone / promises more than it shows / needs the caption to work / I've seen a hundred times
* stopped scrolling for {T}, so it works / okay you got me with {T} / half a second and I knew what it was about / I'd swipe to see what comes after {T}
* thumb stopped by itself / three words in and I'm sold on {T} / nobody explains, everybody gets it / caption optional, love that
* with {T} in the first frame you don't need a headline / you put {T} up front and let people wonder
x I nearly scrolled past {T} / it takes me too long to get what {T} <is> about / nothing makes me stay after {T}
x what am I supposed to do now, buy it or look at it / hook's buried on slide two, I bet / pretty, next
x I'm three seconds in and still don't know why {T}
? what's on slide two / does it work with the sound off / who is it for / how did this one do
> lead with the close-up / put the question first / start with the odd one / cut to the good part sooner
crop | on, around
+ gets close enough to make me hungry / works even as a thumbnail / leaves room for the caption / cuts off only what nobody needs / is bold
+ squeezes the fun in / is thumb-sized and still clear
- loses the top in the grid / leaves too much table / is a bit wide / ends up under the buttons / is very centred
* that close crop on {T} is doing everything / love the empty space above {T} / would work as a cover, there's room for text / you can tell it's {T} even tiny
* you cut right through {T} and it's better / top third empty, bottom third busy, I see you / {T} falling out of the frame, fun
* half of {T} is missing and I want the other half / you left air above {T} for the title, good habit
x {T} get<s> cut off in the grid view, I think / there's too much nothing around {T} / closer, I want to see {T}
x bottom's chopped off in my feed / can't tell {T} from the tablecloth at that size / breathing room went to the wrong side
x the best corner of {T} is under the like button
? square or four by five / does it survive the grid crop / what got cut off / is there an upright one
> crop tighter / try it four by five / leave the lower third free / push it off centre
text | over, on | quote, card, cover, menu, word, sign, text, sale, tag, slogan
+ is short enough to read while scrolling / sits where thumbs aren't / can be read in passing / sounds like a person wrote it / leaves the picture alone
- fights the picture / is too small for a phone / says what I can see anyway / runs too long / needs a darker patch behind it
* readable at arm's length, that's rare / one line and done, good / the font and {T} go well together
* handwriting next to {T}, warm touch / big type, small {noun}, works
* the line and {T} tell the same joke / the lettering on top of {T} has a bit of swing
x I can't read the text on my phone / picture or text, both is too much / the words sit right on the busy part
x white on cream, I'm squinting / too wordy for a scroll
x two lines of text on {T} and I read neither
? what font is that / would it work without the text / who wrote the line / what does the caption say
> halve the words / put the text lower / make it one line / give the text a plain patch
colour | of, on
+ stands out in a feed / is loud without being neon / would be recognised anywhere / makes me happy, simple as that / is exactly my summer / pops against the background
+ screams july / tastes like sherbet / is one shade away from too much
+ belongs on a lolly / is a party on its own / is loud on purpose
- is what every feed looks like right now / gets muddy in dark mode / is a bit much / competes with the subject / looks filtered twice
* the colour of {T} made me look / everything matches and it still isn't boring / want that colour on everything / bright but not childish, nice
* {colour} all day every day / candy colours without the sugar shock / whoever runs that account owns {colour} / summer in one swatch / colour-matched down to the napkin, I respect that
* the {colour} behind {T} does the shouting / you let {T} be the only colourful thing / that {colour} with {T}, straight to my moodboard
x the filter has eaten the colour of {T} / too many colours fighting around {T} / {T} almost <has> the same colour as what's behind it
x preset's doing overtime / everything's peach these days, even {T} / {colour} plus neon gives me a headache
x the {colour} makes {T} look a bit plastic / one filter less and {T} would look tastier
? is that the real colour / which filter is that / did you plan the colours / is the colour the same across your grid
> mute everything else / keep it to one colour / turn the saturation down a bit / pick one loud colour and stop
mood | of, in
+ is an invitation / feels like a real day / is cosy without trying / is pure summer / feels caught, not staged / is fun
+ smells of sunscreen / is lazy in the right way / belongs to a playlist
+ has salt in its hair / is a bit silly / comes with a breeze
- feels a little staged / is too polished for me / doesn't match the caption / is nice but could be any account
* smells like holidays / I want to be where {T} <is> / feels like a slow morning and I'm here for it / you can tell somebody had fun with {T} / good vibes, honestly
* instant nostalgia / I can hear the seagulls / weekend starts right there / pure chaos and I'm into it / someone's having a better week than me
* somewhere between a holiday and {T} / you can nearly hear {T} / the day around {T} seems to have no plans
x it's a bit too perfect, put a crumb next to {T} / looks like an ad for {T} and I'd rather it didn't
x bit stock-photo, bit too happy / nobody lives that tidily / where are the people
x everyone around {T} has clearly gone home
? staged or caught / where is that / real or set up / is it always that sunny there
? what was playing in the background / weekday or weekend / who took it
> mess it up a little / get a hand in there / use the outtake / leave the crumbs in
background | behind
+ is flat and bold / keeps quiet / tells me the place with one corner / makes the front stand out / matches without copying
+ has just enough street in it / could be anywhere warm
- is busier than the front / pulls the focus / is a shade too close to the subject / looks like stock / cuts through the middle
* plain background, loud {noun}, works for me / love what's behind {T} / glad you kept it simple behind {T}
* blurry lights behind {T}, always a yes / plants behind, {T} in front, balance restored / sky does the heavy lifting
* the blur behind {T} is like confetti / you found the one quiet wall for {T}
x I looked at the background before I saw {T} / the background takes away from {T} / something calmer behind {T} would help
x that wall's been in every feed since spring / lamp post growing out of {T} / background's on a different holiday than {T}
x the sign behind {T} is reading itself to me / someone's elbow is behind {T}, or a branch
? where was that taken / is that a real wall / did you blur the background / what's behind it
> blur the background more / try a darker background / pick a plain wall / step away from the background
light | on, in
+ is golden hour at its best / is proper daylight / makes it look edible / isn't ring light, thank you / is warm without a filter / comes from the side and it helps
+ hits like five in the afternoon / turns crumbs into gold / makes the shade blue
+ makes puddles of gold / is late and generous / gives everything a halo, cheaply
- is a bit harsh / is ring light, I think / goes grey in the corner / makes it look cold / kills the texture
* whatever time of day that was, do it again / that light on {T}, wow / late light makes even {T} look good / soft light, no filter needed
* backlit and glowing, hello / sun through {T}, didn't know I needed that / sun's low, shadows are long, {T} look<s> famous
* the sun's right behind {T} and it's glowing / even the shadow of {T} is photogenic
x {T} need<s> a warmer light / the flash doesn't suit {T} / too dark on my phone, I had to turn it up
x noon sun, not kind to {T} / bit yellow indoors
x at noon nobody looks good, not even {T}
? what time was that / filter or just the sun / daylight or lamp / did you wait for the light
> wait for a lower sun / go nearer the window / skip the filter / warm it up a bit
detail | on, in
+ is what people will zoom in on / makes it feel real / isn't too neat / made me smile / is small and sells the whole thing
+ is a wink / rewards nosy people
- gets lost when it's small / is hidden behind the buttons / looks placed / needs a close-up of its own
* zoomed in and wasn't disappointed / little thing on the left made my day / it's the imperfect bit on {T} that I like
* drip on the left, mm / tiny sticker in the corner made me grin / wait, is that a bite missing from {T}
* the crumb next to {T} deserves an award / spotted the fingerprint on {T}, keep it
x lovely detail on {T} but nobody will see it that small / I want a close-up of {T}
x too small to find without a hint / label's upside down, or was that the joke
x I almost missed the joke beside {T}
? what's that in the corner / is there a close-up / did anyone else spot the detail
> do a close-up next / zoom in on it / end on the detail / make the detail its own slide
layout | of
+ could carry a whole series / is easy to copy, and I might / has a clear top / doesn't look like a template / leaves space where I need it
+ has a place for everything / could be a postcard
- looks like a template / is a bit boxed in / breaks on a small phone / has too many boxes
* would make a good template for a series / clean layout, {T} do<es> the rest / I'd use that layout for everything
* picture up, words down, done / border! bring back borders / polaroid feel without the polaroid frame
* one box for {T}, one for the words, done / you'd recognise your {noun} tile by the margins alone
x there's a bit too much going on around {T} / feels crowded, let {T} breathe
x margin's eating {T} / three fonts? in this economy
x the frame around {T} is thicker than the idea
? is it part of a series / is that a template / does it work upright / what's the next one
> lose a box / make it a set of three / let the picture go edge to edge / flip it for the next one
composition | of
+ leads me straight to the good bit / leaves air for a sticker / is balanced without being boring / has one star and knows it / uses the corner well
+ swings from top left to bottom right / has a nice wobble
- has two heroes / puts the good part under the buttons / is a bit symmetrical / spreads the attention
* my eye goes straight to {T} and stays there / nicely placed, {T} off to the side / {T} a bit off centre, much better that way
* diagonal from corner to corner, sneaky / empty, empty, {noun} / {T} peeking in from the edge
* the empty half makes {T} louder / everything in there points at {T}, even the shadow
x where do I look first, {T} or the rest / {T} could be the hero and isn't quite
x nothing leads me to {T} / too even, shuffle it
x {T} and the corner are pulling me apart
? where should I look first / planned for the grid or the story / what's the main thing here
> give it one hero / clear the top / put the good bit higher / turn it upright
freshness | of | coffee, bakery, picnic, taco, smoothie, pizza, ramen, cake, tulips, menu, fruit
+ comes across / looks like two minutes ago / isn't faked, I think
+ still has the bubbles
- is missing a bit / could use a drop of water / got lost in the filter
* now I'm hungry / I'd take two of those please / looks fresh, not styled
* condensation! somebody was quick / straight out of the oven or I'm a liar / juicy, crunchy, sold
* there's still steam coming off {T}, isn't there / somebody was hungry while shooting {T}
x a bit more steam and I'd be hungry / too neat to look fresh
x yesterday's, I'm afraid
x {T} look<s> like it's been waiting for its close-up since noon
? shot before or after the first bite / how fresh was it / who got to have it
> leave the crumbs / shoot it sooner / bring the steam back / take a bite first
@ | in, on
+ stopped my thumb / would work as a cover / do<es>n't look like an ad / get<s> the point across with the sound off / look<s> like a good day / work<s> without any caption / look<s> real enough to want / <is> what people will save / would look great on a sticker / made me smile
+ could sell me anything / look<s> like a friend posted it / win<s> the grid / bring<s> back holidays
+ <is> a whole mood board / would fit on a tote bag / taste<s> like holidays / look<s> cheeky / <is> how I want my feed
- look<s> like an ad / get<s> lost when it's small / could be from any account / sit<s> under the buttons / look<s> a bit styled / ha<s/ve> too much air around <them> / could be closer
- need<s> a reason to stop / could use some dirt / tr<ies/y> a bit hard
- look<s> a bit lonely up there / blend<s> in with the rest of my feed
* obsessed with {S} / saving {S} for later / {S} made my morning / sending {S} to everyone / would stop for {S} every time / need {S} in my feed / I'd follow an account that's just {S} / so here for {S}
* screenshot taken / main character {noun} / pinned / adding {S} to the moodboard / dopamine, thank you / {S} on a poster, when / proof that {S} sell<s> itself / ok who's going with me / {S} hit<s> different today / moving in with {S} / best thing in my feed so far / respectfully screaming about {S} / {S} <has> no business looking that good / petition for more {noun}
* there's a song stuck in my head because of {S} / show me the rest of the roll, there must be more {noun} / whoever runs that account, give them {S} every week / I was hungry, bored and then {S} / you win the algorithm with {S} / not me zooming in on {S}
x I like {S} but it could be anyone's / {S} deserve<s> a better spot in the frame / one more second of work and {S} would be great
x {S} without a person feels a bit empty / I'd have posted the messier one / cute, but what does {S} want from me / reshoot {S} on a rainy day
x I'd love to know why {S} and not something weirder / {S} need<s> one human fingerprint
? what's on the next slide / is {S} for the grid or the story / is {S} part of a series / where can I see more of {S} / when does the next one go up / whose idea was {S} / how many tries did {S} take
? real or mocked up / how many takes / when's part two / open on sundays / did {S} get eaten / will {S} be back next week / what's the story behind the sign
? how long did {S} last / who styled {S} / what happened right after / would you post {S} twice / is {S} still there
> get closer to {S} / put {S} first / let a hand reach for {S} / try {S} upright / lose the text and keep {S} / show {S} being used
> post the blooper too / add a cheeky sticker / let {S} get dirty / film {S} instead / give {S} a funny name
! saves beat likes / useful gets saved, pretty gets a like / the second slide is where people leave / if it needs the caption it isn't done / nobody reads the third line / thumbs are fast / odd beats perfect in a feed
`);
