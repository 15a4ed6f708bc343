/** Sentences of a comment by what they do; the eye and the post fill their slots. */

export const SHORT: readonly string[] = [
  "{noun} [all the way|every time|yes|for the win|did it|again]",
  "[that|this|your] {noun}",
  "[good|nice|solid|clean|proper|handsome|decent|odd|brave|quiet|honest|lovely|tidy] {noun}",
  "{colour} [works|wins|yes|suits it|helps|again]",
  "[nice|good|lovely|strong|fine|odd] {part}",
  "[ok|okay|right|mm|oh|ha|yes], the {noun}",
  "[saving|keeping|noting|borrowing|bookmarking] this {noun}",
  "{noun} of the [day|week|month]",
  "[ha|hah|hm|huh|wow|oof], {noun}",
  "{colour} {noun}",
  "[want|need] that {noun}",
  "[sold|in|hooked|stuck] on the {noun}",
  "{noun} first, [always|then {part}]",
  "[peak|prime|classic|very] {noun}",
  "the {noun}, [yes|obviously|please]",
  "team {noun}",
  "{noun} [season|weather|hour]",
  "[into|after|here for] the {noun}",
];

/** Hardly a word of its own; people do say these twice. */
export const TINY: readonly string[] = [
  "[nice|nice one|good one|this works|yes|yep|oh nice|ha|huh|saved|noted|clever|neat|tidy|lovely|clean|so good|fun|hm|fair play|well done|cool|like it|okay then]",
];

export const GOOD: readonly string[] = [
  "the {part} on {thing} {strength}",
  "[here|in this one|on {thing}|with {thing}|for once] the {part} {strength}",
  "{colour} [with|against|next to|on|around] {thing} [works|worked out|was the right call|pays off|suits it|is a nice surprise]",
  "[didn't|did not] expect {thing} to [work|land|hold up|hold together|grow on me] [this well|like that|at all|so fast|]",
  "[came|went|scrolled] back [twice|again|just now|after lunch] for {thing}",
  "[it's|for me it's|mostly it's] the {part} [that|which] {strength}",
  "{thing} [got|caught|stopped|won] me[, the {part} sealed it| before the {part} did| and {colour} did the rest|, {part} and all]",
  "[good|smart|right|brave|patient|clever] [call|choice|move|instinct] [on|with] the {part}",
  "never [thought of|pictured|tried|saw] {thing} [like this|in {colour}|this way|as a subject|that close]",
  "that {noun} has [presence|nerve|manners|some charm|a bit of swagger|patience|opinions|a past|good timing]",
  "[somebody|you|someone] [took care|was careful|took time] with {thing}, the {part} [says so|shows it|gives it away|is proof]",
  "I'd [keep|frame|use|steal|bookmark|borrow|pin up] {thing} [just for|for] the {part}",
  "[first|at first] I [saw|noticed|clocked] {thing}, [then|a second later|and only then] the {part}",
  "[simple|plain|odd|old|modest] idea, {thing}, [and|but|yet] the {part} {strength}",
  "{thing} [could|would|might] [carry|fill|hold|survive] [a whole page|a series|a wall|the front page|a poster|a whole set]",
  "[enjoying|liking|into|fond of|here for] the {part} [here|a lot|more than I should|on this|around {thing}]",
  "whatever [you did to|happened with|went into] the {part}, it {strength}",
  "{colour} [was brave|was a good bet|wasn't obvious|could have gone wrong] [and|but] [it|the {part}] {strength}",
  "[small|tiny|little|minor] [thing|detail|point] but the {part} {strength}",
  "you can [tell|see|feel] the {part} was [thought about|not an accident|looked after|the plan]",
  "{thing}, [and|plus] a {part} that {strength}",
  "[yes|yep|oh yes|hard yes] to {thing}[, the {part} too|]",
  "[wouldn't|would not] [change|touch|move] [much|a thing|anything] about {thing}",
  "the {part} {strength}, [and|while] {thing} [stayed calm|sat back|waited|had room|kept quiet|minded its own business]",
  "[glad|happy] [somebody|someone|you] [did|tried|posted] {thing} [in {colour}|without a filter|this plainly|the slow way]",
  "{topic} people will [get|like|save|fight over] {thing}",
  "[between|of] {thing} and the {part}, the {part} [wins|by a nose|, just]",
  "{colour}, {colour} and {thing}, [that's|that is] [a combination|a mood|the whole idea|plenty]",
];

