import { readEye } from "../eye";

/** Spacing, states and who cannot read it. */
export const uxDesignerEye = readEye(`
= screen / mockup / layout / design / draft
spacing | in, around
+ is consistent all the way down / tells me what belongs together / gives every row room / is wider than usual and better for it / makes lines unnecessary / survives my ruler
+ breathes in and out at the right places / steps by eights as far as I can measure
- is off by a few pixels near the bottom / is the same everywhere, so nothing groups / gets tight on the right / wastes the top third / jumps around a bit
* finally some room to breathe / measured it, it's all on the grid, nice / I can see the groups without a single line / {T} <has> room and doesn't feel empty
* padding doing padding things, finally / breathing room, and nothing below the fold either / sections by whitespace alone, classy / rhythm's steady down to the footer
* the gap between {T} and the rest says it's the main thing / you gave {T} more margin than anybody asked for, good
x everything's the same distance apart, so nothing belongs together / {T} feel<s> squeezed on the right / the gap above {T} is bigger than the one below, on purpose?
x bottom row's choking / sixteen here, eighteen there, my eye twitches / air on top, none below
x the last row of {T} is glued to the edge / above {T} there's a hole, below it there's a crush
? is that an 8 point grid / does the spacing hold on a small phone / are the gaps from tokens / how does it look with twice the content
> double the space between groups / tighten the lower half / snap it all to eight / halve the gap under the title
hierarchy | of, in
+ is clear before I read a word / has one loud thing and means it / works without any colour / is settled in one glance / puts the important bit first
+ has a beginning and an end / lets the number be the hero
- has two winners / makes the second button look like the first / gets flat below the title / depends on colour alone / puts the rarest action on top
* I knew what to tap before I'd read anything / title, action, rest, and that's it, good / one big thing and the rest keeps quiet
* one verb, one button / squint test passed / eyes land, thumb follows / headline whispers, button speaks, nice inversion
* my thumb went for {T} before I thought about it / you made {T} big and everything else humble
x I don't know what {T} want<s> me to do first / two buttons shouting at me / everything in {T} is equally important, so nothing is
x primary and destructive share a colour, careful / cancel looks more inviting than save / where's the main action hiding
x the heading competes with {T}, and {T} should win
? what should I read first / which action is the main one / what happens to the order on a phone
> drop one level / make the main action stronger / calm down the second button / shrink everything but the title
corners* | on, of | corner, radius, card, button, tile, rounded, modal, tooltip, swatch
+ have one radius throughout / are tight enough to look like a tool / suit the type / nest properly
- are all a bit different / make every box a pill / don't nest / look friendlier than the content
* someone took care of the nested corners, thank you / not too round, for once
* pill for tags, square for data, sensible / optical corners, not just maths
* the outer curve and {T} inside it agree, nice
x the inner and the outer radius don't match / everything's a pill, even {T}
x radius soup
x the sharp corner on {T} pokes out of a soft set
? how many radii are there / is the inner radius smaller on purpose / would it look good with square corners
> settle on one radius / halve the radius / make the inner corners smaller
type | in, of
+ has three sizes and stops there / is readable even when it's small / lines up with the icons / gives the numbers room / steps down clearly
+ doesn't shout in caps / keeps line length humane / has proper figures
+ sits on the baseline like birds on a wire / is one family, two weights, no drama
- has a size nobody will notice / goes thin and grey where it's small / is a bit small for older eyes / runs too wide on a desktop
* readable from across the room / small text that's actually readable / two weights and that's all you need
* tabular numbers, I could hug you / sentence case everywhere, bless / nothing under fourteen, hooray
* the small print in {T} is still print, not dust
x the small text in {T} is really small / light grey on white, my old enemy / too many sizes for one screen
x eleven pixels, really? / all caps on a long label hurts / truncation's coming for that heading
x the long words in {T} will break badly
? which typeface is that / what's the smallest size / does it grow with the system setting
> bump the small text up / drop one size / shorten the lines / set the numbers in tabular figures
contrast | of, in
+ passes without looking harsh / would hold outdoors / is saved for the one action / is good even on the hints
+ survives greyscale / would pass on a cheap projector
- fails on the small text / is too low on the hints / relies on a hairline / disappears in sunlight
* checked the contrast and it passes, nice / readable in the sun, that's all I ask
* hint text you can actually see / works on a dusty screen at noon
* the dark text on {T} could be read by a tired person, which is the point
x the grey text in {T} won't pass / I can hardly see the placeholder / great until I turn the brightness down
x ghost buttons haunting ghost text / placeholder pretending to be a label / 3.1 to 1 by eye, I'd check
x the hint inside {T} is a ghost
? what's the ratio on the small text / did you check the dark theme too / does the disabled state still pass
> darken the hints / check it in sunlight / use a darker grey / give the border more contrast
empty state | of, in | empty, results, mailbox
+ tells me what to do next / isn't sad about it / is short and useful / has one button and no mascot
- blames me / has a drawing but no way out / looks like an error / says what's missing but not what helps
* an empty state that helps, rare / nothing there and I still know what to do
* blank page with good manners / one sentence, one way forward / zero results and zero panic
* with nothing to show, {T} still know<s> what to say
x I'd be stuck here, what now / needs one button to get out
x sad cloud illustration detected / dead end
x the empty version of {T} needs a way out
? what does a first-time user see / empty because new or because filtered / is there a way back
> add one action / say what comes next / lose the drawing
alignment | of, in
+ holds one left edge / is so calm I stopped checking / puts the numbers on the right where they belong / keeps the icons on the text
+ could hold up a picture rail
- has three left edges / breaks in the second row / lets the icons float / mixes centred and left
* one straight edge from top to bottom, bliss / numbers on the right, text on the left, as it should be
* ruler-straight, icons included / decimals under decimals, joy / left edge you could cut bread with
* {T} lines up with the logo, someone cared / you put the amounts in {T} on the right, thank heavens
x the second row of {T} doesn't line up with the first / I count three left edges in {T}
x chevrons wander off to the right / centred paragraph, my nemesis / two pixels, third row, can't unsee
x the icon in {T} sits a hair too high
? how many left edges are there / icons on the baseline or centred / is anything centred on purpose
> line it all up with the title / left-align the long text / put the numbers on the right
tap target | on, in | app, phone, button, tab, thumb, toggle, icons, mobile, tap, picker, bus, ticket
+ is big enough for a cold thumb / covers the whole row / sits right where my thumb is / keeps its distance from delete
- is smaller than it looks / sits next to the dangerous one / is out of reach for one hand / ends where the text ends
* I could use {T} on a moving bus / works one-handed, I tried holding my phone like that
* gloves-on friendly / fat-finger proof / bottom of the screen, where thumbs live
* I'd hit {T} on a bumpy road
x I'd hit the wrong one with cold hands / the button's too far up for one thumb
x twenty-four pixels is for mice / delete within reach of save, brr
x the x next to {T} is for ants
? is the whole row tappable / can I reach it with one hand / how big is the target
> make the whole row tappable / move the action down / keep delete away from save
states* | of, in | state, states, hover, pressed, disabled, button, toggle, error, selected, loading, focus
+ are all there, even the boring ones / differ by more than colour / look like one family / include loading, thank you
+ are drawn, not promised
- stop at hover / leave out the slow one / differ only by a tint / make focus and hover the same
* somebody drew the disabled state, I'm touched / all the states, not just the pretty one
* loading, failed, empty, full: the whole family / disabled that says why / hover nobody on a phone needs, good that it's subtle
* you thought about what {T} do<es> when there's nothing to show
x hover and focus look the same to me / what does {T} look like when it fails
x happy path only / what about offline in a tunnel / skeleton or spinner, choose one
x the pressed version of {T} looks like the broken one
? what happens when it fails / is there a loading state / where does the focus go first / how does it behave offline
> show the error too / give focus its own ring / draw the slow one / add a read-only one
labels* | in, on
+ say what will happen / are verbs, good / sound like a person / stay visible when I type / need no icon
+ name the thing and get out of the way
- are our words, not the user's / say submit / wrap in German / are a bit vague / disappear when I type
* plain words on the buttons, thank you / I'd understand {T} without any help
* verb plus noun, good order / no jargon, no exclamation marks, no please / error reads like a friend wrote it
* the words on {T} are the ones people use
x what does that label mean to someone new / the labels in {T} sound like our database
x ok and cancel, of what / label's cute, meaning's gone / internal lingo leaking through
x the text on {T} could be half as long and twice as clear
? who wrote the labels / what's the longest one it can take / do the labels stay when I type
> use a verb / try it in German / put the labels above / say what happens next
focus ring | on, around | focus, button, keyboard, form, field, tab
+ is visible on both themes / has an offset, so I can see it / isn't an afterthought
- is the browser default / disappears on the filled button / gets clipped by the card
* a focus ring you can actually see / tabbing through that must be a joy
* keyboard folks will thank you / two-tone ring, visible on anything
x I wouldn't find the focus on {T} / the ring needs more offset
x tab order's a mystery tour
? can I tab through it / ring or outline / how does it look on the dark one
> offset the ring by two / make the ring two-tone / don't let the card clip it
icons* | in, on | icon, icons, tab, app, dashboard
+ all have the same stroke / have words next to them / sit on the text / are few
- need words / mix filled and outlined / sit a pixel low / could mean anything
* icons with words, the way it should be / one family of icons, you can tell
* stroke, size, meaning, all consistent / no mystery meat
* the picture on {T} needs no caption, and has one anyway
x no idea what the third icon does / I'd need a legend for those icons
x gear, cog or flower / heart for save, star for what then
x two of the symbols near {T} are cousins
? do the icons have words / drawn or from a set / what does the last one do
> give the icons words / drop two of them / settle on one stroke
dark theme | of, in | dark, black, midnight, night
+ isn't just inverted / keeps its layers without shadows / dims the pictures too / is easy on the eyes
- is pure black / loses its borders / makes the accent shout / turns all greys into one
* dark but not black, my eyes say thanks / you can still tell what's on top
* elevation by lightness, textbook / charcoal, no pure black, no smear
x the accent is glowing at me / the cards in {T} melt into the ground
x neon accent burns in the dark / photos glare like headlights
? is there a light one / does the accent change in the dark / how do pictures look in it
> lift the black a little / dim the accent / use three greys for the layers
first step | in, of | onboarding, checkout, sign-up, form, flow, prototype
+ asks for one thing / can be done with one thumb / needs no account / says how many follow
- asks for too much / hides below the fold / looks like the last one / needs reading
* one question per screen, I'd actually finish that / you told me how many steps there are, thanks
* no account wall, I'd stay / progress you can see / step one takes four seconds
* {T} ask<s> one thing and waits, polite
x I'd give up at the second field / do you really need all of that on the first screen
x seven fields before hello / skip link, where art thou
x there's a question in {T} I couldn't answer on day one
? how many steps is it / can I go back / what if I stop halfway / can I skip it
> ask for less at first / show how many steps follow / let people skip it
error message | in | error, form, sign-up, checkout, search, field
+ says how to fix it / stands next to the field / keeps what I typed / doesn't blame anyone
- comes while I'm still typing / just says invalid / is far from the field / disappears by itself
* an error message written for humans / it tells me how to fix it, what more could you want
* fix-it text right at the field / polite, specific, short
x red alone won't do, some people can't see it / I still wouldn't know what went wrong
x something went wrong, did it / red border and silence
? when does the error show / does it keep what I typed / what if two things are wrong
> put the error beside its field / say how to fix it / wait until they leave the field
colour | in, of
+ is used for one thing only / stays calm / leaves the accent alone / works without blue, for once
+ earns its keep / is mostly grey, and I mean it as praise
- means two things at once / is a bit loud for a tool / is nearly the same on hover / won't work for everyone
* one accent colour and it's enough / calm colours, I could look at {T} all day / grey, white, one accent, done
* greyscale first, colour last, it shows / status colours plus shapes, good / restful for eight hours a day
* the {colour} marks what matters in {T} and nothing else / you could print {T} in black and lose nothing
x red next to green won't work for everyone / too many accents in {T}, pick one
x success and info are siblings / brand colour on everything waters it down
x the {colour} next to {T} says warning to me / the {colour} is brand, the rest is {T}, choose one
? does the colour mean anything / how does it look in greyscale / is that the brand colour
> keep one accent / try it in greyscale first / tone the ground down
grid | of, under
+ holds without showing / is broken once, for a reason / works at three widths / keeps it calm
+ bends at the small width and doesn't break
- falls apart after the second row / leaves an orphan on the right / has a gutter wider than the margin
* you can feel the grid without seeing it / everything in {T} sits on a line
* fluid without going floppy / twelve columns, three used, fine
* you can drag {T} to any width and it behaves
x {T} slip<s> off the grid at the bottom / there's an orphan at the end of the row
x last card's an orphan / gutter swallows the tablet view
x on the middle size {T} leave<s> a hole
? how many columns / what happens at 390 / which item breaks the grid
> try it with eight columns / align the lower row / let one item span two
@ | in
+ do<es> one job and do<es> it well / need<s> no explaining / would survive a translation / stay<s> out of the way / <is> clear before I read a word / work<s> for someone in a hurry / look<s> finished, even the boring parts / would hold up with real data / could go straight into the system / feel<s> calm
+ could ship as <it> <is> / feel<s> native / forgive<s> mistakes / keep<s> its promises
+ feel<s> like it was tested on tired people / keep<s> quiet until needed / make<s> the hard bit look easy / would work at three in the morning / behave<s>
- need<s> a moment to understand / would break with a long name / hide<s> the main action / <is> prettier than it is clear / ask<s> too much at once / get<s> crowded on a small screen / look<s> disabled / need<s> real content
- ask<s> for patience / would wobble in translation / need<s> a second pair of eyes
- want<s> one decision fewer / look<s> finished before <it> <is>
* I'd use {S} tomorrow / anyone's grandparents could use {S}, and that's a compliment / no tooltip needed, good / boring in the best way / {S} respect<s> my time / wish more apps had {S} like that / simple, and I know that's a lot of work
* less app, more tool, yes / grandma-proof / stealing the pattern, crediting you / someone did the boring work, and well / no onboarding needed / support tickets won't come from {S} / feels like it loads fast / you cut things, I can tell / {S} minus the fluff / sensible, sober, shippable / finally somebody designs {S} for normal people / does what it says on the button / fewer clicks than I feared / a screen that doesn't beg for attention
* the second time I'd use {S} without looking / you took the cleverness out of {S}, and that's clever / there's nothing in {S} I'd have to explain / for once {S} come<s> with room for real names / I could hand {S} to a developer and go for lunch / whoever argued for {S} to be that plain won well / {S} tell<s> me where I am, which most don't
x {S} <is> pretty but I'm not sure what it's for / a long name would break {S} / try {S} with real data before you fall in love with it
x lovely with lorem ipsum, less so with real names / one long German word and {S} break<s> / feels like a showpiece, show me the ugly cases / {S} solve<s> the easy half
x the pretty version of {S} and the useful one are still two versions / I'd watch five people use {S} before touching the colours / somewhere in {S} there's a step too many
? how does {S} look with long names / what happens on a small screen / has anyone tested {S} yet / does {S} work with a keyboard / what does {S} look like while loading / what did {S} replace / is {S} live or a draft / how many versions were there / is there a dark one
? who's it for, first-timers or regulars / what did people trip over in testing / rtl support / how does {S} behave at 200 percent zoom / what got cut / is there a print view / native control or custom / what's behind the three dots / how many taps from start to finish
? how does {S} end / what's the worst case for {S} / which part of {S} was the argument about / who signs off {S} / how often would somebody see {S} / what happens to {S} when the text doubles / would {S} work on a watch
> try {S} with real data / test {S} with a long name / try {S} without colour / check {S} on a small phone / drop one thing from {S} / show {S} while it loads
> steal a pixel from the top / test {S} on the oldest phone around / replace the icon with a word / kill one option / sketch the failure first / read it out loud
! a label beats an icon most days / long names ruin most layouts / good defaults beat settings / the quiet version usually wins / if it needs a tooltip it needs a word / blur it and look again / errors deserve the best writing
`);
