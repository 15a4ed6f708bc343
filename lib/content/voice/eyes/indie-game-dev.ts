import { readEye } from "../eye";

/** Pixels, palettes and what reads at 1x. */
export const indieGameDevEye = readEye(`
= sprite / pixel piece / piece / little thing / asset
silhouette | of
+ reads even at 1x / would work in solid black / can't be mistaken for anything else / is clear from across the room / has a strong diagonal / says everything already
+ is all elbows / has one big readable shape / looks dangerous from any side
- turns into a blob at 1x / could be two different things / gets lost on a dark floor / has no clear front / is too busy along the top
* squinted and still knew it was {T} / the outline alone tells me it's {T} / you could fill {T} with black and I'd still know
* hat, arms, attitude: readable / blurred my eyes and {T} <was> still there / shape language says don't mess with {T}
* the shape of {T} says boss before the music does / you can tell where {T} <is> going from the outline
x at 1x I wouldn't know it's {T} / on a dark floor {T} would vanish / I had to read the title to see {T}
x from behind I'd guess a barrel / {T} merge<s> with its own shadow at 1x / bump on top reads as a second head
x in a crowd I'd mistake {T} for a bush / the top half of {T} is clear, the bottom is porridge
? does it read at 1x / how does it look in solid black / which way is it facing / what does it look like from behind
> fill it black and see if it still reads / pull the arms away from the body / drop the small bumps / exaggerate one side
palette | of, on
+ is tiny and well spent / goes warm to cold so nicely / has no wasted colour / keeps one hot colour for the eyes / feels like an old handheld / is muddy in the right places
+ has that handheld green / jumps two steps where it matters / leans sour / saves red for danger
+ is swampy / runs from rust to bone / has one weird pink that saves it
- has one colour nobody needs / goes grey in the middle / spends the brightest one on the ground / has two greens doing the same job / gets muddy in the dark
* so few colours and nothing's missing / that palette alone, I'd play it / I'd steal the palette for a cave level / {T} in so few colours, great
* swapped one ramp and it's suddenly night, magic / moss, rust, bone: instant swamp / cheap colours, rich mood / love a palette with an ugly brown in it / {colour} as the only warm spot, nice trick
* the {colour} on {T} is worth three other colours / you spent your brightest pixel on {T}, correct
x one of those colours could go and {T} wouldn't change / the darks on {T} all look the same to me / the palette is a bit sweet for {T}
x mid-tones are soup / {colour} is fighting the greens / saturation's at eleven everywhere
x the {colour} in there isn't helping {T} / {T} and the floor share the same three browns
? how many colours is that in the end / own palette or from somewhere / which colour came last / which one would you drop
> cut one colour / push the shadows towards blue / save the hottest colour for one spot / warm up the light end
outline | around, on
+ breaks where the light hits / is coloured instead of black, so much better / stays one pixel thin / makes it pop off the ground / is clean all the way round
+ wobbles like a pencil / thins out on the lit side
- is black all the way round / doubles up at the corners / gets jaggy on the curve / closes it in a bit / eats the small shapes
* coloured outlines forever / love that the outline opens up at the top / a proper outline and {T} still feel<s> soft
* sel-out done properly, I'm weeping / no black lines anywhere, brave / broken outline on top, light leaks in
* the dark line under {T} plants it on the ground / no line at all on top of {T}, and it still pops
x the outline round {T} is a bit heavy / there are some doubled pixels in the outline of {T} / without the black line {T} would feel lighter
x line weight jumps between head and feet / pure black #000, ouch
x there's a stray black pixel next to {T}
? selective outline or full / why no outline on top / is the outline part of the hitbox / did you try it without an outline
> break the outline on the lit side / tint the outline / clean up the corners / lose the inner lines
dithering | on, in | dithering, dither, shading
+ is only where it helps / makes it look like stone / fades at the right distance / reminds me of old consoles
- shimmers when it moves / hides a missing shade / is everywhere / turns to noise at 1x
* dithering done with restraint, nice / the bit of dithering gives {T} some texture / haven't seen dithering that tidy in a while
* checkerboard where it counts / old monitors would blend that so nicely
* the speckle on {T} reads as moss / you dithered {T} like it's 1991, in love
x the dithering fights the outline a bit / I'd keep the dithering off {T}
x mesh pattern on {T} crawls when I scroll
x the chequer on {T} looks like a screen door
? by hand or with a brush / does the dithering survive scrolling / why dither there and not lower down
> swap the dithering for one more shade / halve the dithering / keep the dithering off the edges
pose | of | idle, knight, slime, merchant, wizard, fox, frog, robot, ghost, toad, cat, dragon, crab, gardener, hatchling, beetle
+ has attitude / tells me what it's about to do / puts the weight on one foot / isn't symmetrical, good / has so much character
+ leans in like a gossip / has its elbows out / sags with dignity
+ is pure mischief / leans like it's windy / has one foot out of frame
- is a bit stiff / floats a pixel above the ground / stands too straight / waits for nothing
* look at {T} just standing there / I can already hear the sound {T} make<s> / {T} look<s> like it knows something / the pose alone gives {T} a personality
* shoulders down, lantern up, whole backstory / {T} <is> so done with adventurers / somebody hug {T} / caught {T} mid-thought / looks like it owes the innkeeper money
* the slouch on {T} says night shift / you gave {T} shoulders, small miracle at that size
x {T} look<s> a bit frozen / give {T} something to do with its weight / {T} <is> hovering a pixel, I think
x hips and shoulders are parallel, statue vibes / arms glued to {T}'s sides
x the arms of {T} look borrowed
? how many frames is the idle / does it blink / what does it do when you leave it alone / can you talk to it
> tilt the head one pixel / give it a blink / shift the weight to one side / squash it a pixel on landing
tiles* | of, in | tile, tiles, tileset, cave, farm, village, dungeon, level, bridge, temple, outpost
+ hide the seam really well / repeat without me noticing / turn the corners cleanly / have just enough odd ones mixed in
+ click together like bricks / have moss in the cracks
+ make a path without saying so / know where the walls are
- show the seam every few steps / make stripes from far away / need two or three variants more / have one rock I keep counting
* I looked for the seam and couldn't find it / that would tile for miles / want to walk around in {T} already
* wet stone, dry stone, and a transition, luxury / autotile approved / could get lost in there, want to get lost in there / three kinds of grass and no repetition
* I'd get lost in {T} on purpose / the floor around {T} could be a whole game
x I can spot the repeat in {T} / the corners of {T} need one more tile
x checker pattern jumps out when I squint / ladder tile is a pixel narrower / water edge needs foam or something
x the same crack three times next to {T}
? how many tiles in the set / does it tile both ways / did you do the inner corners too / how big is the map
> add two broken tiles / move the rock off the edge / check it at three by three / mix in a plain one
lighting | on, in
+ comes from one corner and stays there / makes it glow without a halo / gives it form with three shades / sets the time of day / feels like night without going black
+ comes off the lantern and nowhere else / cools down at the edges
- comes from two sides / is pillow shading, a bit / skips the ground / flattens the front / changes its mind halfway
* one bright pixel and {T} look<s> wet / the light on {T} tells me it's late / feels like night and I can still see everything, hard to do
* torch on the left, cold moon on the right / glow bleeds two pixels onto the wall, nice / lit from below, spooky, good
* the glow around {T} stops exactly at the wall / moonlight on {T}, two pixels, sold
x I can't tell where the light on {T} comes from / {T} <is> lit but the ground isn't
x moonlight comes from underneath somehow / lantern's off or out of fuel / lamp glows but nothing near it does
x the torch lights {T} but forgets the wall
? where's the light coming from / is that baked in / what does it look like at night / does the light move
> pick one corner for the light / light the ground too / add one hot pixel / get rid of the pillow shading
walk cycle | of | walk, walking, run, running, courier, knight, robot, toad, wizard, crab
+ lands with weight / bobs on the right beat / gets by with four frames / sells how heavy it is
- slides a little / limps on the last frame / moonwalks a bit / bobs upside down
* four frames and it runs, great / you can feel the weight when {T} land<s>
* little hop on frame two, adorable / cape's half a beat late, yes
* the bounce in {T}'s step is a personality
x the feet slide, or is it just the gif / {T} need<s> a proper contact frame
x ice skating, slightly
x {T} glide<s> like it's on rails
? four frames or six / how fast does it run / does it slide at full speed
> hold the contact frame longer / drop a frame / lower the body on the second frame
size | of
+ is tiny and there's still a face / makes every pixel count / leaves room to swing something / is just right next to a door / is brave
+ leaves a whole row for a hat / is bite-sized
- is a row short / is bigger than it needs to be / won't fit through the door / wastes the top rows
* can't believe that's so few pixels / all that in such a small grid / no pixel wasted on {T}
* fits on a fingernail / you could stamp {T} on a coin / smaller than the cursor and twice as cute / two by two tiles, perfect boss size
* {T} in so few pixels shouldn't be that readable / you could fit ten of {T} on a stamp
x {T} could use two rows more / half the rows of {T} are empty
x shrink {T} or enlarge the door / cramped, give it a column
x give {T} four more pixels and it could smile
? why that size / how tall is a door next to it / does it scale by two / how big is the player
> lose a row / give it two more rows on top / try it at half the size
shading | on, of
+ keeps to three steps / goes cold in the dark / turns the form without any gradient / stops before it looks like plastic / is flat and proud of it
+ turns the corner in two steps / goes plum in the dark
- adds a step nobody sees / goes grey instead of blue / is a bit of a pillow / ignores the bottom
* flat shading, but {T} still look<s> round / two shades would have been enough and you knew / cold shadows on {T}, always works
* hue shift from lemon to plum, delicious / one shadow, one light, out / cel-shaded at that size, respect
* the dark side of {T} has its own colour, yes / three tones on {T} and each one works
x too many steps, {T} get<s> a bit plastic / the shading makes {T} look like a balloon
x banding along the curve / shadows as dark as the outline, {T} go<es> flat
x the belly of {T} is lit from below, no idea by what
? how many steps is that / hue shifted or just darker / shaded at that size or bigger
> cut one step / push the darks to violet / leave the top flat
face | of | knight, slime, merchant, wizard, fox, frog, robot, ghost, toad, cat, dragon, crab, portrait, gardener, hatchling
+ works with two pixels / looks grumpy and I love it / has one crooked pixel that makes it / is readable at half size
- gets lost under the hat / stares a bit / needs a darker eye / has a nose it could do without
* two pixels and I know what {T} <is> thinking / that grumpy little face / {T} look<s> so tired, poor thing
* eyes too far apart and perfect / angry eyebrow pixel / grin's two pixels and all trouble
* the eyes on {T} follow me round the level / you gave {T} a nose worth one pixel, rich
x I can't find the eyes of {T} / {T} need<s> one darker pixel for an eye
x mouth reads as a moustache / where's {T} looking
x the face of {T} needs a frown or a grin, choose
? how many pixels is the face / does the face change when it gets hit / eyes first or last
> darken one eye / drop the nose / move the eyes down a pixel
animation | of | frame, frames, idle, loop, opening, jump, hurt, walk, running, swaying, animation
+ has a pause in the right place / says heavy in four frames / loops without a hiccup / overshoots by a pixel, lovely
- pops on the last frame / is a bit even / moves everything at once / needs one slow frame
* watched it loop for way too long / the little pause at the end sells it
* blinks once in a while, I waited / squash, stretch, tiny dust puff / an anticipation frame, thank you
* the tail on {T} keeps moving after the rest stops, perfect / you held the second frame of {T} just long enough
x there's a pop where it loops / everything on {T} moves at the same time
x loop's got a hitch on frame one / too smooth for pixels, drop some frames
x the loop on {T} is so short that it twitches
? how many frames / does it loop or bounce back / what plays after that
> hold the first frame / let the tail lag behind / drop a frame and see / add one smear
contrast | of, on
+ makes it stand out on any floor / drops towards the back as it should / survives a bad screen / is saved for the face
+ works on snow and in caves
- is spent on the ground / is low where the action is / glares a bit on black
* I'd find {T} on a screen full of stuff / dark on dark and I can still see {T}, how
* day sprite, night background, still fine / grey rock, grey {noun}, no problem
* I could spot {T} with a cracked screen / the light rim on {T} does it against the dark
x {T} and the ground are too close / I'd lose {T} in the middle of a fight
x {T} disappear<s> over grass / value check: back and front are twins
x {T} against those bricks is hide and seek
? how does it look on a bright screen / tested it in the dark level yet / what's the ground like
> raise the light on top / calm the ground down / darken what's behind it
@ | in, on
+ read<s> at a glance / already feel<s> like a character / look<s> better the more I zoom out / would fit a small dark cave / ha<s/ve> a bad temper, I can tell / would scare me at full speed / ha<s/ve> more personality than pixels / look<s> ready for a level / could be on the box / ha<s/ve> me reaching for the jump key / look<s> like something from a cartridge
+ look<s> like trouble / belong<s> on a cartridge label / ha<s/ve> lore, I can feel it / could be a plush toy / ought to drop loot / make<s> small talk with skeletons, surely
+ hold<s> a grudge / would haggle / look<s> lost and proud / bounce<s> even when still / <is> not paid enough / probably bite<s>
- blend<s> into the floor / could be two things at 1x / look<s> like a pickup / need<s> a stronger shape / look<s> shrunk down from something bigger / ha<s/ve> no clear front / get<s> muddy when small
- could be a hat or a rock / sit<s> on the grid like a sticker / need<s> a buddy
- need<s> a shadow to stand on / look<s> like a menu icon
* would play this / okay I want to fight {S} now / {S} deserve<s> its own level / adopting {S} / wishlisted for {S} alone / {S} <has> to be in the game / give {S} a health bar / {S} get<s> a name, right / I'd lose to {S} so many times
* protect {S} at all costs / pressing E to talk to {S} / final boss energy / tutorial area nostalgia / {S} definitely sells overpriced arrows / adding {S} to my party / speedrunners will hate {S} / stole a jump from me, that {noun} / instant wishlist / smells of floppy disks / game jam winner right there / save point vibes / {S} would cheat at cards / give that {noun} a theme song / found the mascot / I can hear the chiptune / {S} survived the cut, I hope / one hit point of pure charm
* there's a whole side quest in {S} / you can't tell me {S} <is>n't the hero / let {S} keep its secrets / I want {S} as a cursor / whatever {S} guard<s>, I don't want it / please never patch {S} out / my high score ends at {S} / you had me at {S}
x I'd think {S} <is> a pickup / {S} need<s> something to stand on / not sure what {S} <is> at that size
x hitbox looks unfair on {S} / would skip {S} on a speedrun / {S} and the background come from two different games
x I'd walk straight past {S} looking for loot / {S} look<s> like it came with the engine
? what does {S} do when you get close / is {S} friend or enemy / how many frames does {S} have / does {S} come in other colours / what sound does {S} make / can you break {S} / which level is {S} from / is {S} in the game yet / which program do you draw in / is there a demo
? palette swap for level two, or is {S} unique / tool or just a mouse / what drops when {S} die<s> / can {S} swim / friend, foe or furniture / will there be a winter one / does {S} have a name yet / engine / how long from sketch to sprite
? does {S} drop anything good / what happens if you feed {S} / who made the sounds for {S} / day two or day two hundred of {S} / how does {S} die / is {S} scared of fire / which button talks to {S}
> test {S} at 1x / give {S} one brighter pixel / put {S} on a busy floor / drop a colour from {S} / make {S} two pixels wider / give {S} a blink
> let {S} cast a shadow / give {S} a hat / flip {S} and check / try {S} in four colours / add a hit frame / let the feet overlap the tile
! three good frames beat eight / 1x is the only judge / more colours rarely save it / doors are always too small / tiles lie until they repeat / read first, details later / the shadow pixel does most of it
`);
