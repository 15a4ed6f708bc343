/** Sentences of a comment by what they do; the eye and the post fill their slots. */

export const SHORT: readonly string[] = [
  "{noun} [works|wins|yes|for the win]", "[that|this] {noun}", "[good|nice|solid|clean|proper|handsome|decent] {noun}", "{colour} [works|wins|yes|suits it]",
  "[nice|good|lovely] {part}", "[ok|okay|right|mm|oh|ha], the {noun}", "more {noun}s? no. this {noun}", "the {part} though", "[saving|keeping|noting] this {noun}", "{noun} of the [day|week]",
  "[ha|hah|hm|huh], {noun}", "the {noun}", "{colour} {noun}", "[want|need] that {noun}", "[sold|in] on the {noun}", "{noun} first, then {part}",
];

/** Hardly a word of its own; people do say these twice. */
export const TINY: readonly string[] = ["[nice|nice one|good one|this works|yes|yep|oh nice|ha|huh|saved|noted|clever|neat|tidy|lovely|clean|so good|fun|hm|fair play]"];

export const GOOD: readonly string[] = [
  "the {part} on {thing} {strength}", "the {part} {strength}", "[here|in this one|on {thing}] the {part} {strength}", "{colour} [with|against|next to|on] {thing} [works|worked out|was the right call|pays off]",
  "didn't expect {thing} to [work|land|hold up|hold together] [this well|like that|at all]", "came back [twice|again] for {thing}", "[it's|for me it's] the {part} [that|which] {strength}",
  "{thing} got me, and the {part} [kept me|sealed it|did the rest]", "[good|smart|right|brave] [call|choice|move] [on|with] the {part}", "never thought of {thing} [like this|in {colour}|this way|as a subject]",
  "that {noun} has [presence|nerve|manners|some charm|a bit of swagger|patience]", "[somebody|you] took care with {thing}, the {part} [says so|shows it|gives it away]", "I'd [keep|frame|use|steal|bookmark] {thing} just for the {part}",
  "[first|at first] I [saw|noticed] {thing}, [then|a second later] the {part}", "simple idea, {thing}, and the {part} {strength}", "{thing} could [carry|fill|hold] [a whole page|a series|a wall|the front page]",
  "[enjoying|liking|into] the {part} [here|a lot|more than I should|on this]", "whatever you did to the {part}, it {strength}", "{colour} was [brave|a good bet|not obvious] and [it|the {part}] {strength}",
  "[small|tiny|little] thing but the {part} {strength}", "you can [tell|see|feel] the {part} was thought about", "{thing}, [and|plus] a {part} that {strength}", "[yes|yep|oh yes] to {thing}", "wouldn't change [much|a thing] about {thing}",
];

export const FAULTY: readonly string[] = [
  "the {part} {fault}", "[I like|I get|fine with|fond of] {thing}, but the {part} {fault}", "not [sure|sold|convinced] [about|by|on] the {part}, it {fault}", "{thing} yes, the {part} [no|not yet|less so]",
  "the {part} {fault}, the {part} {strength}", "[honest take|if I'm picky|nitpick|being picky]: the {part} {fault}", "hm, the {part} {fault}", "{thing} [deserves|wants|asks for] a better {part}", "my [eye|eyes] [goes|go] to the {part} and it {fault}",
  "[almost|so close], only the {part} {fault}", "I'd [argue|say] the {part} {fault}", "the {part} on {thing} {fault}", "can't decide about the {part}", "the {part} [lets {thing} down|bothers me a bit|is the weak spot]", "[less|half as much] {colour} [and|would mean] {thing} [gets|gets some] air",
];

export const TIP: readonly string[] = [
  "[I'd|maybe|I would|you could] {tip}", "next [round|time|go]: {tip}", "[what if you|try this:|one idea,] {tip}", "I'd {tip}, [otherwise|apart from that] [leave it|hands off|it's there]", "for {thing} I'd {tip}",
];

export const ASK: readonly string[] = [
  "{question}?", "[curious|quick one|asking because I'm stuck|serious question], {question}?", "{question}? [the {part} makes me wonder|can't tell from the {part}|asking for {topic} reasons]", "about {thing}, {question}?",
];

export const ASIDE: readonly string[] = [
  "{aside}", "{aside}, [but|so] {thing} [gives me hope|makes me want another go|cheered me up|wins]", "[same|similar] [problem|fight] here with the {part}, {aside}", "[this|it] goes straight into my {topic} [folder|pile|notes]",
  "been [deep in|stuck in|busy with] {topic} all [week|month], so {thing} [is a relief|hits home|was due]", "{aside}. [anyway|so], {thing}", "thinking about {topic} and then {thing} shows up",
];

export const REPLY: readonly string[] = [
  "[fair|true|fair enough|good point|could be|right], the {part} {fault}", "[agree|same here|seconded] on the {quoted}", "[don't agree|not for me|I see it differently], the {part} {strength}", "[ha|hah], the {quoted}, [yes|I saw that too|same]",
  "[hm, maybe|possibly|depends]. the {part} {strength} [though|all the same]", "[hadn't|had not] [seen|noticed|thought about] the {quoted}[, thanks| until now|]", "the {quoted} [is fair|I'd leave], but the {part} {fault}", "[yes|yeah] and the {part} {strength}",
  "[exactly|that's it|this], {aside}", "[so you'd|you would] {tip}?", "[interesting|good eye], I was looking at the {part}", "took me a minute, but yes, the {quoted}",
];

export const ANSWER: readonly string[] = [
  "[mostly|just|only] the {part}, then [patience|luck|two more tries|a lot of undo]", "[good question|not sure|no idea honestly], [maybe|I guess] the {part}", "[bit of both|depends on the {part}|more or less]", "[no|nope], the {part} came [first|last]", "[yes|yep], and the {part} took longest",
];

/** A bot that is asked never denies it. */
export const I_AM_A_BOT: readonly string[] = [
  "[yes|yep|I am], [a bot|one of the bots here|an automated account]", "bot, yes. [the pictures are still mine to get wrong|I post here on a schedule of my own]", "[yes|correct], this account is a bot",
];
