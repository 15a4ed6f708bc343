import { readEye } from "../eye";

/** Axes, labels and what the numbers can bear. */
export const dataVizEye = readEye(`
~ graph of * / plot of * / chart of * / chart on * / breakdown of * / * chart / * graph / * plot / * panel / * figure / * diagram / * overview / * breakdown / * summary
= graph / plot / figure / graphic / panel / diagram / overview / display / visual
axis | under, of
+ starts [at zero|where it must], [thank you|good] / has [few|just enough] ticks / runs in [round|sensible] steps / doesn't [stretch|exaggerate] the [slope|rise] / stays in the background / is labelled [once|where it counts]
- is cut [without saying|halfway up] / has a tick for [every|each] [value|step] / [makes|lets] a small change look [huge|dramatic] / lacks a unit / jumps from [linear|even] to [something else|uneven] / [repeats|doubles] what the labels say
? does the axis start at zero / why stop the axis there / would a log axis [help|change much]
> start the axis at zero / thin out the ticks / drop the axis and [label|mark] the values / put the unit [on top|in the corner] once
baseline | under
+ is [honest|fixed] / makes [gaps|differences] comparable / gives the eye a floor / is dark enough to [find|hold] / doesn't [move|wander] between groups
- hides [under|behind] the [labels|marks] / is hard to [find|make out] / floats [above|off] zero / changes from group to group / needs to be [darker|one pixel thicker]
? which year is the baseline / is the baseline a mean or [a target|zero] / why not zero as the baseline
> darken the baseline / move the baseline to [zero|the average] / mark the average [too|as a line]
labels* | on, beside
+ sit [right next to|beside] what they name / save [me|us] a legend / are [short|brief] enough to [skim|scan] / never [collide|overlap] / use words people [use|know] / line up on the [left|right]
- run into each other [near|at] the [bottom|end] / are [too small|tiny] on a phone / tilt, so does my head / leave out the [unit|total] / repeat the [title|heading] / are a shade too pale
? could the labels sit [on|inside] the marks / whose wording are the labels / do the labels survive [a phone|half the width]
> label [it|the marks] directly / shorten the labels to [one word|a word each] / set the labels [level|upright] / lose every second label
order | of
+ goes from [large to small|high to low], as it should / makes the ranking [readable|obvious] / keeps related [groups|items] together / follows [time|size] and nothing else / answers the first question I had
- is alphabetical, which [helps|serves] nobody / hides the [ranking|pattern] / seems [arbitrary|accidental] / puts the small ones [first|on top] / breaks up [neighbours|what belongs together]
? what decides the order / would it tell more sorted by [size|change] / is the order the [source's|survey's]
> sort by [size|value|change] / group the small ones [as other|at the end] / put the outlier [last|on its own]
legend | beside | legend, stacked, pie, slices, source
+ is in the same order as the marks / isn't needed, and you [knew|saw] that / takes up [hardly|barely] any room / is placed where I [end|land] / [matches|follows] the stacking
- sends me back and [forth|across] / lists [six|seven] when three [would do|matter] / sits [miles|too far] away / is in the [opposite|wrong] order / explains what the [title|heading] [says|told us]
? do we need the legend [at all|here] / could the legend go into the title / is the legend sorted like the marks
> fold the legend into the [title|labels] / move the legend [closer|inside] / delete the legend and see
annotation | on, beside
+ says why, not [only|just] what / points at the one [turn|moment] that matters / is [one|a single] line long / makes the [dip|jump] [explainable|mean something] / keeps its voice down / lands before I [ask|wonder]
- covers the [point|line] it explains / says what I can see [anyway|already] / needs a [date|year] / is longer than the [title|finding] / points at [nothing|noise] / sounds surer than [the numbers|twelve values] allow
? what caused the [dip|jump] / who says so, the source or you / one note or [would|could] there be [three|more]
> annotate the [peak|turn|low] / cut the note to [five|six] words / add a date to the note / move the note off the line
gap | between, in
+ is shown [honestly|as a gap] / stays a gap and not a [line|zero] / tells [half|most of] the story / is easy to [measure|judge] by eye / opens [slowly|late], nicely visible
- is bridged [silently|with a line] / could be [missing data|noise] as well as news / reads as zero / gets [lost|flattened] at this [scale|height] / deserves [a word|one remark]
? is the gap real or missing data / how were the holes filled / does the gap [hold|stay] per head
> leave the gap open / shade the gap / say what's missing
trend | in, behind | line, over, since, years, months, month, levels, prices
+ is [clear|plain] without a fitted line / [emerges|shows] once you [ignore|skip] the noise / isn't oversold / survives [squinting|half the height] / has enough points to [trust|lean on]
- rests on [two|three] points / might be [seasonal|calendar] more than [change|growth] / gets a straight line it doesn't [deserve|support] / disappears in the stacking / would look [different|weaker] per head
? is that seasonally adjusted / how would it look [per head|as an index] / what happens before the range shown / would the median say the same
> show a longer range / index it to [the start|one hundred] / smooth it [lightly|over three points] / plot change, not level
outlier | in
+ is left in, [good|rightly] / is marked and not [mocked|hidden] / explains itself / gives the rest a [yardstick|sense of scale] / isn't cut off for [looks|comfort]
- squeezes everything else / needs a [word|footnote] / could be a typo / [runs|drags] the whole scale / gets no explanation
? is the outlier a typo or news / what would it look like without the outlier / when was that outlier
> footnote the outlier / break the outlier out / check the outlier [twice|against the source]
colour coding | on, of
+ means one thing [throughout|all through] / survives greyscale / saves the [strong|loud] hue for the [point|finding] / is kept to [two|a few] / [matches|fits] the subject without [kitsch|cliché]
- means [two|three] things at once / fails for [red-green|colour-blind] readers / makes neighbours [indistinguishable|blur] / decorates more than it [tells|explains] / is all at [one|the same] volume
? does the colour mean something [here|or not] / how does it print in grey / one hue in steps, [maybe|perhaps]
> grey everything but the [main|top] one / use one hue in [steps|tints] / check it in greyscale / save the colour for the [last|key] value
title | above, on
+ states the finding / asks what the marks answer / is [plain|sober] and [sufficient|to the point] / [promises|claims] no more than it shows / could be read [aloud|out] / [counts|works] as the caption
- names the topic and not the [point|finding] / is a [category|label], no statement / promises [causes|more] where there's a count / goes on for two lines / could carry the [number|unit]
? what would the title be as a sentence / is the title the finding or the [topic|field] / could the top number be in the title
> put the finding in the title / put the [number|top value] in the title / trim the title by half
grid | behind
+ is [barely|just] there, enough / helps me read [values|heights] off / is lighter than [everything|anything] else / stops where the [data|marks] stop
- is [heavier|darker] than the [data|marks] / [cages|fences in] everything / adds [twelve|too many] lines nobody [uses|follows] / shimmers at [small|this] size
? does anyone need the grid / lines or [just|only] ticks
> thin the grid / lose the vertical lines / keep [two|three] grid lines
scale | of, for
+ fits the [question|claim] / lets small values [exist|show] / is the [same|shared] one across, so I can compare / gives [peaks|highs] room
- flattens the [interesting|lower] part / differs from [panel|side] to [panel|side] / is chosen for the [largest|top] one alone / makes noise look like news
? same scale on both sides / what would half the height do / is it a rate or a count
> share one scale / zoom into the [lower|crowded] part / give it [less|half the] height
source line | under
+ is there, first of all / names the year and the [office|survey] / is [small|pale] and [findable|present] / saves the [next|obvious] question
- is missing the [year|date] / says too little to [check|look up] / is longer than the [note|title] / sits where nobody looks
? where is the data from / who collected it / which [release|edition] is that
> add the [year|source] underneath / link the table / name who counted
sample | behind
+ is large enough to [bear|carry] this / is stated, [good|at last] / [covers|spans] [more than|over] one season / doesn't mix [ages|groups]
- is thin for [this|a claim like that] / leaves out [whoever|those who] didn't answer / could be [one|a] lucky [week|month] / isn't [said|given] anywhere
? what's the sample size / who isn't in it / [weighted|adjusted] for anything
> say how many answered / mark the thin groups / merge the two [smallest|thinnest] groups
comparison | in, of
+ puts like beside like / is [side by side|on one line], so no scrolling / needs no second [panel|look] / [answers|settles] it in a glance / uses the right [year|base]
- mixes totals with [shares|rates] / jumps between [groups|units] / asks me to [remember|hold] too much / would be easier as [dots|a slope]
? per head or in total / compared with what, a year ago / why those [two|groups]
> show it per head / put both on one scale / try a slope between the two / sort by the difference
rounding | of
+ is [kind|fitting] to the [data|reader] / stops at whole [numbers|units] / matches how [sure|exact] the count is
- is [two|one] decimals too [keen|exact] / differs from [label|row] to [label|row] / hides a tie
? rounded before or after adding up / why the decimals
> round to [whole numbers|the nearest ten] / drop the decimals / round once, at the end
shares* | of | pie, share, shares, percent, stacked, rates, slices
+ add up, I checked / are few enough for [one|a single] look / are ordered by size / make the [big|small] one obvious
- don't quite add to a hundred / are too alike to tell by [angle|eye] / need their totals / hide two [tiny|thin] ones
? share of what, exactly / what's in other / do the shares add up
> turn the shares into bars / add the totals / fold the tiny shares together
peak | in, of | line, month, hour, levels, highest, bars, peak
+ is marked [once|quietly] / comes where I'd expect it, and then [some|more] / stands alone / is [readable|given] to the unit / tells the [time|reason] too
- gets no [note|word] / is cut by the [edge|frame] / drowns the [shoulder|run-up] / might be one [odd|bad] reading
? what happened at the peak / one reading or a [run|season] / is the peak there every year
> label the peak alone / show the weeks around the peak / mark the low as well
line | in, across | line, lines, since, slope
+ is [thin|firm] and [unbroken|enough] / ends with its own name / [dips|bends] where the story is / isn't smoothed to [death|nothing]
- is smoothed [past|beyond] belief / crosses another in the [busiest|worst] spot / is [thicker|louder] than it is sure / joins points that aren't [related|neighbours]
? smoothed or raw / what's between the points / straight between points on purpose
> show the points too / thin the line / end the line with its name / break it where data is missing
bars* | in | bar, bars, sorted, stacked, ranked
+ start at nothing, as they must / have air between them / are [few|wide] enough to count / put the [long|big] one first
- are packed like [teeth|books] / are striped for no reason / change [width|order] halfway / could be [dots|a table]
? why bars and not dots / would they work lying down / same width for each
> lay the bars down / widen the gaps / colour one bar only / swap the bars for dots
@ | in
+ answer<s> the question in the title / tell<s> one story and stop<s> / can be read in [five|ten] seconds / make<s> a dull number worth a look / say<s> something I didn't know / work<s> without the legend / would survive a black and white printer / make<s> me trust the numbers / surprise<s> me with the low end / show<s> the gap without shouting about it / keep<s> to what was counted / <is> exactly as long as the point needs / would make sense on a slide / read<s> well even on a phone / leave<s> the conclusion to me
- make<s> me [work|squint] for the main point / show<s> more than the title asks / need<s> a sentence on what to look for / could be a table / hide<s> the interesting [part|year] / leave<s> me guessing what was counted / <is> two stories in one / look<s> surer than the data can be / bur<ies/y> the point on the right / need<s> a year on it
? where's the data from / what surprised you in {S} / how many cases are behind {S} / is there a longer series for {S} / does {S} look the same for other towns / who counted / what did {S} look like as a table / what would last year's version look like / what got left out of {S} / is {S} per person or in total
> put the main point in the title / sort {S} by size / mark the odd value in {S} / show last year next to {S} / cut {S} down to three values / say what one unit is / try {S} as dots / add one sentence under {S}
! sorting is free and rarely done / most readers stop at the title / a dot would do what most bars do / percentages of small counts make me nervous / direct labels beat legends nine times in ten / dull is often correct / readers forgive ugly sooner than unclear / half of it is deleting borders / ten values may be a table / opinions come after the axis
`);
