import { readEye } from "../eye";

/** Boxes, arrows and where they lead. */
export const diagramEye = readEye(`
~ diagram / flowchart / chart / diagram / flowchart
= diagram / flowchart / chart / map / one
boxes* | in
+ are few enough to follow / are all the same size, so calm / have short names / line up nicely / have air around them
- are a bit crowded / have different widths / could have shorter names / say nothing about who does it / could be half as many
* six boxes and I understood it, great / short words in the boxes, I could follow it at once / no box too many
* seven boxes max, wise / nouns in boxes, verbs on arrows, textbook / rounded for start and end, I approve
x one of the boxes could go, I think / who does what, the boxes don't tell me / some boxes are steps and some are things
x box number three is doing two jobs / one lonely box at the bottom
? who does each of the steps / is one of the boxes optional / could two of the boxes be one / which box takes longest
> merge two of the boxes / shorten the words in the boxes / say who does what / number the boxes
arrows* | in
+ never cross / all point the same way / are easy to follow with a finger / go back only once
- cross in the middle / could be thicker / go back too often / leave me guessing once
* followed every arrow with my finger and got to the end / not a single crossing, nice
* no spaghetti / one loop, clearly drawn / arrowheads you can see, small miracle
x I got lost at one of the arrows / there should be an arrow back, shouldn't there
x two arrows out, no label / crossing lines in the middle, uncross them
? what happens if it fails halfway / is there a way back / does it ever loop
> add the way back / straighten the arrows / make the main arrow thicker / put words on the arrows
choice | in | ?, fork, choice, decision, yes, no, full, late, home, known, fine, enough, clear, ordered, fresh, free, sold, gaps
+ is in the right place / is a clear yes or no / makes you stop and think
- could come earlier / has only one way out, really / is the part I don't get
* love that there's a proper yes and no / the question in the middle is the whole point
* diamond where a diamond belongs / yes left, no right, consistent
x what if the answer is maybe / I'd ask that question sooner
x maybe is missing, life's full of maybe / both branches end up in one place anyway
? who decides that / what if it's neither yes nor no / how often does it go the other way
> ask the question earlier / say how often it's a no / mark the usual way
order | of
+ makes sense to me / is how it really goes / is easy to remember / reads like a story
- skips a step, I think / could be turned round / isn't how it goes here
* that's pretty much how it goes / I'd have put it in the same order
* start top, end bottom, no surprises / happy path straight down, neat
x I think there's a step missing / in my head it goes the other way round
x step two before step one, at least in my world
? is that really the order / what comes before the first box / what happens after the last one
> start one step earlier / turn it on its side / end with what comes back
colour | in, of
+ marks the one that matters / is used once or twice, enough / helps me find the start / isn't just decoration
- could mean something / is a bit random / is strong for such a small box
* one coloured box and I know where to look
* {colour} for the odd one, fine by me / colour as a pointer, not as paint
x not sure why that box has a colour
x coloured box looks like an alarm
? does the colour mean anything / why that box
> colour only the start and the end / drop the colour / colour the part that goes wrong
direction | of
+ is easy to follow / suits a phone / goes the way I read
- is unusual, I had to turn my head / runs off on the side / needs a second look
* reads in one go, top to bottom of my attention
* landscape would run off my phone, so thanks
x I'd have drawn it the other way
x right to left, took me three tries
? why in that direction / does it fit on a phone
> draw it from left to right / try it from top to bottom / make it fit on a phone
ending | of
+ is where I'd hoped / is clear / closes the loop
- comes a bit suddenly / is hard to find / isn't really the end, is it
* good that it actually ends somewhere
* ends well, unlike most flowcharts
x and then what, I'd like to know
x fizzles out
? what happens after that / is that really the end
> show what comes after / mark the end / close the loop
@ | in
+ make<s> sense at once / <is> simpler than I thought / could hang on an office wall / explain<s> it better than a page of text / <is> funny because it's true / <is> easy to follow / need<s> no legend
+ settle<s> the argument / belong<s> on the fridge / untangle<s> it / beat<s> the manual
- leave<s> out what goes wrong / look<s> simpler than it is / need<s> one more arrow / could be a list / get<s> crowded at the end
- dodge<s> the hard bit / skip<s> the waiting
* never knew it worked like that / someone had to draw {S} one day / clearer than any page of text / I learned something from {S} / I'd put that on a wall / oddly satisfying to follow / more of those please, everyday things in boxes
* everyday bureaucracy, tamed / laminate it / manuals should look like that / tiny, dry, perfect / so many words saved / explains so much / bless whoever draws such things / finally I know who waits for whom / flowcharts about ordinary stuff, yes / made me check how we do it here / nerd heaven / took a screenshot for later
x I think the real thing is messier than {S} / could be a list with numbers, to be honest
x real life has more arrows / where's the coffee break / exceptions would double it
? is that how it really goes / how long does the whole thing take / what goes wrong most often / did you ask someone who does it / which step takes longest / what would you leave out
? drawn or typed / does it ever get stuck / who's the bottleneck / which branch is the common one / what triggers the first box / is there a version with times
> add what goes wrong / show how long each step takes / make it one box shorter / give it a start sign
> add durations / mark the bottleneck / colour the waiting / show who's responsible / draw the failure too
! most processes are one question and a lot of waiting / the arrow back is the honest one / every box hides three more / if it fits on a napkin it's good
`);