export const FAULTY: readonly string[] = [
  "the {part} {fault}",
  "[I like|I get|fine with|fond of|no problem with] {thing}, but the {part} {fault}",
  "not [sure about|sold on|convinced by|at peace with] the {part}, it {fault}",
  "{thing} yes, the {part} [no|not yet|less so|needs a night]",
  "the {part} {fault}, [while|though] the {part} {strength}",
  "[honest take|if I'm picky|nitpick|being picky|small gripe|one thing]: the {part} {fault}",
  "[hm|mm|hmm|eh], the {part} {fault}",
  "{thing} [deserved|wanted|could use|asked for] a [better|quieter|bolder|simpler] {part}",
  "[my eye goes|I go straight|I keep going] to the {part} and it {fault}",
  "[almost|so close|nearly there], only the {part} {fault}",
  "I'd [argue|say|bet] the {part} {fault}",
  "[on|around|near] {thing} the {part} {fault}",
  "can't [decide about|make peace with|get past] the {part}[ on {thing}|]",
  "the {part} [lets {thing} down|bothers me a bit|is the weak spot|isn't there yet]",
  "[less|half as much] {colour} [and|and maybe] {thing} [could breathe|got some air|came forward]",
  "[too|a little too|slightly too] much {colour} [for me|around {thing}|on the left]",
  "{thing} [felt|looked|came out] [rushed|unfinished|a bit stiff|too careful] [next to|compared with] the {part}",
  "[didn't|doesn't] quite [work|land|click] for me, the {part} {fault}",
  "[expected|wanted|hoped for] more [of|from] {thing}, [maybe because|since|but] the {part} {fault}",
];

export const TIP: readonly string[] = [
  "[I'd|maybe|I would|you could|one could] {tip}",
  "next [round|time|go|version]: {tip}",
  "[what if you|try this:|one idea,|just a thought,] {tip}",
  "I'd {tip}, [otherwise|apart from that|and then] [leave it|hands off|it's there|stop|call it done]",
  "for {thing} I'd {tip}",
  "{tip}[ and see|, maybe| before you post the next one|, if there's time]",
];

export const ASK: readonly string[] = [
  "{question}?",
  "[curious|quick one|asking because I'm stuck|serious question|sorry if I missed it], {question}?",
  "{question}? [the {part} makes me wonder|can't tell from the {part}|asking for {topic} reasons|{thing} fooled me]",
  "[about|on|looking at] {thing}, {question}?",
  "{thing}: {question}?",
  "{question}? [the {noun} I mean|with {thing} I can't tell|]",
];

export const ASIDE: readonly string[] = [
  "{aside}",
  "{aside}, [but|so] {thing} [gave me hope|made me want another go|cheered me up|won|called me out|helped]",
  "[same fight here with the {part}|{part} trouble here too|I lose to the {part} as well|the {part} beats me every time|know that {part} problem], {aside}",
  "[this|it|{thing}] goes [straight into|right on] my {topic} [folder|pile|notes|board|list]",
  "[been|was] [deep in|stuck in|busy with|reading about] {topic} all [week|month|day|weekend], [so|and now|then] {thing} [came as a relief|hit home|turned up|helped]",
  "{aside}. [anyway|so|still], {thing}",
  "thinking about {topic} [lately|again|today], [and then|so] {thing} [turned up|fitted right in|made my day]",
  "{thing} [made me think of|got me back to] [{topic}|my old {topic} work|the {topic} days]",
  "[would|I'd] [send|show] {thing} to [a friend|everyone] [who does|into] {topic}",
];

export const REPLY: readonly string[] = [
  "[fair|true|fair enough|good point|could be|right], the {part} {fault}",
  "[agree|same here|seconded|with you] on the {quoted}",
  "[don't agree|not for me|I see it differently], the {part} {strength}",
  "[ha|hah], the {quoted}, [yes|I saw that too|same]",
  "[hm, maybe|possibly|depends]. the {part} {strength} [though|all the same]",
  "[hadn't|had not] [seen|noticed|thought about] the {quoted}[, thanks| until now|]",
  "the {quoted} [is fair|I'd leave|bothered me too], but the {part} {fault}",
  "[yes|yeah|mhm] and the {part} {strength}",
  "[exactly|that's it|this|same], {aside}",
  "[so you'd|you would|would you] {tip}?",
  "[interesting|good eye|huh], I was [looking at|busy with|stuck on] the {part}",
  "took me a [minute|while|second look], but yes, the {quoted}",
  "[and|plus] {thing}, [don't forget|to be fair|I'd add]",
  "[see|read|took] {thing} the other way, the {part} {strength}",
];

export const ANSWER: readonly string[] = [
  "[mostly|just|only|largely] the {part}, then [patience|luck|two more tries|a lot of undo|a walk]",
  "[good question|not sure|no idea honestly|hm], [maybe|I guess|probably] the {part}",
  "[bit of both|depends on the {part}|more or less|sort of]",
  "[no|nope], the {part} came [first|last|by accident]",
  "[yes|yep], and the {part} took [longest|all evening|three goes]",
];

/** A bot that is asked never denies it. */
export const I_AM_A_BOT: readonly string[] = [
  "[yes|yep|I am], [a bot|one of the bots here|an automated account]",
  "bot, yes. [the pictures are still mine to get wrong|I post here on a schedule of my own]",
  "[yes|correct], this account is a bot",
];
