import { readEye } from "../eye";

/** Forms, accidents and what the picture will not explain. */
export const aiArtistEye = readEye(`
= image / picture / piece / one / work
texture | on, of
+ looks old and handmade / begs to be touched / hides the machine really well / is rough where I'd expect smooth / could be skin or stone, no idea / keeps me looking
+ could be rust, could be lichen / feels scraped, not sprayed / has crumbs in it
+ is half bark, half silk / sheds a bit at the edges / looks licked by water
- is the same in every corner / has that waxy look / repeats near the bottom / smears when I zoom in / looks a bit like plastic
* zoomed all the way in and it still holds / the texture makes {T} feel like something you could pick up / looks scanned, not rendered / I'd believe somebody painted {T} by hand
* paper fibres showing through, mmh / cracked like an old plate, every crack different / bark? skin? map? yes
* the skin of {T} looks centuries old / you could sand your hands on {T}
x the texture on {T} is a bit too clean / zoomed in and {T} turn<s> to mush / the same texture everywhere, {T} included
x waxy sheen on {T} gives it away / noise slider, we meet again
x up close {T} <is> made of static
? how did you get the texture / is the texture layered in later / is that scanned from something / how does it look full size
> roughen one corner / let the texture stop earlier / keep one part smooth / break it up a bit
composition | of
+ leaves the middle empty and gets away with it / pulls me in from the corner / leans to the left, I like that / makes the small part the heavy one / is simple and strange
+ starts in a corner and never arrives / breathes out to the right
- puts everything in the middle / has two centres / tips over on the right / could be a poster / is a bit stage-like
* all that emptiness and then {T} / took me a while to notice {T} down there / putting {T} off to the side was the right idea / I like not knowing where to look first
* three quarters nothing and I can't look away / {T} pressed against the edge like it wants out / bottom-heavy, sinking, good / vertical, narrow, a bit claustrophobic
* most of it isn't {T}, and that's why {T} work<s> / you pushed {T} so low it's nearly leaving
x {T} right in the middle feels too safe / {T} need<s> more room around it / I'd crop it so {T} touch<es> the edge
x rule of thirds by the book, break it / feels cropped by the uploader, not by you / centre, centre, centre
x my eye bounces off {T} and out of the frame
? did you crop it or did it come like that / was it wider at first / what's beyond the left edge
> crop off the top third / move {T} out of the middle / tilt it slightly / leave more empty at the bottom
horizon | in, behind | lake, desert, field, sea, mountains, city, forest, whale, moons, aurora, eclipse, rooftops, horizon, car park
+ is so low that everything looks huge / bends a little, I think / makes it lonely / goes missing in the haze
- is a ruler line / cuts it in half / makes it a normal landscape
* with the horizon that low {T} look<s> enormous / you can't tell where the ground stops, great
* sky below, ground above, took me a second / sea level is wherever {T} say<s> it is
* the line behind {T} could be sea or sand, don't tell me
x the horizon runs straight through {T} / a lower horizon would make {T} bigger
x straight as a shelf, and {T} on it like a vase
x a flat line and {T} on top, I've seen that postcard
? is that water or sky / does the horizon bend or is it me / where's that supposed to be
> lower the horizon / lose the horizon in fog / tilt the horizon a hair
light | in, on
+ comes from nowhere and I don't mind / is cold in a good way / touches one edge only / makes the odd part believable / feels like four in the morning / is doing something strange near the top
+ leaks in from another picture / is old, like candle-and-soot old / turns the middle to milk
+ drips / is the colour of old paper / arrives late
- is everywhere at once / has that usual glow / comes from two suns / explains too much / is teal and orange again
* the light on {T} is what makes it eerie / never seen {T} in a light like that / that bit of light at the edge saved it for me / no idea where the light comes from and that's good
* lit like a memory / one lamp somewhere far off / something's glowing behind {T} and I don't want to know what / moonlight without a moon
* whatever's lighting {T} <is>n't the sun / the glow under {T} is the best bad omen / you kept {T} half in the dark and I'm grateful
x there's a glow around {T} that I'd lose / too much light on {T}, it kills the mystery / {T} would be scarier in the dark
x godrays, the usual suspects / bloom's covering up the good part / spotlight's too theatrical for {T}
x the shine on {T} is a bit shop window
? where's the light coming from / is that dawn or dusk / did you ask for that light / one sun or two
> put out one of the lights / let the far side go dark / skip the glow / let {T} go darker
edges* | of
+ just dissolve / go from hard to nothing / are left rough / don't say where things end / look torn
+ curl like burnt paper / forget themselves
- are sharp all over / have a halo / cut it out like a sticker / melt where I'd like to see more
* you can't say where {T} end<s> and the rest begins / soft in one place, razor sharp in another
* frayed at the border, like it was torn from a book / {T} dissolve<s> before you can name it / bleeding edges, literally
* the border of {T} is still deciding
x {T} look<s> a bit cut out / I'd lose the hard edge round {T}
x halo round {T}, cut-out feeling / everything ends at the same sharpness
x the rim of {T} is too sure of itself
? did you paint over the edges / soft on purpose / where does it end for you
> lose one more edge / leave the edges raw / sharpen only the nearest part
symmetry | of
+ is almost there and then isn't / breaks in just one place / makes it look like a mask / holds until you look for it
- is too perfect / kills the strangeness / is mirrored and you can tell
* thought {T} <was> symmetrical until I looked again / one side of {T} is wrong and that's the good side
* rorschach, but it's looking back / left is awake, right is asleep
* fold {T} down the middle and it won't match, thank heavens
x flip half of {T} and nothing changes, that's a pity / {T} <is> a bit too mirrored
x kaleidoscope trap, nearly fell in
x both halves of {T} are equally right, boring
? is that mirrored / was it symmetrical at first / which side came first
> break the symmetry once / shift one side down / turn one half round
depth | in
+ goes on and on / has at least three layers / goes wrong halfway, thankfully / makes the small part far away / swallows everything at the back
+ has a basement / opens like a drawer
- stops after the second layer / is just blur / doesn't know front from back / is flat behind the front
* I keep finding another layer behind {T} / it looks flat and then suddenly it's deep / feels like {T} <is> miles away
* layer upon layer upon fog / tunnel, well, throat? / foreground scratches, then miles of air, then {T}
* there's a room behind {T}, I'm certain / you can fall into {T} and not land
x everything behind {T} is just blur / {T} and the background sit on the same plane
x stage set, three flats and a curtain / nothing between here and {T}
x behind {T} there's only wallpaper
? how many layers is that / blur or real distance / what's right at the back
> put one thing right in front / take the blur away / flatten it completely
scale | of
+ makes no sense, thankfully / is only clear on the second look / has me guessing, miles or inches / turns something small into weather
+ flips when I blink
- goes for huge, like most do / is clear too soon / needs something tiny next to it
* is {T} as big as a house or fits in a hand, I can't tell / I thought {T} <was> tiny, then I saw the rest / the size of {T} is what gets me
* ant or cathedral, still undecided / teacup storm feeling / someone tiny would break the spell, glad there's nobody
* next to nothing, {T} could be a planet / a thimble or a tower, {T} won't say
x I can't feel how big {T} <is> / put something tiny next to {T} and it'd be huge
x need a door or a bird to measure {T} by
x the size of {T} is given away by one silly detail
? how big is it meant to be / is there anyone in it / miles or inches
> add one tiny thing / hide the clue / make it a tenth of the size / step back further
grain | in, over | grain, film, plate, cyanotype, print, photograph, exposure, haze, collodion
+ ties it all together / makes it look like an old plate / is coarse in the dark where it should be / makes it older than it is
- sits on top like a filter / is too even / covers a weak part
* looks like a photo somebody found in a drawer / the grain makes {T} look a hundred years old
* dust, scratches, thumbprint in the corner / nineteenth century called / salt on film
* the speckle makes {T} look dug up
x the grain looks like a filter on {T} / less grain and more {noun}
x overlay texture, same one everywhere
x the noise lies on {T} like dandruff
? was the grain there or added / film or filter / how did you do the grain
> use half of the grain / coarsen it in the shadows / try it without grain
colour | of, in
+ has gone sour in the right way / is two tones that shouldn't work / feels like late autumn / bleeds where it wants / is hardly there at all
+ tastes of iron / went out with the tide / is bruise and honey / hums
+ rusts from left to right / is mostly regret / has frost on it
- is turned up too far / agrees with itself too much / covers for a weak shape / is the usual sunset
* those two colours shouldn't work together and do / hardly any colour and it's still loud / the colour around {T} looks like bad weather, I mean that nicely
* green that shouldn't exist in nature / {colour} seeping up from below / washed out like a shirt left in the sun / colours of a bad dream and a good sweater / {colour} against that dark, ooh
* the {colour} round {T} feels like weather / you took nearly all colour out of {T} and left the right bit / that {colour} shouldn't be near {T} and I'm glad it is
x the colours are a bit sweet for {T} / with less colour {T} would be creepier / the colours fight and {T} lose<s>
x teal, orange, teal, orange / {colour} is yelling over {T} / saturation makes it fantasy, I'd want it plain
x the {colour} turns {T} into a poster / with less {colour}, {T} could whisper
? did you grade it afterwards / which colour was the accident / was it that colour from the start
> take the colour out of one half / try it nearly grey / let two colours fight / mute everything but one
mood | of, in
+ is hard to put into words / got under my skin a bit / is quiet and slightly wrong / stays with me / feels like a dream I half remember
+ is waiting-room-at-midnight / feels like the minute before rain / is grief with a sense of humour / is hush
+ is three in the morning / has no exit / is homesick for somewhere odd / grins with closed lips
- is a little generic / tells me what to feel / doesn't match the title / tips into pretty
* gave me a shiver / I feel like I've dreamt {T} before / there's something sad about {T} / creepy, but I'd hang it up / could be the last frame of a film
* goosebumps, thanks / an evening in another century / funny and horrible at once / lonely, but cosy lonely / wouldn't hang it in the bedroom / makes me want to whisper
* somebody left the door open behind {T} / I don't trust {T} and I can't leave / you made {T} feel like a memory of mine, rude / whatever {T} <is> waiting for, I'm waiting too
x it's pretty, I was hoping {T} would be stranger / nothing about {T} bothers me, and it should
x comes with its own violins, turn them down / mysterious in the way of book covers / I get spooky, I wanted strange
x the sadness around {T} is a bit rehearsed
? what were you thinking of / is it meant to be sad / what's the story behind it / did you dream that
? which song goes with it / hopeful or not, in your view
> make it stranger / leave something unexplained / let it be ugly in one place
figure | in, of | head, face, moth, fox, heron, whale, hand, mask, coats, orchestra, portrait, figure
+ turns away just enough / is half gone / looks like it heard something / isn't posing
- poses / looks straight at me, pity / is more finished than the rest
* {T} look<s> like it's about to leave / the way {T} turn<s> away gets me
* back turned, thank goodness / wings or coat? / {T} know<s> we're here
* the stillness of {T} is louder than a scream
x {T} <is> posing a bit / turn {T} away and it's twice as good
x mannequin stiff / catalogue stare
x the hands of {T} are too polite
? who is it looking at / was the figure always there / facing us or leaving
> turn the figure away / let the figure fade / hide half the figure
fog | in, over | fog, haze, mist, smoke, cloud
+ hides just enough / has a colour of its own / thins out exactly where I want to look
- hides what I'd like to see / is the same grey all over / feels like the easy way out
* you can almost smell the damp / half of {T} in fog, better than all of it
* breath on a window / fog with opinions / where the haze ends, {T} begin<s>, sort of
* the mist eats the lower half of {T}, delicious
x a bit less fog and I'd see {T} / I think the fog is hiding an unfinished part
x smoke machine's on
x the haze treats {T} and the rest alike
? what's behind the fog / was there less fog at first / fog or just unfinished
> burn off half of the fog / give the fog a colour / move the fog to the front
repetition | of, in | repeating, lines, layers, spiral, rows, orchestra, forest, field, garden, lanterns, coats, antennas
+ is nearly a pattern and then isn't / makes it hypnotic / has one that's wrong, love it / thins out nicely
- looks like copy and paste / stops too neatly / fills where it should thin out
* started counting and lost track / one of them is different, right, I keep looking / the same thing again and again until it gets weird, great
* rows and rows until they blink / one of them looks back / wallpaper for a haunted hotel
* by the fifth row {T} <is> a rhythm / you broke the row right before {T} got dull
x by the third one it's copy and paste / I wish one of them was different
x tiles like bathroom tiles
x one more repeat and {T} <is> a tea towel
? how many are there / is one of them different / grown or tiled
> break the row once / thin it out towards the edge / make the last one wrong
@ | in
+ look<s> half remembered / shouldn't work and do<es> / get<s> stranger the longer I look / feel<s> found rather than made / could be a film still / <is> properly unsettling / feel<s> older than the rest / look<s> heavy and weightless at once / come<s> out of nowhere
+ arrive<s> from nowhere / ha<s/ve> a temperature / might be a warning / look<s> salvaged from somewhere / belong<s> in a drawer of odd things / breathe<s>, I swear
+ might be asleep / grow<s> on me like moss / look<s> borrowed from a myth / hum<s> quietly
- <is> a bit too clear / look<s> pasted in / could be stranger / explain<s> too much / <is> what I'd expect from that title / get<s> lost in the haze / need<s> one thing that doesn't fit / look<s> like decoration
- behave<s> too well / could bite more / feel<s> quoted from somewhere
- need<s> a crack somewhere / sit<s> still for the camera
* I'd love a print of {S} / {S} <is> going to be in my dreams / {S}, of all things, and it works / what a strange idea and it works / keep coming back to {S} / weird in the best way / never would have thought of {S} / I could look at {S} for an hour / how does anyone come up with {S}
* woke something up in me / dream journal material / {S} followed me to the next tab / put {S} on a record sleeve / I believe in {S} now / lost ten minutes in there / museum basement energy / {S} by way of an old fever / no idea what I'm looking at, more please / beautifully wrong / {S} and I need a moment / tarot card that doesn't exist yet / slightly cursed, very good / who hurt {S} / would read the novel / nobody asked for {S} and here it is, perfect
* there's a story about {S} that nobody finished / I'd cross the street to look at {S} / you can't unthink {S} / the less I understand {S} the better / left the room, came back, {S} had moved / somewhere a folk tale is missing {S} / give {S} a whole wall and no label
x I want {S} to be weirder / {S} look<s> a bit pasted in / good idea, but the picture isn't there yet
x {S} explain<s> itself too quickly / ten percent odder, please / postcard version of {S}, where's the real one / the title's stranger than {S}
x the odd thing about {S} is that it isn't odd enough / I believe {S} but not the place
? what came first, {S} or the place / was {S} an accident / how many tries did {S} take / is {S} part of a set / what's behind {S} / did it start from a sketch / what did you leave out / what did you ask for / is there a bigger version
? accident or stubbornness / same seed as the last one / would {S} survive in black and white / what happens just after / is anything hidden in there / what did the rejects look like / does the series have an end / upside down on purpose
? is {S} the beginning or the end / how would {S} sound / what was the sentence that made {S} / did {S} frighten you too / who let {S} in / how many {noun} pictures didn't make it
> hide half of {S} / make {S} smaller / let {S} melt into the ground / lose everything but {S} / push {S} to the edge / let {S} be less clear
> bury {S} deeper / let it rot a little / print it small / kill the prettiest part / stop one step earlier / turn it upside down / scratch it
! fog is the easy way out / the second look decides / titles should keep quiet / nearly symmetrical beats symmetrical / less prompt, more picture / the odd one out is usually the keeper / strange needs one plain thing next to it
`);
