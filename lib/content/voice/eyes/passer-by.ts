import { readEye } from "../eye";

/** Anyone: what strikes the eye in any picture. */
export const passerByEye = readEye(`
= picture / image / post / piece / one
colours* | in, of
+ go so well together / are few and well chosen / make me happy / are just my thing / are softer than I expected / would look great on a wall / feel a bit like autumn
- are a bit much / fight each other / are all equally strong / could be softer / wear me out a bit
* whoever picked those colours has taste / the colours are what made me stop / those colours around {T}, lovely / I'd paint a room in those colours
* crayon-box happy / washed-out in the nicest way / {colour} and friends / rainy-day palette, my favourite / loud, and I usually hate loud
* the {colour} in there is having a good day / you can taste the colours around {T}
x one colour less and {T} would stand out / the colours are fighting with {T} / too colourful for me, I keep losing {T}
x bit of a fruit salad / two greens arguing / {colour} everywhere, where do I look
x the {colour} and I don't get along
? which colour came first / how did you pick the colours / is that your usual palette
> drop one colour / mute the loudest one / let one colour lead / try it in black and white
light | in, on
+ is lovely / feels like late afternoon / comes from the right side / makes it feel warm / is so soft / does most of it
- is a bit flat / washes out the top / is the same everywhere / is a little cold for me
* the light makes it for me / you got lucky with that light, or you waited for it / the way the light hits {T}, so nice
* dusty light, cosy / glow from the left, shade on the right, done / lamp or moon, who cares, nice
* there's a bit of light on {T} that I can't stop looking at / the dim side of {T} is the pretty side
x a bit more light on {T} and I'd be happy / the light's a bit dull on {T}
x murky in the corner / overcast, and {T} look<s> sleepy
x I'd open a curtain for {T}
? where does the light come from / is that natural light / was it that dark
> try it darker / wait for softer light / let one side go dark
background | behind
+ keeps quiet / is simple and that helps / doesn't distract / gives it some depth / suits it really well
- is a bit busy / pulls my eye away / could be plainer / is too close in tone
* good that there's hardly anything behind {T} / simple background, so {T} get<s> all the attention
* emptiness behind {T}, I could nap in it / backdrop like a held breath
* nothing much behind {T}, and good riddance
x there's a lot going on behind {T} / I keep looking past {T} at the background
x something's growing out of {T}'s head / messy back there
x the stuff behind {T} is telling another story
? what's in the background / did you try it plain / is the background real
> calm the background down / try a plain background / blur what's behind it
balance | of, in
+ is just right / feels good without being symmetrical / is a bit off and better for it / makes it restful
- tips to the left a bit / is too exact / leaves the bottom empty
* nothing in the middle and it still holds together / the empty side next to {T} balances it nicely
* lopsided, and thank heavens / teeters, never falls
* {T} on one side, silence on the other
x it's a bit heavy on one side / {T} drag<s> it all to the left
x sliding off to the right / everything's dead level, shake it
x everything leans on {T}
? did you flip it once / is it off centre on purpose
> flip it and look again / shift it a little / put some weight on the other side
mood | of, in
+ is so calm / makes me smile / is a little sad and I like that / fits the title / is hard to describe
+ is quiet on purpose / hums along / is grumpy in a lovable way
- doesn't quite match the title / is a bit cold / could be stronger
* feels like a quiet morning / puts me in a good mood / there's something peaceful about {T} / looking at {T} slows me down
* made me slow down / soft and a bit odd / late breakfast mood / like a song with no chorus
* I'd like to live near {T} / you can rest your eyes on {T}
x I don't feel much looking at {T}, sorry / the title promised more mood than I get
x leaves me a bit cold / cheerful by force
x the cheer around {T} is a bit loud
? what mood were you in / what were you going for / meant to be funny or sad
> push the mood further / go darker / keep it a bit more ordinary
contrast | in, of
+ is strong where it matters / is gentle and still enough / makes it jump out / works even when small
- is a bit low / is too hard for me / is the same everywhere
* even at thumbnail size {T} jump<s> out / dark against light, simple and good
* black next to white next to {T}, bang / ink-dark and clear
* the dark around {T} makes it sing
x {T} could stand out more / a bit more contrast and {T} would pop
x milky / crank it up
x the greys have swallowed {T}
? how does it look in grey / did you push the contrast
> add a bit of contrast / take the contrast down / darken one half
details* | in, on
+ are worth zooming in for / never get fussy / are only where I look / made me look twice
- get lost when it's small / are a bit much / distract me from the rest
* found something new the second time I looked / the little things around {T} are so good / zoomed in on {T} and stayed there
* spotted the tiny thing on the left, hi / rewarded for zooming, thanks / worth opening full size
* in the corner by {T} there's a tiny gift
x I'd leave out half of the small stuff around {T} / I can't make out the details on my phone
x pixel soup when I zoom / lost in the crumbs
x the bits around {T} are nibbling at it
? what's the small thing in the corner / did you plan the details / is there a bigger version
> leave half of the details out / show one detail closer / keep the detail in one place
idea | behind
+ is so simple / is great / calls for a second one / is funnier every time / is new to me
- could go further / is better than the finish, to be honest / needs one more step
* why didn't I think of that / such a simple idea / funny idea, and then you actually made it / what a nice idea, {T} of all things
* wish I'd had that one / silly, clever, finished / straight to the point / who thinks of {T}? you, apparently
* you looked at {T} longer than most of us would / of all ideas, {T}, and it's the right one
x nice idea, but {T} could go further / the idea is good, now do it properly
x half a joke / one twist short
x there's a braver version of {T} somewhere
? where did the idea come from / is it one of several / did you plan it or did it just happen
> take the idea further / do a second one / make it a series
space | around
+ feels good / lets it breathe / makes it calm / is brave
- is a bit much / could be used / looks forgotten
* all that room around {T}, so restful / love how empty it is
* quiet around {T} like fresh snow / wide open, lovely
* you gave {T} a whole room
x a lot of nothing around {T} / {T} get<s> a bit lonely in all that space
x echoes in there
x {T} rattle<s> around in there
? was there something there before / is it empty on purpose
> crop some of the space / leave it even emptier / put one small thing there
shape | of
+ is all it needs / sticks in my head / is a bit odd and better for it / is easy to remember / fills the frame nicely
- is hard to make out / gets lost a bit / could be simpler
* just the shape of {T} is enough for me / I could draw {T} from memory now
* round, dumb, wonderful / {T} as a logo, anyone?
* the curve of {T} would make a good tattoo
x I had to look twice to see {T} / the shape of {T} gets lost against the back
x blobby / outline's lost in the dark
x the outline of {T} mumbles
? is it meant to lean / was it rounder at first / how did you get that shape
> simplify the shape / make it bigger / turn it a little
finish | of
+ is clean / is better than it needed to be / shows patience / isn't too perfect, I like that
- could use another pass / is a bit rough at the edges / is too smooth for me
* someone took their time with {T} / neat work, all the way into the corners
* tidy down to the last corner / hand-made wobble left in, good
* the last ten percent of {T} got done too, rare
x one more pass over {T} and it's there / the edges could be cleaner
x rough round the ears / stopped one evening too soon
x the corners of {T} were in a hurry
? how long did it take / did you do it in one go / when did you know it was done
> give it another pass / clean up the edges / leave it rougher
@ | in
+ made me smile / look<s> like <it> belong<s> there / <is> simpler than I thought at first / look<s> close enough to touch / <is> not what I expected from the title / ha<s/ve> something / look<s> good from here / would look good on my wall / deserve<s> more likes / caught my eye straight away
+ cheer<s> me up / brighten<s> the page / stay<s> with you
+ <is> oddly comforting / do<es> something to me / <is> worth the scroll / look<s> proud / stick<s> out, in the best sense
- could be closer / look<s> a bit lonely / <is> smaller than it should be / get<s> a bit lost / <is> almost too tidy / could do with a surprise
- could be bolder / play<s> it safe
- need<s> a little push / could do with a neighbour
* {S} made my day / I like {S} a lot / would hang {S} on my wall / came for something else and stayed for {S} / can't say why but I like {S} / more {noun} please / {S}, simple and good / never get tired of {S}
* grin on my face / well hello {noun} / never seen {S} like that / scrolled back up for {S} / unreasonably fond of {S} / hits the spot / that's going in my favourites / {S} for the win / didn't know I liked {S} until now / simple pleasures / ten out of ten {noun} / there should be more {noun} in the world / small picture, big smile / deserves more eyes / proper charm, that
* of everything in my feed, {S} / you've made me fond of {S} / wherever {S} <is>, I'd visit / that's the best {noun} of the day / show {S} to somebody grumpy / I keep coming back to see if {S} <is> still there / one look at {S} and I was in a better mood
x {S} could be bigger / I want to see more of {S} / {S} <is> nice but I'll have forgotten it tomorrow
x meh on {S}, yay on the rest / I blinked and missed {S} / {S} hide<s> behind its own frame
x the best bit of {S} is just out of view / I nearly liked {S} enough
? what's the story behind {S} / how big is {S} really / is there more of {S} / why {S} / will you do another one / how long did {S} take / what made you pick {S} / is there a bigger version
? first try or fiftieth / what's next / prints, maybe / does {S} have a name / who inspired it / will there be a sequel / how'd you start / bigger version somewhere
? when did you first think of {S} / who's {S} for / what would {S} say / was {S} your first idea / how do you stop at {S} / what didn't you like about {S} / would {S} work in winter
> get closer to {S} / move {S} to one side / show more around {S} / make {S} bigger / show {S} from behind
> go wilder / do three of them / try it at night / leave {S} unfinished / zoom out / make a set
! plain ones are harder than they look / knowing when to stop is most of it / odd beats perfect / small is underrated / not everything needs a middle / wanting a second look is a good sign
`);
