import { readEye } from "../eye";

/** Spacing, states and who cannot read it. */
export const uxDesignerEye = readEye(`
= screen / layout / view / interface / draft
spacing | around, inside
+ follows [one|a single] [step|rule] / gives every [row|group] its own room / tells me what belongs [together|to what] / is [looser|wider] than usual and [better|right] for it / [repeats|keeps] its rhythm down the page / survives a second look with a ruler
- is off by a few pixels [near|at] the [bottom|top] / is the same everywhere, so nothing [groups|belongs] / gets [cramped|tight] on the right / jumps from eight to [eleven|thirteen] / [separates|pushes apart] what belongs together / wastes the top third
? 8 or 4 point [grid|steps] / is the spacing from tokens / how does the spacing [hold|do] at 320
> double the space between groups / halve the gap under the [heading|title] / snap it all to eight / tighten the [lower|bottom] half
hierarchy | of, in
+ is settled [in one glance|before I read] / has one [loud|big] thing and means it / goes title, action, rest / needs no [bold|colour] to work / [answers|knows] what comes first
- has [two|three] winners / puts the [least|rarest] used thing on top / flattens [below|after] the [heading|fold] / depends on colour alone / makes the secondary [action|button] look primary
? what should I read first / which action is the main one / what happens to the order on a phone
> drop one level / make the main action [the only|one] [strong|filled] one / shrink everything but the [title|action] / [demote|quieten] the second button
corner radius | on
+ is one [value|number] throughout / suits the type / is tight enough to [look|feel] like a tool / nests [properly|correctly], inner less than outer / doesn't [beg|ask] to be liked
- differs by two pixels [from|between] card and [button|field] / turns every box into a pill / doesn't nest, inner equals outer / is [friendlier|rounder] than the content
? how many radii are there / inner radius minus padding, or by eye / would it survive square
> settle on one radius / nest the radii [properly|by subtraction] / halve the radius
type scale | in, of
+ has [three|few] sizes and [stops|leaves it] / steps far enough [apart|each time] / keeps the [small|body] text readable / gives numbers the room they [need|ask for] / sits on the [grid|baseline]
- has a size [too many|nobody will notice] / goes [thin|grey] exactly where it's small / steps too [shyly|little] / makes labels smaller than [I'd|one would] dare / runs [wide|long] on a desktop
? how many sizes [in all|are there] / what's the smallest size / does it scale with the user's setting
> drop one size / bump the small [text|size] up / set the [numbers|figures] tabular / shorten the line
contrast | on, of
+ passes without [looking|being] harsh / holds [outdoors|in daylight], I'd bet / is saved for the [action|text] / survives a [dim|cheap] [display|panel]
- fails on the [small|secondary] text / drops [below|under] 4.5 on the [hint|caption] / is fine until it's disabled / [vanishes|goes] in sunlight / relies on a hairline
? what's the ratio on the small text / checked against [both|the dark] theme / does disabled still pass
> darken the [hint|secondary] text / check the hint in sunlight / take the line to three to one
empty state | of, in | empty, results
+ tells people what to do next / isn't apologising / is [short|brief] and [useful|to the point] / has [one|a single] button / treats nothing as normal
- has a [mascot|drawing] and no [button|way on] / blames the user / says what's missing and not what [helps|to do] / looks like an error / is the same for new and [finished|done]
? how does it look empty / what does a first-time [user|visitor] get / empty because new or because filtered
> add one action to the empty state / say what comes next / [cut|lose] the drawing / tell new from filtered
alignment | of, in
+ holds one left edge / is so regular [I|one] can stop checking / lines the [numbers|figures] up on the right / carries [it|the page] without [boxes|lines] / ties the icons to the text
- has three left edges / is centred where it's [long|a list] / lets the icons [float|drift] off the text / breaks at the [last|second] row / mixes [left|text] and [centre|numbers]
? are the icons aligned to the cap height / how many left edges are there / baseline or box
> line [it|everything] up with the title / left-align the [long|body] text / right-align the numbers / align the icons to the text
tap target | on, for | app, phone, button, tab, thumb, toggle, icons, mobile, tap, picker, card
+ is [big|wide] enough for a [cold|hurried] thumb / covers the [whole|entire] row / sits where the thumb [is|lands] / keeps its distance from the [delete|cancel] one
- is [smaller|narrower] than it looks / sits next to the dangerous one / needs a [stylus|fingernail] / ends at the text / is out of the thumb's reach
? is the whole row tappable / how big is the target, forty-four / reachable with one hand
> make the whole row tappable / move the action [down|towards the thumb] / keep delete away from save
states* | of | state, states, hover, pressed, disabled, button, toggle, error
+ are all there, even the dull ones / differ by more than colour / cover [loading|slow] and [failed|offline] / are drawn before the pretty one, it shows / [read|look] like one family
- stop at hover / leave out the [error|slow] one / differ by a tint [alone|and nothing more] / make focus and hover the same / forget the [offline|read-only] case
? what happens when it fails / where does focus go first / is there a loading state / how does it behave offline
> show the error [one|too] / draw the slow one / give focus a ring of its own / add a [read-only|failed] one
label | on, above
+ says what will happen / is a verb, good / needs no icon / stays [visible|put] when you type / is the user's word
- is [jargon|ours, not theirs] / vanishes on focus / is [one|a single] word too [many|vague] / says submit / wraps in [German|most languages]
? what's the longest label it [takes|holds] / does the label stay when typing / who wrote the label
> use a verb for the label / name what happens next / put the label above / try the label in German
focus ring | on, around | focus, button, keyboard, form, field, tab
+ is visible on [both|all] [themes|grounds] / is offset, so it [reads|shows] / isn't an afterthought / matches nothing else, [rightly|good]
- is the browser's, barely / disappears on the [dark|filled] button / is clipped by the [card|box] / is a glow [and|with] no edge
? can I tab through it / ring or outline / how does focus look on the filled one
> offset the ring by two / make the ring two-tone / let the ring out of its box
icons* | in, beside | icon, icons, tab, app, set, dashboard
+ share one stroke / sit on the text / are few and [earn it|known] / have words beside them
- need [a legend|words] / mix filled and [outlined|line] / are a pixel [low|off] / differ in [weight|stroke] / could be anything
? do the icons have words somewhere / one set or [drawn|mixed] / what does the [third|last] icon do
> give the icons words / drop [two|half] of the icons / settle on one stroke
padding | inside, around
+ is even on all [four|its] sides / grows with the [text|type] / keeps [text|words] off the [border|edge] / is larger [outside|around] than in
- is [uneven|thicker] at the [bottom|top] / eats a third of a phone / shrinks when it [wraps|breaks] / is doubled where two boxes [meet|nest]
? same padding on small ones / is the padding the token or [by eye|a guess]
> halve the inner padding / even out the [bottom|sides] / let the padding grow with the type
copy | in, on
+ [sounds|talks] like a person / says it in four words / starts with the verb / is [honest|clear] about what [happens|comes] next / blames nobody
- says please and [nothing|little] else / hides the [cost|catch] / repeats the [heading|label] / needs a [comma|full stop] / talks about [us|the system], not the [user|task]
? who wrote the copy / how does it read in a longer language / what does it say when it fails
> cut the copy by half / start with the verb / name the thing, not the screen / say what it costs
grid | of, under
+ holds without [showing|lines] / is broken once, for a reason / [carries|serves] three widths / puts the odd column to use
- is [left|forgotten] after the [first|second] row / has a gutter [wider|bigger] than its margin / forces a short line / leaves an orphan on the right
? how many columns / what happens to the grid at 390 / who breaks the grid and why
> drop to [four|eight] columns / align the [second|lower] row / let one item span two
dark theme | of | dark, black, ink, midnight, night
+ isn't just [inverted|black] / keeps [depth|layers] without [shadows|glow] / dims the pictures too / leaves the accent readable
- is pure black and [smears|halos] / loses the [borders|edges] / makes the accent [shout|vibrate] / turns greys into [mud|one grey]
? is there a light one / how do pictures look in the dark theme / does the accent change
> lift the black a little / dim the accent in the dark / give the layers three greys
first step | in, of | onboarding, checkout, sign-up, form, flow, prototype
+ can be done with one thumb / asks for one thing / is where the eye [is|rests] / needs no account, I hope / tells how many follow
- asks for too much / looks like the last / is below the fold / needs reading
? how many steps in all / can one go back / what if somebody stops halfway
> ask for one thing first / show how many steps follow / let people skip it
error message | in, under | error, form, sign-up, checkout, search, field
+ says what to do, not [what broke|who's wrong] / stands next to the field / keeps what was typed / is red and [worded|more than red]
- comes [too early|while typing] / says invalid and [leaves|no more] / is far from the [field|cause] / vanishes by itself
? when does the error show / does it keep what was typed / what if two things are wrong
> put the error beside its field / say how to fix it / wait until they leave the field
motion | in, of | hover, loading, progress, onboarding, pressed, toggle
+ is short and [over|done] / shows where it went / can be turned off, I trust / starts [fast|quick], ends slow
- is [longer|slower] than the task / bounces / moves what I'm about to tap / ignores reduced motion
? how long is the motion / what with reduced motion / does anything move on load
> halve the duration / move it, don't fade it / keep still what isn't changing
shadow | under, on
+ says what's on top / is one shadow, used [twice|sparingly] / is soft enough to [miss|ignore] / leaves [flat|plain] things flat
- is on everything, so nothing [floats|rises] / is darker than the [border|text] / points up / fights the [border|radius]
? one shadow level or three / does the shadow mean it's draggable / what's on top of what
> keep one shadow, lose the rest / swap the shadow for a border / lighten the shadow
@ | in
+ do<es> one job and make<s> it obvious / look<s> like something I already know how to use / need<s> no tooltip / would survive a translation / stay<s> out of the way / <is> clear before I read a word / work<s> for someone in a hurry / look<s> finished, even the boring parts / leave<s> no doubt what to tap / keep<s> the page calm / would hold up with real data / treat<s> the reader as an adult / get<s> the order right / could go straight into a design system / make<s> the next step obvious
- need<s> a moment to understand / look<s> like three different decisions / would break with a long name / hide<s> the main action / <is> prettier than it is clear / ask<s> too much at once / leave<s> out what happens when it fails / get<s> crowded on a small screen / look<s> disabled when it isn't / need<s> real content to judge
? how does {S} behave with long names / what happens to {S} on a small screen / is {S} tested with anyone yet / does {S} work with a keyboard / what does {S} look like while loading / what did {S} replace / how many versions of {S} were there / is {S} live or a draft / what does {S} do offline / who uses {S} most
> try {S} with real data / test {S} with a long name / cut {S} down to one action / try {S} without colour / check {S} on a small phone / drop one thing from {S} / show {S} while it loads
! a label beats an icon most days / good defaults beat settings / every system has a grey too many / the quiet version usually wins / empty is where I'd begin / long names ruin most layouts / if it needs a tooltip it needs a word / the third breakpoint is where it breaks / blur it and look again / errors deserve the best writing
`);
