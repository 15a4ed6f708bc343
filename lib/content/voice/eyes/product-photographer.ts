import { readEye } from "../eye";

/** Light, edges and surfaces. */
export const productPhotographerEye = readEye(`
= shot / photo / picture / set-up / frame
shadow | under, behind
+ falls just right / tells me where the lamp was / goes soft towards the edge / keeps some detail even in the dark part / is soft without going grey / does half the work here / has real weight to it / isn't hiding anything
+ [anchors|grounds] the whole thing / stops short of being a black hole / leans away nicely / fades before the frame ends / reads as late afternoon
+ pools nicely at the base / draws a second, softer outline / says afternoon
- is a bit hard for my taste / looks added later / goes in two directions / cuts off too suddenly / is so dark that the bottom disappears / takes over the left side / has a double edge
- points straight at me / has a weird blue tint / chops the table in two / would suit a larger object
* you can tell where the lamp stood just from the shadow / that soft shadow under {T} is lovely / glad you kept the shadow and didn't clean it all away / finally a shadow that isn't painted in / without that shadow {T} would just float / the shadow gives {T} something to stand on
* lamp high on the left, right? the shadow gives it away / {T} and its shadow, nothing else needed / longest shadow I've seen all week and it suits {T} / shadow first, {T} second, bold order
* the shadow next to {T} is almost a second subject / the way {T}'s shadow climbs the wall, very nice / you lit {T} so that the shadow explains its shape
x the shadow is heavier than {T} itself / that shadow pulls my eye away from {T} / I'd believe the shadow more if it was softer / I count two shadows and one of them has to go / the shadow side of {T} is just black on my screen
x somebody cut that shadow out with scissors / shadow says noon, highlight says evening / kill the second shadow and we're friends
x the shadow under {T} has a hard line where it should fade / I keep reading the shadow behind {T} as a stain
? is that the real shadow or did you add it / one lamp or two / how far away was the lamp / did you soften the shadow afterwards / what did you use to soften the shadow
? was the fill card left out on purpose
> soften the shadow a bit / let the shadow run out of the frame / lift the shadow a little / move the lamp higher / put a white card on the shadow side
> feather the shadow's edge / swing the lamp round ten degrees
rim light | on, around
+ traces the outline really cleanly / lifts it off the background / stays thin all the way round / catches the top edge nicely / never spills onto the table / is just bright enough
+ separates front from back with one stroke / glints on the corner
- burns out near the top / is missing on the right / spills onto the table / is a bit wide / looks almost neon / stops halfway down
* the thin line of light around {T} is what makes it / love that rim light, so thin / the rim light keeps {T} from melting into the dark / that edge light must have taken a while to get right
* {T} glow<s> a bit around the edges, gorgeous / backlit glass edge and no flare, how / separation on point
* there's a thread of light along {T} and it's perfect / the back edge of {T} is lit like a skyline
x the rim light on {T} is a touch strong / with the rim light that bright, {T} look<s> cut out / the rim is nice but it burns out at the top
x edge light's clipping on {T}'s shoulder / rim from both sides makes {T} look like a trophy
x the outline of {T} on the dark side gets lost completely
? is that rim from a strip box / was the rim light a second exposure / how did you keep the rim so thin / window or lamp for the edge
> dim the rim light by a third / bring the rim round from the other side / flag the rim near the top / feather the edge light a bit
> add a whisper of light behind it
backdrop | behind
+ stays out of the way / gets darker so smoothly / suits the material / is dull in the best way / goes from dark to light without banding / makes the outline easy to read / has just enough tone
+ looks like plaster, could be paper, doesn't matter / vignettes all by itself / has a bit of tooth
+ could be fog for all I know / fades like a wall at dusk
- has a crease in it / sits too close / is nearly the same tone as the front / drifts towards green / is lighter than it needs to be / gets patchy near the top
* plain backdrop, good choice, all eyes on {T} / I like that there's nothing behind {T} / the backdrop and {T} are a good match / no props, no fuss, just {T} and a clean backdrop
* seamless paper, bet it took an hour to keep clean / grey on grey and still readable, wow / backdrop's the same family as {T}, subtle
* the tone behind {T} is picked to the millimetre / {T} in front of almost nothing, and it's plenty
x {T} nearly disappear<s> into the backdrop / I see the crease in the backdrop before I see {T} / could do with some distance between {T} and the backdrop / that backdrop is doing {T} no favours
x wrinkle, top right, sorry / horizon line behind {T} cuts it at the neck / banding in the gradient, at least on my monitor
x the wall behind {T} has a seam I can't ignore
? is that paper or fabric behind it / how far back is the backdrop / is the gradient real or added later / what's the backdrop made of
> move it away from the backdrop / make the backdrop half a stop darker / try a rougher backdrop / iron the backdrop / swap the backdrop for a darker card
highlights* | on, along
+ roll off slowly / show the shape really well / keep detail all the way up / stop just before clipping / stay nice and narrow / tell you exactly what it's made of
+ wrap around like water / are shaped by hand, I'd guess / end in a clean taper
+ are long and lazy / give away a window with four panes
- are blown in one place / show the softbox / look a bit greasy / are doubled on the left / break the line of the edge / are chalky near the top
* those highlights on {T} are so well controlled / not one blown highlight, respect / the long highlight down the side shows how round {T} is / I checked and nothing clips, nice
* one long specular down the side and {T} turn<s> round / specular highlights as thin as a hair / window reflected in {T}, left in on purpose I hope
* the highlight runs down {T} like a zip / you left one bright dot on {T} and it makes it alive
x there's a blown spot on {T} that I can't unsee / I can see the softbox in {T} / the second highlight on {T} confuses the shape
x hot spot, dead centre / I count four light sources in {T} / speculars on {T} are blobs, could be lines
x the brightest spot isn't on {T}, it's beside it
? how did you keep the highlights from clipping / is that highlight a window or a softbox / did you use a polariser / how big was the light
> pull the highlights down a little / retouch the second highlight / stretch the highlight with a scrim / flag the light from above
> dull the brightest spot with a bit of spray
reflection | under, on
+ is faint enough to be real / fades out before it gets distracting / makes the ground look wet / doubles the shape nicely / lines up perfectly / adds depth without shouting
+ gets softer with every centimetre
- is sharper than the real thing / ends in a hard line / shows the stand / doubles every scratch / pulls my eye down / doesn't quite line up
* the reflection under {T} fades at just the right moment / good call keeping the reflection / I like how quiet that reflection is
* mirror below, fog above, {T} in between / half a reflection is better than a whole one / {T} standing on its own head, love that
* I like the ghost of {T} underneath / {T} and the double below, good pair
x the reflection is almost louder than {T} / the reflection of {T} stops too suddenly / I'd lose the reflection, {T} do<es>n't need it
x table reflects the ceiling, not {T} / fingerprints in the reflection, I'm cruel today
x the mirrored half of {T} is darker, and it's bothering me
? is that glass or acrylic underneath / is the reflection in camera / did you fade the reflection by hand / how wet is that surface really
> fade the reflection earlier / drop the reflection completely / blur the reflection a little / wipe the glass once more
crop | around, on
+ leaves enough room on the right / gets close without cutting anything off / makes the size clear / would work square too / sits nicely off centre / is tighter than I'd have dared
+ trims off the boring half / hugs the outline / makes a square out of it
+ lets the handle breathe / stops exactly where it should
- is a bit tight at the top / leaves a lot of table on the right / nicks the base / puts it dead centre / makes it look smaller than it is / wastes the upper third
* cropping in that close on {T} was the right call / good crop, there's still room for a line of text / the empty side next to {T} is perfect for a title
* tight crop, loose mood / cut off the handle and got away with it / room on the left for a price tag, clever
* you cropped {T} like a portrait / the bit of {T} that's cut off is the bit I imagine best
x {T} need<s> a finger more air at the top / I'd like to see all of {T} / {T} sit<s> too exactly in the middle for me
x slice more off the bottom / one more centimetre above {T}, please / feels like a screenshot of a better, wider photo
x with {T} that low in the frame it's about to fall out
? did you crop later or frame it like that / would it work as a square / what's just outside the crop / is there a wider version
> crop a little wider / give the top more air / shift it off centre / try an upright crop / cut some of the table
> lose a strip on the right
colour | of, on
+ looks true / stays warm without going yellow / is the same from edge to edge / matches the material / keeps the whites white / goes so well with the background
+ agrees with the title / is muted without being sad / is two neighbours on the wheel
+ stays on the cool side of warm / has one accent and guards it
- drifts blue in the corners / is warmer than it should be / turns the whites creamy / looks a bit green in the shadows / isn't the same on both sides
* whites that are actually white, thank you / the colours are close together and {T} still stand<s> out / warm but not orange, hard to get right / everything around {T} is the same family of colour, I like it
* skin-warm whites, yes / desaturated everything but {T}, smart / even the grey has some warmth in it / {colour} picked up in the shadows, small and good
* the {colour} sits with {T} like they were made together / pale on pale and {T} still hold<s> its own
x there's a green cast on {T}, or is it my screen / the warm light and the cold window don't mix well on {T} / the white next to {T} has gone a bit pink
x whites are leaning magenta over here / grade's heavier than {T} need<s> / tungsten on one side, daylight on the other
x the tint in the shadow makes {T} look ill
? grey card or by eye / did you warm it up afterwards / is that the real colour / which lamp was the warm one
> cool it down a notch / match the two lamps / check the whites again / pull the green out of the shadows
> calm the reds
surface | under
+ has so much texture / looks good enough to touch / is rough where the rest is smooth / takes the light unevenly, as it should / keeps a few scratches / isn't polished to death
+ drinks up the light / has dents in the right places / feels cold from here
+ has a past / is matt where it should be
- is busier than what's standing on it / has a speck I keep seeing / looks printed / tilts by a degree or so / goes blurry too soon / looks a bit like vinyl
* rough under smooth, always works / you picked the right surface for {T} / the scratches next to {T} make it feel used / I want to touch whatever {T} <is> standing on
* crumbs left in, bless / stone under something soft, opposite textures / that grain running left to right leads straight to {T}
* {T} on something that honest looks twice as good / you can hear {T} being put down on it
x the surface has more going on than {T} do<es> / is it me or does the surface tilt a bit to the left / there's dust next to {T}, bottom right
x tabletop's stealing the show / lint! bottom left! / {T} on something that rough looks scared
x the pattern underneath {T} moirés on my screen
? what's it standing on / is that real stone or a print / did you dust it in post / where did you find that surface
> clone out the speck on the left / let more of the surface show / go rougher with the surface / level it by half a degree
focus | on
+ sits right on the front edge / falls off gently towards the back / is sharp from front to back / lands where it should / holds the label and lets the rest go
+ starts at the rim and melts away
- lands just behind the front edge / is so shallow that half of it is gone / misses the part I want to see / goes soft right where the detail is
* sharp where it counts and soft everywhere else / love the way the back of {T} just melts away / every edge of {T} is sharp, did you stack this
* eyelash-thin focus, and on the right spot / background gone to butter / front edge razor, rear edge whisper
* only the first inch of {T} is sharp and it's the right inch
x the front of {T} is just out of focus, I think / I'd want more of {T} sharp / a bit more depth of field would help {T}
x back third of {T} is mush / focus landed on the table, not on {T} / missed by a hair
x my eye wants the nearest corner of {T} sharp and doesn't get it
? what aperture was that / stacked or one frame / was the front meant to be soft / tripod or handheld
> stop down once / focus a little nearer / stack two frames / use the tripod
angle | on
+ shows the side that matters / is low enough to make it look tall / flatters the shape / is a little unusual and works / shows the top without losing the front
+ gives it shoulders / shows just enough of the inside
- flattens the front / shows more lid than body / is the one everybody picks / makes it lean backwards / hides the best side
* getting down low makes {T} look huge / nice to see {T} from there for once / that angle shows both the front and the top
* worm's view of {T}, yes please / slightly from above, like someone about to grab it / tilted two degrees and it's alive
* eye to eye with {T}, nice for a change / you shot {T} from where I'd sit
x I'd have gone lower, {T} look<s> small from up here / from this angle {T} could be anything / {T} seem<s> to lean back a little
x straight-on is safe, {T} could take more / I'm looking down on {T} and it feels small / other side might be the good side
x from up there {T} lose<s> its legs
? how high was the camera / did you try it from lower down / long lens or short / how many angles did you try
> go lower by a hand / turn it a few degrees / try it straight from above / shoot it from the other side
material | of
+ looks exactly like itself / is easy to guess from the light alone / takes the hard light well / shows its age nicely / isn't smoothed into plastic
+ has that dry, chalky feel / reads as heavy before anything else
- could be plastic from here / loses its grain in the shade / looks wetter than it is / goes dull in the middle
* you can almost feel what {T} <is> made of / I could tell what {T} feel<s> like before reading the title / you didn't retouch the life out of {T}, good
* cold, heavy, a bit greasy: I can feel {T} / you let {T} be old / every scratch tells you {T} get<s> used
* you can tell {T} would be cold to the touch / {T} look<s> lived with, not bought
x from here {T} could be plastic / the light hides what {T} <is> made of / too much clean-up, {T} look<s> like a render
x skin's been smoothed off {T} / where's the weave, where's the grain
x the shine on {T} hides what it's made of
? is it matte or glossy in real life / how much of that is retouched / how does it look in direct sun / new or used
> rake the light across it / show the material closer / let one edge catch more light / leave the fingerprints in
light | on
+ comes from one side and that's enough / is soft but not flat / feels like a real window / wraps round the side so gently / drops off fast, which suits it / makes a simple thing look good
+ slides along the edge and stops / turns cheap into dear / has a source and a direction, rare
+ rakes across and finds every bump / falls like it would at breakfast / is bounced once, I'd guess
- is too even / comes from everywhere / leaves the far side black / is fighting a second lamp / flattens the shape a bit
* one light and it's all there / simple light, and {T} look<s> great in it / the light on {T} feels like early morning / side light was the right choice for {T} / so much from just one light
* low sun or a very good lamp / blinds on the left, am I right / moody without hiding {T} / dark side stays dark, thank you / half of {T} in shade and I prefer that half
* the light walks round {T} and takes its time / you let half of {T} go dark and I'm glad / that's how {T} look<s> when nobody's looking
x the light on {T} is a bit flat / too many lights, {T} <has> no dark side left / half a stop less and {T} would have more shape
x ceiling bounce is filling everything in / looks like two in the afternoon in an office / contrast got lost somewhere between lamp and {T}
x the fill is so strong that {T} go<es> flat / I'd swear there are three suns on {T}
? is that daylight / how close was the light / scrim or bare window / what time of day was it / did you use a reflector on the other side
? north window or a big softbox / how far is the lamp from it
> let one side go dark / bring the light closer / add a black card on the left / pull it down half a stop / try one light less
> flag the ceiling / bring in a black card / use the window alone
label | on | bottle, bottles, jar, tin, honey, cream, lipsticks, perfume, tea
+ is perfectly straight / is sharp from end to end / catches light and you can still read it / faces the camera without looking staged
- is turned a little too far / glares in the middle / goes out of focus at the sides / hides the nice side
* the label's straight, you'd be surprised how rare that is / no glare on the label, well done
* the type on {T} is crisp enough to read aloud / even the small print on {T} is sharp
x the glare on the label bothers me / the label needs turning a hair to the left
x the label on {T} bends away just where it gets interesting
? is there a version without the label / did you straighten the label later / how did you avoid glare on the label
> turn the label a few degrees / kill the glare with a flag / shoot the back once
arrangement | of | bars, bottles, blankets, notebooks, lipsticks, sneakers, shoes, napkins, chess, earrings, stacked, set
+ looks casual and surely wasn't / has one that breaks the row, good / leaves uneven gaps / leads my eye to the front
- is a little too neat / lines up like soldiers / has one too many / hides the ones at the back
* the one that's out of line makes it / I bet the arrangement took longer than the photo
* the gap between the second and the third says it all / somebody nudged one of them and it was the right one
x it's all a bit too lined up / one less would be better
x they stand there like they're waiting for a bus
? how many tries for the arrangement / did you measure the gaps / what did you take out
> take one away / turn one of them round / let two of them touch
@ | in, on
+ look<s> good enough to pick up / look<s> used, and that helps / look<s> great without any props / come<s> off the page / ha<s/ve> nowhere to hide / look<s> expensive / <is> lit with care / look<s> like <it> belong<s> there / ha<s/ve> a real presence / look<s> solid as a rock
+ <is> begging for a magazine cover / could pass for a painting / hold<s> the frame alone
+ sit<s> there like <it> own<s> the place / look<s> ready for a close-up / could tell stories / do<es> nothing and it's enough
- float<s> a little / look<s> like a render / <is> lit from too many sides / look<s> smaller than <it> should / melt<s> into the background at the bottom / look<s> a bit catalogue / <is> almost too clean / need<s> something for scale
- need<s> a wipe / stand<s> too stiff
- seem<s> to be holding its breath / want<s> a friend
* I'd pick up {S} right away / would hang in a shop as it is / {S} on its own is enough / never looked at {S} that closely before / simple subject, done properly
* catalogue-ready, minus the boredom / someone loves {S} / {S} <has> never looked that good and knows it / quiet photo, loud {noun} / take my money, I mean my like / old-school still life with {S}, yes / five minutes on {S} already / a portrait of {S}, basically / {S} deserve<s> the wall, not the feed
* you made {S} look important without shouting / I'd never given {S} a second thought before / {S}, but make it quiet / patience, one lamp and {S} / if I had to draw {S} I'd draw it like that
x {S} look<s> a bit lost in all that space / hard to tell how big {S} <is> / something's missing next to {S}
x {S} want<s> company or a smaller frame / advert voice is creeping in around {S} / a hand in frame would tell me how big {S} <is>
x {S} could be anywhere, give me a hint of a place / the frame's big and {S} <is> shy
? how big is {S} / one shot or stacked / did you clean {S} or retouch it / what lens was that / how did you keep the dust off {S} / is there one of {S} in use / how long did it take to set up / is {S} from a series
? tethered or straight from the card / roughly what shutter speed / did {S} survive the shoot / how many shots before that one / who styled it / natural dust or sprinkled
? whose {noun} is it / what's just behind {S} / was {S} the plan or what was lying around / how heavy is {S}
> turn {S} a few degrees / put something next to {S} for scale / move {S} away from the wall / light {S} from one side only / show {S} being used / get closer to {S}
> try {S} wet / put {S} on something ugly / do a version at night
! side light forgives a lot / dust only shows up after you post it / white on white is where it gets hard / glass shows every lamp in the room / the cheap card matters more than the lamp / most props make it worse / one degree of tilt and everybody feels it
`);
