import { readEye } from "../eye";

/** Pixels, palettes and what reads at 1x. */
export const indieGameDevEye = readEye(`
= tile / little scene / asset / in-game view / frame
silhouette | of
+ reads [at 1x|from across a room] / would [work|hold] in solid black / has [one|a] [clear|strong] [diagonal|direction] / can't be mistaken for [anything|any other] / gives away the [mood|attitude] / keeps the [arms|edges] off the body
- [blobs|clumps] [up|together] at 1x / could be [two|three] other things / gets lost [on|against] dark ground / has no [front|clear side] / is [busy|noisy] along the [top|back]
? does it read at 1x / how does it look in solid black / is it clear which way it faces
> fill it black and look / pull the [arms|top] away from the [body|rest] / exaggerate one side / drop the small bumps
palette | of, on
+ is [tiny|small] and [spent|used] well / [shares|reuses] a hue between [light|warm] and [dark|cool] / ramps without [mud|banding] / keeps one hot colour in reserve / belongs to one game, I believe it
- has a [colour|shade] nobody needs / ramps through grey / goes [muddy|brown] in the dark end / spends its [brightest|hottest] on the [ground|back] / has two greens doing one job
? how many colours in the end / your own palette or a [known|borrowed] one / which colour would you cut
> cut one [green|shade] / shift the [darks|shadows] towards blue / warm up the [lights|top ramp] / save the hottest one
outline | around, on
+ breaks where the light hits / is coloured, not black / stays one pixel and [clean|no more] / [opens|lets go] at the top / pops it off the [ground|tiles]
- is black [all|the whole way] round / doubles at the [corners|joints] / [jags|stumbles] on the [curve|diagonal] / closes things in / eats the small shapes
? selective outline or full / why no break in the outline / is the outline part of the [hitbox|collision]
> break the outline [on|towards] the lit side / tint the outline / clean the [corner|double] pixels / lose the inner lines
dithering | on, in
+ is used [once|sparingly], where it [helps|counts] / suggests [stone|texture] for [free|two colours] / fades at the right [size|distance] / has a pattern I can [live with|follow]
- [shimmers|buzzes] when scaled / covers for a missing [shade|step] / [fights|argues with] the outline / is everywhere / turns to [noise|static] at 1x
? [checker|ordered] or by hand / does the dithering survive scrolling / why dither there and not [below|elsewhere]
> swap the dithering for one more shade / keep the dithering off the [face|edge] / halve the dithering
idle pose | of | idle, knight, slime, merchant, wizard, fox, frog, robot, ghost, toad, cat, dragon, crab, gardener, hatchling, beetle
+ has [character|an opinion] / breathes without [moving|bouncing] much / puts weight on one [foot|side] / is asymmetric, [thankfully|good] / tells me what it's about to do
- is a T-pose with manners / stands too [straight|even] / floats [a pixel|slightly] / waits for [nothing|no one] / says [less|little] next to the [colours|face]
? how many frames is the idle / does it blink / what does it do when bored
> tilt the [head|pose] a pixel / give the idle a blink / shift the weight [left|back] / squash it [a pixel|slightly]
tiling | of, in | tile, tiles, tileset, cave, farm, village, dungeon, level, bridge, temple
+ hides the seam / repeats without me [counting|noticing] / has a few odd ones thrown in / meets at the corners / keeps the [grid|squares] out of sight
- shows the seam every [sixteen|few] pixels / makes [stripes|columns] at a distance / needs [two|three] more variants / turns corners [badly|with a jolt] / has one rock I keep counting
? how many variants in the set / does it tile both ways / inner corners as well
> add two [odd|broken] tiles / move the [rock|landmark] off the edge / mix in a plain one / check it at three by three
lighting | on, in
+ comes from one [side|corner], always / picks [one|a single] hot pixel and stops / gives [depth|form] with [three|few] shades / agrees with the [ground|scene] / glows without a [glow|halo]
- comes from [everywhere|two sides] / pillows / flattens the [side|near] plane / skips the ground / changes [side|its mind] between frames
? where's the light meant to be / is that baked or [live|dynamic] / what does it look like at night
> pick one corner for the light / kill the pillow shading / add one hot pixel / light the ground too
walk cycle | of | walk, walking, run, running, courier, knight, robot, toad, wizard, crab
+ lands with weight / has a [proper|clear] contact frame / gets by with [four|few] frames / bobs on the right beat / sells the [size|age]
- slides / limps on the [third|last] frame / has no [down|contact] frame / bobs [upside down|off the beat] / moonwalks a little
? four frames or six / how fast at 60 / does it slide at speed
> hold the contact frame longer / drop a pixel on the [down|pass] frame / [lose|cut] a frame / swing the [arms|top] later
perspective | of, in
+ is the same for [walls|props] and floor / cheats in the right place / shows the top without losing the [face|front] / stacks well with [others|a tileset]
- mixes [top-down|side-on] and three-quarter / tips the [floor|top] too far / makes the door [shorter|smaller] than the [hero|player] / is different for the prop
? what angle is the rest of the set / does the player walk behind it / how tall is the player next to it
> match the floor angle / shorten the [side|front] by two pixels / show [less|a little less] of the top
readability | of
+ holds [in motion|with effects on] / survives the [busy|loud] ground / comes before detail, [rightly|good] / is there in half a second / needs no [arrow|hint]
- drops when it [moves|scrolls] / depends on the zoom / goes once there's [rain|more than one] / costs the player a second / loses to the backdrop
? can the player tell it from the ground / how does it read with five on screen / what's it standing against in the game
> test it on the [ugliest|busiest] ground / raise the contrast on the [top|face] / darken the ground / put five on screen
clusters* | on, in
+ are [big|calm] and deliberate / describe the planes / leave no orphan pixels / bend with the form / make it feel [carved|chunky]
- leave orphans on the [left|edge] / are too [fine|fiddly] for the size / look auto-scaled / follow no plane
? drawn at size or scaled / how long is the cleanup at this size / any orphan pixels left
> merge the small clusters / hunt the orphan pixels / simplify the [dark|lower] side
proportions* | of
+ are silly on purpose / put the weight [low|up top] / leave room for a [face|hat] / fit the grid [exactly|without a squeeze]
- make the [head|top] tip over / waste [four|three] rows / leave no room to [jump|move] / copy real life, [sadly|no need]
? how many heads tall / does it fit next to a door / wider or taller in the end
> shrink the [feet|base] / give it a bigger [head|top] / widen it by [two|a few] pixels
face | of | knight, slime, merchant, wizard, fox, frog, robot, ghost, toad, cat, dragon, crab, portrait, gardener, hatchling
+ works with two pixels / looks [grumpy|tired] for free / points the [same|right] way as the feet / is [readable|clear] at half size / has one [odd|crooked] pixel that makes it
- is lost in the [hat|hair|helmet] / stares / needs a darker [brow|eye] / has a nose it [can't afford|needn't]
? how many pixels is the face / does the face change when [hit|hurt] / eyes first or last
> darken one eye / drop the nose / move the eyes down a pixel / give it a brow
shading | on, of
+ keeps to three steps / turns the form without [gloss|gradients] / goes cool in the dark / stops before it's [plastic|smooth]
- is pillow shading, a little / adds a step nobody sees / goes [grey|straight down] instead of [blue|round] / ignores the nose and the [feet|base]
? how many steps in the shading / hue-shifted or just darker / shaded at size
> cut one step / push the darks to [violet|blue] / leave the top flat
animation | of | frame, frames, idle, loop, opening, jump, hurt, walk, running, swaying, animation
+ has a pause in the right place / overshoots by one pixel / says heavy with [four|few] frames / loops without a hiccup
- pops on the last frame / is even, so it floats / moves all parts at once / needs one [held|slow] frame
? how many frames, and how long each / does it loop back or jump / what plays between
> hold the first frame / let the [tail|cloak|top] lag / drop a frame and see / add one smear
background | behind
+ stays two steps [paler|duller] / moves slower, I bet / leaves the ground line [clear|free] / has one [window|star|gap] and that's [the story|plenty]
- fights for the same greens / is sharper than the [hero|front] / repeats every screen / steals the [brightest|best] pixel
? how many layers behind / does it scroll / day and night version
> drop the background a step / blur nothing, dull it / keep the front warmer
props* | around, on
+ tell what happened here / are in the same [scale|hand] / break the grid a bit / could be picked up, I'd try
- look like pickups and aren't / cover the [path|door] / are all the same [height|size] / crowd the [corner|left]
? can the props be broken / which of them matters / are the props baked in
> make the useful one glow / drop two props / vary the heights
size | of
+ leaves room to act / is [odd|unusual] and works / makes each pixel [count|work] / fits the tile with a hair to spare
- is one row short of a [neck|roof] / is bigger than its [detail|story] / won't pass the door / wastes the top rows
? why that size and not [double|half] / how tall is a door next to it / does it scale by two
> lose a row / try it at half the size / give it [two|a few] more rows on top
contrast | against, on
+ parts it from the floor / is kept for the face / survives a bad screen / drops in the back as it [should|must]
- is spent on the [ground|grass] / is missing where the hand is / glares on black / makes the [outline|edge] vibrate
? tested on a bright screen / how does the contrast do in the dark level
> raise the top light / calm the grass / darken what's behind the hand
corner pixels* | on, of
+ are clean, every one / turn the curve nicely / are left out where it counts
- stick out on the left / make a hook / stair-step on the slow curve
? cleaned by hand or [spared|lucky] / do the corner pixels animate
> clean the corner pixels / round the [upper|left] corner by one
@ | in
+ read<s> at a glance / already feel<s> like a character / would fit a small dark cave level / look<s> like <it> ha<s/ve> a bad temper / would scare me at full speed / look<s> good at 1x and better at 4x / make<s> me want to press jump / ha<s/ve> more personality than pixels / look<s> ready to drop into a level / tell<s> me what kind of game it is / feel<s> right for the tile size / do<es> it with very few pixels / could be on the box / look<s> playable / make<s> me want a health bar
- blend<s> into the floor / could be two different things at 1x / look<s> like an item, not [an enemy|scenery] / need<s> a stronger silhouette / look<s> shrunk down from a bigger drawing / ha<s/ve> no clear front / <is> a pixel or two too [busy|tidy] / get<s> muddy at 1x / need<s> something to stand on / could use one brave colour
? what does {S} do when you get close / is {S} an enemy or a pickup / how many frames does {S} have / what size is the player next to {S} / does {S} come in other colours / what sound does {S} make / which level is {S} from / can you break {S} / how long did {S} take at this size / is {S} in the game yet
> test {S} at 1x / give {S} one brighter pixel / put {S} on a busy floor / give {S} a darker outline / make {S} two pixels wider / drop a colour from {S} / give {S} a blink / tilt {S} a pixel
! three good frames beat eight / 1x is the only judge / the outline eats half the budget / more colours rarely save it / the shadow pixel does most of it / read first, detail later / doors are always too small / fewer shades, better shapes / tiles lie until they repeat / juice comes last
`);
