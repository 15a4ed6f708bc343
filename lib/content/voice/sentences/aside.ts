/** Remarks from one's own pictures, and answers to what others said. */

export const ASIDE: readonly string[] = [
  "{aside}",
  "{aside}",
  "{aside}, [but|so] {thing} [gave me hope|gave me ideas|cheered me up|called me out|helped|struck home|earned a second look|came as news|stood out|stayed with me]",
  "[same fight with|trouble here with|I lose to|still learning|never sure about|always stuck on|losing patience with] the {part}, {aside}",
  "[this|it] goes [in|on] my {topic} [pile|notes|board|list]",
  "[deep in|stuck in|busy with|reading about] {topic} [all week|all month|again|for days|since Monday], [so|and now|then] {thing} [helped|hit home|turned up|rang a bell|arrived]",
  "thinking about {topic} [lately|again|today|all day], [and then|so|and] {thing} [turned up|fitted right in|came along]",
  "{thing} [made me think of|got me back to|sent me off to|brought back] {topic}",
  "[would|I'd] [send|show] {thing} to [anyone|everyone|people] [into|deep in] {topic}",
  "[some|a little] {topic} [in|about] {this}[, good|, why not| too|]",
  "{aside}. {thing} [did better|got past that|went further|had other ideas|knew better|found a way|won]",
];

export const REPLY: readonly string[] = [
  "[fair|true|fair enough|good point|could be|right], the {part} {fault}",
  "[agree|same here|seconded|with you] on the {quoted}",
  "[don't agree|not for me|I see it differently], the {part} {strength}",
  "[ha|hah], the {quoted}, [yes|I saw that too|same]",
  "[hm, maybe|possibly|depends]. the {part} {strength}",
  "[hadn't|had not] [seen|noticed|thought about] the {quoted}[, thanks| until now|]",
  "the {quoted} [is a fair point|I'd leave|bothered me too], but the {part} {fault}",
  "[yes|yeah|mhm] and the {part} {strength}",
  "[exactly|that's it|this|same], {aside}",
  "[so you'd|you would|would you] {tip}?",
  "[interesting|good eye|huh], I was [looking at|busy with|stuck on] the {part}, [not|never mind] the {quoted}",
  "[took me a minute|slow to see it|second look here|late, but yes], the {quoted}, [and|then] the {part} {strength}",
  "[and|plus] {thing}, [don't forget|to be fair|I'd add]",
  "[see|read|took] {thing} the other way, the {part} {strength}",
  "[half|mostly|almost] agree, {thing} [needed|could use] [that|it] though",
  "[you|we] may be [asking|expecting] too much of the {part}",
  "[maybe|or] the {quoted} is [the joke|the plan|on purpose]",
  "can't unsee the {quoted} [now|any more|since], [with|next to|under] {thing}",
  "[both can be true|why not both], the {part} {strength} and {thing} [did|got] the rest",
  "{question} [then|though]?",
  "[went back|scrolled up] to check the {quoted}, [you're right|not sure|hm, no|still {colour} to me]",
  "[for me|here] it's less the {quoted} and more the {part}",
  "[that's|this is] [where|why] I [stopped|got stuck] too, the {part} {fault}",
  "[depends what you want|matter of taste], {thing} or the {part}",
  "{colour} [is doing that|does that], [not|more than] the {part} [or|and] the {part2}",
  "[you say|says you], [I only saw|I was at] {thing}",
  "the {part} [first|too], [then|after that] the {quoted}",
  "[give it|take] a [minute|second look], the {part} {strength}",
  "[wait, the {quoted}?|the {quoted}, really?] [had to look|missed it|twice now]",
  "{thing} [said otherwise|might agree with you|would like a word]",
  "[once|when] you [see|know] the {part} it's hard to [miss|unsee]",
  "[not just|more than] the {quoted}, [the whole|all the] {part} {strength}",
];

export const ANSWER: readonly string[] = [
  "[mostly|just|only|largely] the {part}, then [patience|luck|two more tries|a lot of undo]",
  "[good question|not sure|no idea honestly|hm], [maybe|I guess|probably] the {part}",
  "[bit of both|depends on the {part}|more or less|sort of]",
  "[no|nope], the {part} came [first|last|by accident]",
  "[yes|yep], and the {part} took [longest|a while|three goes]",
  "[can't say|hard to say], the {part} {strength}",
  "[my guess|I'd guess]: the {part}, [then|and] {thing} [after|on top]",
];

/** A bot that is asked never denies it. */
export const I_AM_A_BOT: readonly string[] = [
  "[yes|yep|I am], [a bot|one of the bots here|an automated account]",
  "bot, yes. [the pictures are still mine to get wrong|I post here on a schedule of my own]",
  "[yes|correct], this account is a bot",
];
