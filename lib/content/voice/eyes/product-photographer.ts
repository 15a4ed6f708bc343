import { readEye } from "../eye";

/** Light, edges and surfaces. */
export const productPhotographerEye = readEye(`
= shot / photo / frame / exposure / set-up / still life
shadow | under, behind
+ falls [exactly|just] where it [should|needs to] / [anchors|grounds] the [whole|entire] [thing|frame] / goes soft [at|towards] the [far|outer] edge / tells me where the lamp [is|stands] / keeps a [bit|hint] of detail / [does|is doing] half the [modelling|describing] / stops short of [black|being a hole] / has [real|proper] weight / follows the shape [closely|faithfully]
- is [a touch|rather|slightly] too hard / points [somewhere|two ways] it shouldn't / swallows the [lower|bottom] [edge|third] / looks [painted in|added later] / cuts off [abruptly|mid-table] / competes with the [object|product] / leaves it [hovering|floating] a little / muddies the [left|right] [side|half]
? is the shadow [real|untouched] or [added|painted in] / one lamp or two / how far [off|away] was the lamp / did you soften the shadow [later|in post]
> soften the shadow [a notch|a touch|on one side] / let the shadow run [longer|off the frame] / lift the shadow by [half a|a third of a] stop / move the lamp [higher|further round]
rim light | on, around
+ [draws|traces] the outline [cleanly|in one go] / peels it off the [backdrop|ground] / stays thin [all the way|right round] / picks out the [curve|shoulder] / [catches|finds] the lip [nicely|precisely] / never [blooms|spills] / gives it [a spine|some bite] / is where the [care|patience] shows
- burns out [at|near] the top / is [missing|lost] on one side / [spills|leaks] onto the [base|ground] / is wider than it [needs|has] to be / looks [electric|neon] more than [natural|daylight] / breaks [halfway|too early] / gives away the [strip box|reflector]
? strip box or [bare bulb|reflector] for the rim / was the rim a second exposure / how did you keep the rim so [thin|even]
> dim the rim [by a third|a little] / bring the rim [round|in] from the other side / flag the rim near the top
backdrop | behind
+ drops away [gently|without banding] / stays out of [the way|it] / [suits|flatters] the [material|finish] / is [plain|dull] in the best sense / [sets off|lifts] the [silhouette|outline] / grades from [dark to pale|pale to dark] without a [jump|step] / isn't [pretending|trying] to be a [room|place] / has [just enough|a little] tone
- shows a [crease|seam] / sits too [close|near] / shares a [tone|value] with the [object|subject] / [pulls|drifts] towards [green|magenta] / is [busier|lighter] than it [needs|has] to be / looks [papery|wrinkled] in the corner / turns [blotchy|patchy] on top
? paper or [cloth|plaster] behind it / how far back is the backdrop / is that gradient [lit|made] or [added|graded]
> push the backdrop [back|further off] / drop the backdrop [a shade|half a stop] / swap the backdrop for [something rougher|a darker card]
highlights* | on, along
+ roll off [slowly|evenly] / describe the [form|curve] / keep [detail|texture] all the way up / stop [just|right] before clipping / stay [narrow|tight] / read as [one|a single] source / [say|tell you] what it's made of / [curve|bend] with the [surface|shape]
- clip [on|along] the [shoulder|lip] / are [blown|chalky] in [one place|two places] / [double up|repeat] on the left / look [greasy|wet] / are shaped like a [softbox|window] / break the [line|edge] of the [form|lid] / jump around
? how did you tame the highlights / is that highlight a window or a [box|panel] / polariser or [just|only] [angle|patience]
> take the highlights down [a hair|a little] / stretch the highlights [with a scrim|lengthwise] / [lose|retouch] the second highlight
reflection | under, on
+ is [faint|weak] enough to [believe|trust] / doubles the [shape|base] without [stealing|shouting] / fades [before|as] it [distracts|leaves the frame] / gives the ground [depth|some wetness] / stays [level|upright] / answers the [curve|line] above
- is sharper than the [real thing|object] / ends in a [hard|straight] line / shows [the room|a stand] / doubles every flaw / pulls the eye [down|under] / doesn't [match|line up with] the angle
? glass or [acrylic|polished stone] underneath / is the reflection [in camera|composited] / did you fade the reflection [yourself|by hand]
> fade the reflection [earlier|by half] / [lose|drop] the reflection [altogether|entirely] / blur the reflection [a little|downwards]
crop | around
+ leaves [enough|a little] room on the [right|left] / [gets|moves] in close without [pinching|cramping] / makes the [size|scale] clear / cuts [nothing|only] [that matters|what can go] / holds it slightly off [centre|the middle] / works [square|upright] too, I'd say / puts the weight [low|on the left]
- pinches the [top|handle] / leaves dead space [above|on the right] / is [one step|a finger] too [tight|wide] / nicks the [base|edge] / puts everything dead [centre|middle] / makes it look [smaller|shorter] than it is
? was it cropped [later|in post] or framed that way / would it [survive|stand] a square crop / what's [just|right] outside the crop
> crop [a finger|slightly] wider / give the top [some|more] air / shift it [off|left of] centre / try an upright crop
white balance | around
+ leans warm without [going|turning] yellow / keeps the whites [believable|white] / [agrees with|fits] the material / is steady from [edge|side] to [edge|side] / [leaves|lets] the colour tell the truth / is where I'd [set|want] it
- drifts [cool|blue] in the [shadows|corners] / is [warmer|greener] than it [wants|ought] to be / turns the whites [cream|minty] / mixes [two|window and lamp] temperatures / flatters the [table|ground] more than the [object|thing itself]
? grey card or by eye / was the warmth [set|there] in camera / which lamp was the [cooler|warmer] one
> cool it [a notch|by a few hundred kelvin] / match the two [lamps|sources] / neutralise the [ground|corners]
surface | under, on
+ has [grain|tooth] I can [almost|nearly] feel / says what it's made of / takes the light [differently|unevenly], as it should / isn't [retouched|polished] to death / keeps a few [scratches|marks], good / gives the object [a place|somewhere to be] / contrasts with the [finish|smooth parts]
- is [noisier|rougher] than the [object|product] / has a [stain|speck] I [can't stop seeing|keep finding] / looks [printed|like vinyl] / [tilts|slopes] a degree / goes [soft|blurry] too soon / reads as [plastic|laminate]
? what's it [standing|resting] on / is that surface [stone|plaster] or [print|card] / did you dust it in post
> clean one [speck|corner] of the surface / go [rougher|darker] with the surface / let more of the surface [show|in]
falloff | on, behind
+ is [slow|gradual] enough to [read|enjoy] / turns [flat card|a wall] into [space|distance] / [wraps|goes] round the side / is [steep|quick], which suits it / tells the [distance|depth] / leaves one side [alone|dark], rightly
- stops [dead|short] at the [edge|corner] / is too [even|mild] to [describe|shape] anything / hides the far [side|half] / goes from [bright|pale] to nothing in [an inch|no time] / is fighting a second lamp
? how close was the [source|lamp] / scrim or [bare|open] window / was the dark side [flagged|filled]
> bring the lamp closer / add a card on the dark side / fill the far side [a little|by a stop]
negative space | around, above
+ lets it [breathe|stand alone] / is [generous|ample] without [feeling|being] empty / leaves room for [type|a line of text] / is half the [idea|picture] / [slows|settles] things down / [balances|offsets] the dark [corner|side]
- is all on one side / reads as [unused|forgotten] more than [planned|left] / makes the [object|subject] [shrink|drift] / could [host|do with] a [second|small] [prop|shape] / leans on the crop
? is the empty side for [text|a headline] / did you try it [tighter|closer] / how empty would you go
> keep the empty side, lose the [top|bottom] / halve the empty side / put the [weight|object] lower
focus | on
+ lands on the [front|nearest] edge / drifts off [politely|slowly] behind / holds from [lip to base|front to back] / picks the [label|rim] and sticks with it / is [shallow|narrow] without [hiding|losing] the shape
- lands [behind|just past] the [label|front edge] / is shallower than the [shape|form] [needs|can take] / misses the [part|side] I want to see / goes soft right where the [detail|work] is
? stacked or a single [frame|exposure] / what aperture, roughly / was the front meant to be soft
> stop down [once|a bit] / focus a finger [nearer|closer] / stack two frames
angle | on
+ shows the [side|top] that matters / is low enough to give it [presence|height] / flatters the [profile|curve] / is [slightly|just] odd, in its favour / [shows|keeps] the top without [hiding|losing] the front / makes it [taller|steadier]
- flattens the [front|profile] / shows more lid than [body|front] / is what everybody [picks|does] / [tips|leans] it backwards / [hides|loses] the handle side
? lens at table height or above / did you try it [lower|from the other side] / long lens or short
> go [lower|down] by a hand / turn it [a few degrees|until the edge catches] / try straight down
lens choice | for, on
+ keeps [verticals|the sides] straight / [compresses|stacks] things [gently|kindly] / avoids the [bulge|wide-angle nose] / gives [distance|space] without [shrinking|losing] anything
- [bends|bulges] the near [edge|corner] / makes [everything|it all] look further apart / is a bit long for the [table|room] / adds a [hint|touch] of barrel distortion
? how long was the lens / any correction [afterwards|in post] / is that a macro or a crop
> step back and [zoom|use a longer lens] / straighten the verticals / correct the [barrel|curve]
material | of
+ [looks|feels] like itself, no more / can be [told|guessed] by touch / takes [hard|side] light [gladly|well] / [shows|has] its [grain|weave|age] / isn't [smoothed|buffed] into plastic
- could be [resin|plastic] from here / loses its [weave|grain] in the [shade|highlights] / [reads|looks] wetter than it is / goes [chalky|dead] in the middle
? matte or [satin|gloss] in real life / how does the material take direct sun / is the [roughness|grain] real
> rake the light across the material / show the material [closer|at an edge] / let the [weave|grain] catch
colour cast | on, from
+ is gone, which is [rarer|harder] than it sounds / stays in the [shadows|ground] where it [belongs|helps] / could pass for [evening|morning]
- creeps [up|in] from the [table|ground] / turns the [whites|rim] [pink|green] / is [stronger|uglier] on the dark side
? bounce from the table, or the lamp / did you fight the cast or [keep|like] it
> block the bounce with [black|grey] card / pull the [green|magenta] out of the shadows
label side | of | bottle, bottles, jar, tin, bag, honey, cream, lipsticks, perfume, tea
+ faces [us|the lens] without [shouting|selling] / is sharp [end|edge] to [end|edge] / sits [level|square] / catches light and stays [legible|readable]
- is turned [just|slightly] too far / [curves|wraps] out of focus / glares in the [middle|upper half] / hides the [best|nicest] side
? front or [three-quarter|back] as the [main|first] one / is there one without the label
> turn the label a few degrees / kill the glare with a [flag|polariser] / show the back once
arrangement | of, with
+ leaves [odd|uneven] gaps, good / looks [dropped|left] there, in the best way / has a clear [leader|first] / [repeats|echoes] a line without [copying|symmetry]
- is [staged|placed] to the millimetre / lines up like [soldiers|a catalogue] / has one [piece|item] too many / hides the [smaller|rear] one
? how many tries for the arrangement / by the grid or by [feel|hand] / what got taken out
> take one [piece|item] away / break the row once / let two of them touch
exposure | of, on
+ protects the [whites|bright side] / is low-key [and brave|without gloom] / leaves the [blacks|shadows] open / sits a third under, [rightly|to its credit]
- is half a stop [hot|over] / [buries|crushes] the [blacks|dark side] / plays it [safe|middle] / lifts the shadows until they're grey
? bracketed or one go / how far did you lift the shadows / under on purpose
> pull it down [a third|half a stop] / let the blacks go / open the [shadows|dark side] slightly
@ | in
+ look<s> like <it> ha<s/ve> weight / look<s> close enough to pick up / look<s> used, not just unpacked / sit<s> on the surface instead of floating / keep<s> <its> real colour / look<s> good without props / come<s> off the page / ha<s/ve> nothing to hide behind / show<s> how <it> <was> made / look<s> expensive without gold / turn<s> <its> best side to the light / would sell from this one [shot|frame] / look<s> the right size / <is> lit like someone cared / look<s> honest, fingerprints and all
- float<s> a little / look<s> like a render / <is> lit from too many sides / could turn a few degrees towards the light / look<s> smaller than <it> should / merge<s> with the ground at the base / could use a cleaner edge / look<s> a bit catalogue / <is> too clean to believe / need<s> something for scale
? how many lamps on {S} / how big is {S} / one shot of {S} or stacked / did you clean {S} or retouch it / what's under {S} / what lens did you use / how did you keep dust off {S} / is there a version of {S} in use / how long did you turn {S} around / daylight on {S} or a lamp
> turn {S} a few degrees / raise the camera on {S} / put something next to {S} for scale / move {S} away from the wall / light {S} from one side only / let {S} touch the edge / shoot {S} from [lower|higher]
! side light forgives a lot / white on white is where it gets hard / the fill card matters more than the lamp / dust shows up after publishing, always / plain grounds are the difficult ones / glass tells on every lamp in the room / a tilt of one degree is enough to feel it / matte things want a harder lamp / props mostly weaken it
`);
