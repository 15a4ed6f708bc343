import { readEye } from "../eye";

/** Forms, accidents and what the picture will not explain. */
export const aiArtistEye = readEye(`
= image / vision / piece / plate / dream
texture | on, of
+ looks [dug up|weathered] more than [rendered|made] / changes as you go [closer|left] / has [tooth|grit] / [contradicts|resists] the smooth parts / could be skin or [stone|paper] / keeps the eye [busy|moving] without [nagging|noise]
- is the same [everywhere|in each corner] / has that [plastic|waxy] sheen / repeats near the [top|bottom] / smears [when|if] you zoom / outshouts the [form|idea] / gives the [method|model] away
? is the texture layered or [came|born] in one go / how does it look [up close|at full size] / scanned or [grown|made]
> roughen one [corner|side] / let the texture stop [earlier|short] / break the texture [once|in the middle] / keep one part smooth
composition | of
+ leans [left|to one side] and gets away with it / leaves the middle [open|to itself] / pulls [me|you] in from the corner / has one [tilt|wrong thing] and needs it / is held by [almost|next to] nothing / makes the small [part|shape] the heavy one
- puts everything in the middle / is a poster before it's a [picture|thought] / has two centres / tips over at the [right|lower] edge / is more [stage|set] than place / spreads [evenly|too fairly]
? cropped or [found|born] like that / what's beyond the left edge / was it wider once
> crop off the [top|left] third / empty the middle / tip the horizon / move the [small|bright] part out
horizon | behind, in | lake, desert, field, sea, mountains, city, forest, whale, moons, aurora, eclipse, rooftops, horizon, car park
+ is where it [quietly|slowly] goes wrong / is low enough to make it [huge|lonely] / bends, I think, and should / keeps two worlds apart / gives the [strange|odd] part a floor
- is a ruler line / sits in the exact middle / splits it in two / makes it a landscape when it [isn't|needn't be]
? is that water or sky / does the horizon bend or do I / how low did the horizon start
> lower the horizon / lose the horizon / tilt the horizon by a hair / let the horizon fog over
negative space | around
+ does the talking / weighs more than the [form|figure] / is [cold|wide], [rightly|as it should be] / makes room for [doubt|a second thought] / isn't empty, it's waiting
- is [filled|patched] with [fog|haze] by default / reads as undecided / could take one [small|tiny] thing / is all the same grey / stops the form from [leaving|growing]
? was there ever something in the empty part / how empty did you dare go / what did you take out
> empty it further / let something small into the gap / cut the haze
light | in, on
+ comes from [no|nowhere] source I can find / is [late|old] light / touches one [edge|thing] only / behaves like weather / makes the odd part believable / stays low
- is everywhere at once / comes with the usual glow / has two suns, by accident I think / explains too much / flattens the [strange|best] part / is teal and orange again
? where's the light coming from / dawn or [dusk|studio] / one sun or two
> put out one of the lights / let the [left|far] side go dark / make the source visible / skip the glow
edges* | of, around
+ dissolve where I'd have [sharpened|stopped] / go from hard to [fog|nothing] / are where it [happens|lives] / won't say where things end / stay raw
- are sharp all over / halo a little / blur out of habit / cut the [form|figure] out like a sticker / melt the part I'd like to [see|keep]
? lost edges on purpose / painted over or left as they came / where does it end for you
> lose one more edge / sharpen only the nearest edge / leave the edges raw / let the left edge go
symmetry | of
+ is nearly there, then [breaks|slips] / is broken in one place, the right one / makes it a [mask|sign] / feels ceremonial / holds until you look for it
- is a mirror and [shows|feels] it / kills the strangeness / does the composing for you / is only half [broken|brave]
? mirrored or just close / why not break it [further|more] / was it symmetrical at first
> break the symmetry once / shift one side down / keep half, grow the rest / turn one half around
depth | in
+ keeps [going|opening] / has [three|four] layers at least / goes wrong in a [useful|good] way / is [shallow|flat] like a relief / pulls the [small|far] part close
- stops at the second layer / is blur, not distance / doesn't know [near|front] from [far|back] / is borrowed from a lens / piles up in the middle
? how many layers deep / blur or real distance / what's [furthest|right at the] back
> put one thing [far|right] in front / take the blur away / add a layer behind / flatten it all
scale | of
+ makes no sense, [good|thankfully] / is only clear on the second [look|pass] / turns [small|tame] things into weather / has me guessing [metres|miles] or inches / dwarfs everything without [shouting|size]
- is told too soon / is the same for all parts / goes for huge, like [most|many] / needs one small thing to [measure|hold] it by / flips halfway
? how big is it meant to be / inches or miles / is there anyone in it
> add one tiny thing / hide the clue / make it a tenth of the size / push the camera back
grain | over, in | grain, film, plate, cyanotype, print, photograph, exposure, haze
+ ties it together / feels like a [print|plate], no filter / is coarse in the [dark|shade], as it should be / hides the machine / makes it older than it is
- sits on top of it / is even, so it's a filter / is finer than the subject / covers a [weak|smeared] part
? grain before or after / film or [noise|filter] / would it stand without the grain
> put the grain under / use half of the grain / coarsen it in the [shadows|dark] / try it without grain
accident | in
+ was worth keeping / is the best [thing|part] here / makes the rest look planned / looks chosen by now / gives it a pulse
- is one too many / reads as a fault, no gift / hides in the corner / could be pushed / isn't accident enough
? accident or plan / did you fight it or follow it / how often did that come up
> follow the accident / make it bigger than a slip / do it twice and call it style / build on the slip
figure | in, of | head, face, moth, fox, heron, whale, hand, mask, coats, orchestra, portrait, figure
+ turns away just enough / is half [gone|there] / belongs to the ground / isn't acting / stands like it [heard|knows] something
- poses / looks straight at [me|us], pity / is more [finished|polished] than the rest / has a [smile|gaze] it doesn't need / explains the place
? was the figure always there / facing us or leaving / who is it looking at
> turn the figure away / lose the figure / halve the figure / let the figure melt
colour | of, in
+ has gone [off|sour] in the right way / comes from underneath / is two [hues|tones] that shouldn't [meet|mix] / [remembers|belongs to] another season / bleeds where it may
- is the usual dusk / is turned up for the [thumbnail|feed] / covers for a thin form / agrees with itself too much
? which colour was the accident / graded or grown / what was it before that colour
> take the colour out of one half / sour the [blue|yellow] a little / let two colours fight
silence | in, around
+ is the loudest thing / holds after the second look / makes small things big / suits the [size|fog]
- is a bit [posed|arranged] / gets broken by the [glow|detail] / could last longer / is fog, mostly
? what would it sound like / was it quiet from the start
> take out one more thing / keep the lower half still
repetition | of, in
+ is nearly a pattern, then isn't / counts down to something / makes it a [chant|ritual] / has one that's [missing|wrong]
- is copy and paste by the [third|fifth] / stops too neatly / fills where it should [thin|fade]
? how many of them are there / grown or tiled / which one is the odd one
> break the row once / thin it towards the edge / make the last one [smaller|wrong]
gesture | of
+ is caught [halfway|before its end] / costs nothing and says much / runs through to the [edge|corner] / feels [made|done] in one breath
- is [timid|careful] at the end / repeats itself below / looks traced / wants to leave the frame and can't
? one stroke or many / left-handed, that gesture / how fast was it
> let the gesture run out of the frame / cut it before it ends / do it faster
fog | in, over | fog, haze, mist, smoke, cloud
+ hides the right [third|half] / has a colour / thins where I want to look / makes [near|far] a guess
- hides what should be drawn / is the same [grey|white] all over / comes with every dream / flattens the [back|hill]
? what's behind the fog / was there less fog at first / fog or unfinished
> burn off half of the fog / give the fog a colour / move the fog to the front
seam | between, in
+ shows, and should / is where two pictures argue / runs like a [river|scar] / can't be found, I tried
- runs through the [best|calm] part / gives the two halves away / is hidden with blur
? two pictures or one / where's the seam / did the seam move
> show the seam / move the seam to the [edge|middle] / cut harder along the seam
weight | of
+ sits low and [waits|pulls] / is all in one [corner|stone] / makes paper feel like [lead|iron] / shifts when I look away
- is nowhere / floats for no reason / ends up dead centre / gets lifted by the glow
? heavy or hollow / what holds it up / where should it fall
> put the weight lower / take the ground away / lean it
distortion | of, in
+ follows a rule I can't name / bends the [straight|known] part only / stops just before it's a [trick|filter] / is worse near the middle, [rightly|good]
- is a filter / bends everything alike / breaks the hands again / distracts from the [light|quiet]
? what bent it / one pass or more / straight once
> straighten one thing / bend only the far half / double it in one spot
@ | in
+ look<s> [half remembered|like something overheard|like a leftover from a dream] / shouldn't work and do<es> / come<s> from a place I can't name / get<s> stranger [the longer I look|on the second look] / <is> quieter than the title / feel<s> [found|grown] rather than made / [loom<s>|wait<s>] in there nicely / make<s> the scale impossible to guess / look<s> heavy and weightless at once / could be the last frame of a film / unsettle<s> me [a little|in a good way] / [end<s>|stop<s>] just before it gets too clear / make<s> me want the story / feel<s> older than the rest
- <is> a little too [clear|finished|literal] / look<s> [pasted|dropped] in / explain<s> too much / could be [stranger|less sure] / <is> what everyone does with that title / end<s> up as [decoration|scenery] / get<s> lost in the [texture|haze] / need<s> one thing that doesn't fit / stop<s> being strange after the first look
? what came first, {S} or the place / was {S} an accident / how big is {S} meant to be / is {S} part of a set / what's behind {S} / how many tries until {S} looked like that / did {S} come from a sketch / what did you leave out around {S} / is {S} arriving or leaving
> hide half of {S} / make {S} [smaller|bigger] than it should be / let {S} melt into the ground / turn {S} away / lose everything but {S} / push {S} off the [left|right] edge / let {S} be less clear
! the odd one out is usually the keeper / nearly symmetrical beats symmetrical / less prompt, more picture / fog is the easy way out / the seed knows more than the sentence / the second look decides / titles should keep quiet / big is not the same as vast / the corner is where it shows / strange needs one plain thing
`);
