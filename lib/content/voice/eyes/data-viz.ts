import { readEye } from "../eye";

/** Axes, labels and what the numbers can bear. */
export const dataVizEye = readEye(`
~ * chart / * graph / * chart / chart / graph
= chart / graph / plot / one / figure
axis | of, in
+ starts at zero, thank you / has just enough ticks / runs in round steps / stays in the background / doesn't exaggerate / is labelled once and that's enough
+ counts in tens like a decent person / keeps its ticks short
- doesn't start at zero / has too many ticks / makes a small change look huge / has no unit / repeats what the labels say
* first thing I check is the axis and it's fine / starts at zero, I can relax / few ticks, no clutter
* zero baseline, round ticks, carry on / axis so quiet I forgot it / unit right next to the top tick, exactly
* the zero is where it belongs on {T} / you left the vertical axis of {T} alone, good instinct
x does that axis start at zero, I can't tell / there's no unit anywhere on {T} / the axis makes a small change look dramatic
x truncated at the bottom, drama for free / ticks at 7, 14, 21, why / thousand or million, can't tell
x the ticks on {T} and the values don't meet
? does the axis start at zero / what's the unit / would a log axis change much / why stop the axis there
> start the axis at zero / thin out the ticks / drop the axis and label the values / put the unit in the corner
labels* | in, on
+ sit right next to what they name / save me a legend / are short enough to read in passing / never collide / use normal words
+ are placed by hand, I'd bet / stay out of the way
- run into each other / are too small on my phone / are tilted, so now my head is too / leave out the unit / are a bit pale
* direct labels, no legend, that's how I like it / I could read {T} on a phone, labels and all / every label is where I look for it
* names on the bars, bless you / horizontal text, neck says thanks / abbreviated where it's obvious, spelled out where it isn't
* the labels on {T} are where my eye already was / you wrote the names of {about} out in full, thank you
x I had to zoom in to read the labels / some of the labels in {T} are touching / the labels could be a shade darker
x last label's clipped / six labels would do, you have twelve / kerning's tight, Ill or III
x the smallest label on {T} needs a magnifying glass
? could the labels go inside / do the labels survive on a phone / whose wording is that
> label it directly / shorten the labels / set the labels level / make the labels darker / drop every second label
order | of, in
+ goes from large to small as it should / follows time and nothing else / answers my first question / makes the ranking obvious
+ puts the story on top
- hides the ranking / seems random / is alphabetical, which helps nobody / puts the small ones first
* sorted, so I got it at once / the order does half of the explaining
* biggest on top, other at the bottom, civilised / calendar order kept, right call for months
* sorting {about} like that is half the argument
x I'd have sorted it differently / took me a while to find the biggest one in {T}
x alphabet soup / why start in the middle
x the order on {T} hides who's last
? what decides the order / is it the order of the source / would it tell more sorted by change
> sort by value / put the biggest first / group the small ones / keep other at the end
legend | in, beside | legend, stacked, pie, slices, ring, years
+ is in the same order as the rest / hardly takes up room / is right where I need it
- sends me back and forth / is too far away / is in the opposite order
* a legend you can read without a ruler, nice
* legend reads in drawing order, hallelujah
x too much back and forth between legend and chart / I matched the colours twice and still wasn't sure
x legend pingpong
? do we need the legend / could the names go right onto it
> put the names right on the chart / move the legend closer / sort the legend like the rest
trend | in | line, over, since, years, months, month, levels, prices, week, temperature, rainfall, visits
+ is plain to see without a fitted line / isn't oversold / shows once you ignore the noise / is slower than I'd have guessed / would survive half the height
+ wobbles, then commits / bends later than I'd have bet
+ is gentler than the headlines / is there if you stand back
- could just be the season / rests on two or three points / looks steeper than it is / would look different per head / gets lost in the noise
* you can see the turn without any arrows / so it's been going up all along, interesting / calm chart, clear trend
* hockey stick averted / flat, and flat is news too / two bumps a year, every year, lovely / who'd have guessed the dip comes so early
* the bend in {T} comes earlier than I'd have said / {about} going up isn't news, how slowly it goes is
x I wouldn't call that a trend yet / could just be seasonal / hard to say with so few points
x noise dressed up as news / one good year isn't a pattern / seasonal, I'd bet a biscuit
x between the first and the last point {T} could be anything
? is that seasonally adjusted / what happens before that / how would it look per head / what would the next one be
> show a longer range / index it to one hundred / smooth it a little / show last year as well / plot the change instead
outlier | in
+ is left in, good / is marked and not hidden / tells the story / explains itself
- squeezes everything else / gets no explanation / could be a typo / runs the whole scale
* glad you left the odd one in / there's one that doesn't fit and now I want to know why
* rogue value kept in, honest / that one bar, what happened there
* the odd one out on {T} is the reason to read on
x one value flattens all the others / that one odd value needs a footnote
x one giant, eleven dwarfs / typo or triumph, say which
x the tall one on {T} turns the rest into a lawn
? is the odd one a typo or news / what happened there / what does it look like without the odd one
> put a footnote on the odd one / check the odd one against the source / mark the odd one
colours* | in, of
+ mean one thing all the way through / would survive a grey printer / are saved for the point / are kept to two / stay calm
+ get out of the way / know their place
- mean two things at once / won't work for everyone / decorate more than they explain / are all equally loud
* grey plus one colour, always the right answer / you didn't use a rainbow and I'm grateful / one colour for the thing that matters, good
* greyscale plus one accent, forever / colour-blind safe as far as I can see / nothing neon, nothing red-green / {colour} only where it matters
* the {colour} on {T} points at the right thing / you greyed out most of {T} and it got clearer
x red and green is a problem for some of us / not sure what the colours in {T} stand for / I'd grey out everything but the point
x decorative gradient, why / seven hues for seven bars / {colour} on {colour} would've been calmer than that
x the {colour} on {T} is decoration, I suspect
? do the colours mean something / how does it print in grey / is it safe for colour-blind readers
> grey out everything but the top one / use tints of one colour / check it in greyscale / save the colour for the main value
title | of, above
+ says what I should see / is plain, which I like / promises no more than it shows / works as the caption
+ fits on one line and means it
- names the topic but not the point / goes on a bit / could have the unit in it / promises more than it shows
* read the title, looked once, got it / a title that tells me the answer
* headline that answers, chart that proves / plain title, no clickbait / title first, then nothing left to explain
* the heading over {T} could be the whole newsletter
x the title doesn't tell me what to look for / what's the point of {T}, put that in the title
x title asks, nothing answers / label masquerading as a headline
x the title says {about}, the chart says something narrower
? what would the title be as a sentence / could the main number go in the title
> put the finding in the title / put the unit in the title / cut the title by half
scale | of, in
+ fits the question / lets the small values exist / is the same on both sides / isn't stretched
+ gives the small ones a chance
- flattens the interesting part / is set by the biggest one alone / makes noise look like news / hides the small ones
* the scale is honest, you don't see that every day
* small multiples would work too, but one is fine / same height, same story
* you picked a height for {T} that doesn't shout
x the small values have no chance at that scale / half of {T} is empty because of one value
x squashed, give it two more centimetres / log scale would calm that giant down
x the empty top third of {T} could go
? what would half the height do / is it a rate or a count / same scale both times
> give it less height / zoom into the lower part / show the rest without the biggest
source | of, for
+ is named, good / is easy to find / has a year on it
- is missing / has no year / says too little to check
* numbers with a source, my favourite kind / made up or not, at least it says so
* says it's made up, which I respect / method in one line
* who counted {about}? it says so, which is more than most
x says nothing about where the numbers come from / I'd trust {T} more with a source
x source: trust me? / illustrative of what exactly
x nothing under {T} tells me who counted
? where are the numbers from / who counted / which year is that / is it real data or made up
> add the source underneath / put a year on it / say who counted / link the table
sample | behind | survey, answers, team, hours, sleep, students, share
+ is big enough for that / is stated, finally / covers more than one season
- is a bit thin / leaves out whoever didn't answer / isn't given anywhere
* you say how many answered, thank you
* n is printed, my heart / small sample, small claim
x how many people is that, I'd want to know before I believe {T}
x five people aren't a city / who didn't answer
? how many answered / who isn't in it / one week or a whole year
> say how many answered / mark the thin groups / merge the smallest two
comparison | in, of
+ puts like next to like / fits on one line / settles it at a glance / needs no second look
+ answers the pub question
- mixes totals and shares / makes me remember too much / would be easier as dots / jumps between units
* I can compare without thinking, good / side by side and the difference jumps out
* like for like, no tricks / this year beside last, that's all I wanted
* the two ends of {T} next to each other, that's the story
x I'd want {T} per head before comparing / totals against totals isn't quite fair
x apples, pears and percentages / per capita or it didn't happen
x set {about} against the population and we'll talk
? is that per head or in total / compared with when / why those two
> show it per head / put both on one scale / sort by the difference / try dots
numbers* | in, on
+ are rounded, thank you / stop at whole units / are big enough to read / speak for themselves
+ are few and printed big
- have one decimal too many / don't add up to a hundred / could be rounded / are a bit small
* round numbers, no fake precision / I did the sums and they work out
* whole numbers, whole story / mental arithmetic friendly
* you printed the values on {T} so nobody has to guess
x those decimals pretend to know more than anyone does / the numbers in {T} don't quite add up, or I can't count
x 12.9 of what / false precision, round it
x the decimals on {T} are pretending
? rounded before or after adding up / do they add up / why the decimals
> round it to whole numbers / drop the decimals / print the numbers larger
slices* | of, in | pie, ring, stacked, slices
+ add up, I checked / are few enough for one look / are sorted by size
- are too alike to tell apart / could be bars / hide two tiny ones
* a pie with few slices, I'll allow it / I usually don't like pies but {T} work<s>
* three slices is a fair pie / ring with a hole for the total, neat
* you could cut a cake by {T}
x I can't tell the two middle slices apart / that would be clearer as bars
x squinting at slices four and five / pie for twelve categories, please no
x the thin slice on {T} is there for honesty, not for reading
? what's in other / do the shares add up / why a pie
> turn the slices into bars / fold the tiny ones together / sort the slices
line | in | line, lines, since, slope
+ is firm and unbroken / dips where the story is / isn't smoothed to death / ends with its own name
- is smoothed a bit much / is thicker than it is sure / joins points that aren't really connected
* one line, one story / that dip in the middle is the interesting bit
* one honest zigzag / gap left as a gap
* the line on {T} is thin and sure of itself
x I'd like to see the points under the line / the line makes it look smoother than it was
x interpolated over a hole, I suspect / spline where a straight segment would do
x the dots are missing on {T}, how many readings is it
? smoothed or raw / what happened at the dip / what's between the points
> show the points too / thin the line / break it where data is missing
bars* | in | bar, bars, sorted, stacked, ranked, ranking
+ start at zero as they must / have air between them / are few enough to count / put the big one first
- are packed tight / could be dots / are striped for no reason
* plain bars from zero, nothing to complain about / bars with air between them, so readable
* lying bars, readable names / gap about half a bar, textbook
* the bars on {T} have room to be counted
x bars this close together make me dizzy / dots would do the same with less ink
x zebra stripes in the bars, ouch / bars of rounded corners, where's the top
x the bars on {T} are so wide that they shout
? why bars and not dots / did you try them lying down / same width on purpose
> lay the bars down / widen the gaps / colour only one bar / try dots instead
@ | in
+ can be read in five seconds / tell<s> one story and stop<s> / say<s> something I didn't know / work<s> without a legend / would survive a black and white printer / make<s> a dull number worth a look / <is> exactly as long as it needs to be / read<s> well on a phone / leave<s> the conclusion to me
+ earn<s> <its/their> space / settle<s> an argument / respect<s> the reader / beat<s> a table
+ take<s> {about} seriously / would work on a bus stop / turn<s> a spreadsheet into a sentence / ha<s/ve> no fat
- make<s> me work for the point / could be a table / need<s> a sentence on what to look for / leave<s> me guessing what was counted / show<s> more than the title asks / <is> two stories in one / need<s> a year on it
- hide<s> the denominator / raise<s> more questions than <it> answer<s> / could be one sentence
- circle<s> round the point / want<s> an average
* got it in one look / never thought I'd be interested in {about} / who knew {about} could be that interesting / I expected the opposite, honestly / so that's what {about} looks like / nerdy and I'm into it / {S} taught me something
* today I learned / {about}, of all things, and I read every label / bookmarked for the next argument about {about} / more people should chart {about} / dry topic, good chart / spent longer on {about} than planned / spreadsheet gold / who collects {about}? heroes / small data, nicely told / never knew I had feelings about {about} / print it and pin it up / nobody got hurt by that pie chart, progress / {about} explained without a single adjective
* I read {S} twice and both times it said the same, rare / you made me care about {about}, which takes some doing / tell the council, {S} explain<s> it / there's a good argument hiding in {S} / by the third bar I was invested in {about} / no idea why, but {about} is my new favourite topic / print {S}, frame it, hang it in an office
x not sure what I should take from {S} / I'd have put {about} in a table / what's the one thing {S} want<s> to say
x {about} needs a denominator / would love {about} per head / a sentence could replace {S}, but fine / interesting, but compared with what
x the interesting part of {about} is what {S} leave<s> out / without a second year {S} <is> an anecdote / half of {S} I'd believe, the other half I'd check
? where are the numbers from / what surprised you most / is there a longer series / is it the same in other towns / how was that counted / what got left out / is that per person or in total / what would last year look like
? raw counts or a rate / which tool / how long did the cleaning take / same source every year / what's the margin of error / did anything surprise you about {about} / who asked for it / is {about} seasonal / who'd use that / can I get the csv
? where does {about} go from here / who gets to see {S} / which value in {S} would you double-check / what did you expect before you plotted {about} / how often is {about} counted / what's the boring explanation / which bar would you drop
> put the main point in the title / sort {S} by size / mark the odd value / show last year next to it / add one sentence under {S} / try {S} as dots / say what one unit is
> add a dot for the average / annotate the weird one / try small multiples / label the ends only / lose the box around it / print the n / draw last year in grey
! most readers stop at the title / direct labels beat legends nine times in ten / percentages of small counts make me nervous / half of it is deleting lines / ten values may just be a table / dull is often correct / sorting is free and rarely done
`);
