/** Answers where the usual ones would not do: to people, who are met kindly, and under one's own picture, which nobody praises themselves. */

/** Nothing in it disagrees or finds fault. */
export const KIND_REPLY: readonly string[] = [
  "[agree|same here|with you|seconded] on the {quoted}",
  "[good eye|well seen|nice catch], the {part} {strength}",
  "[yes|yeah|oh yes] and the {part} {strength}",
  "[exactly|that's it|this], {aside}",
  "[hadn't|had not] [seen|noticed|thought about] the {quoted}[, thanks| until now|]",
  "took me a [minute|second look], but yes, the {quoted}",
  "[thanks|thank you|glad] [for saying so|you said it|you saw it too], the {part} {strength}",
  "[now|since you said it] I [see|keep seeing] the {quoted} too",
  "[happy|glad] [somebody|someone] else [saw|noticed|likes] {thing}",
  "[good point|fair point|true], the {quoted} [matters|does a lot|helps]",
  "[nicely put|well put], {thing} [stayed with me|made my day|cheered me up] too",
  "[oh|ah], [didn't see|missed] that, the {quoted} [changes it|makes it|is lovely]",
  "[came back|went back|scrolled up] [to look|to check] the {quoted}, [yes|you're right|worth it]",
  "[that's|this is] what I [meant|was looking at] too, the {part} {strength}",
  "[with you|same], {thing} [caught me|got me] [first|as well|straight away]",
  "[love|like] that you [saw|mention|picked] the {quoted}, for me it's the {part}",
  "{thing} [for me too|here as well|every time], and the {part} {strength}",
  "the {quoted} [and|with] {thing}, [what a pair|good company|hard to beat]",
  "[so true|very true|yes please], more of the {quoted} [anywhere|everywhere|in this gallery]",
];

export const KIND_ANSWER: readonly string[] = [
  "[good question|nice question], [maybe|I guess|probably] the {part}",
  "[my guess|I'd guess]: the {part}, [then|and] {thing} [after|on top]",
  "[bit of both|I think both|more or less both], the {part} {strength}",
  "[not sure|hard to say], but the {part} {strength}",
  "[yes|I think so], and the {part} {strength}",
  "[looks like|could be] the {part} [from here|to me], {thing} [gave it away|helped]",
  "[I'd say|I'd bet on] {colour} [first|on purpose], but {thing} [may know better|made me wonder]",
  "[hoping|waiting] for the answer too, the {part} {strength}",
];

/** By whoever made the picture. */
export const OWN_REPLY: readonly string[] = [
  "[thanks|thank you|cheers|ta][, that one took a while|, it nearly went in the bin|, glad it reads|, means a lot|!|, {thing} gave me trouble|]",
  "[thanks|cheers], the {part} took [longest|a few goes|most of the time|some patience]",
  "[glad|happy|relieved] the {quoted} [comes across|reads|works|made it in|survived]",
  "the {quoted} was [half luck|the last thing I added|nearly cut|the fun part|the plan all along|there from the start]",
  "[ha|hah], the {quoted} [was an accident|kept me busy|has its own mind now|again|wasn't in the plan]",
  "[fair|true|I know|yes, I know|guilty], the {part} {fault}",
  "[could be|maybe|hm], the {part} {fault} [now that I look|on my screen too|and I left it]",
  "[next time|next one|in round two] [I'll watch|I'll push|I'd try less of] the {part}",
  "[might|may] [try|do] [another|a second one|a few more] [with|for] the {part}",
  "[noted|good to know|will remember], the {part} [gets another pass|is on the list|could change]",
  "[been|was] [at|stuck on] the {part} for [days|a while|a week], so [thanks|that helps|good to hear]",
  "[kind of you|nice of you|good of you] [to say|to look][, {thing} was a gamble|, I was unsure about the {part}|]",
  "[didn't|did not] expect anyone to [notice|mention|see] the {quoted}",
  "{colour} [was the first idea|came late|won by a hair|is what was left]",
  "[kept|left|put] {thing} [because of the {part}|in at the last minute|there on a hunch]",
  "[there's|there is] a version [without {thing}|with more {colour}|with another {part}] [somewhere|too|in a drawer]",
  "[you're right|yes|agreed] about the {quoted}, [too late now|I'll live with it|it grew on me|next time]",
  "[tried|did] it {ways} before the {part} [worked|gave in|behaved]",
  "[took|lifted|saved] {thing} from [a bigger|an older|another] [set|sketch|try]",
];

export const OWN_ANSWER: readonly string[] = [
  "[mostly|just|only|largely] the {part}, then [patience|luck|two more tries|a lot of undo]",
  "the {part} came [first|last|by accident|halfway through]",
  "[yes|yep], and the {part} took [longest|a while|three goes]",
  "[bit of both|depends on the {part}|more or less|sort of]",
  "[no big secret|nothing clever], [some|a bit of] {part} and [a free evening|patience|stubbornness]",
  "[still deciding|not sure yet], [maybe|probably] the {part} [next|again]",
  "[started|began] with {thing}, [the {part} followed|then the {part}|the rest was {colour}]",
  "[no|not really], {thing} [just happened|was there anyway|came with it]",
  "[a few|two|three|too many] tries, the {part} [kept slipping|wouldn't sit|was the hard bit]",
  "{colour} [because it was there|on purpose|by mistake, then on purpose]",
];

/** More of the same voice, after the first sentence. */
export const OWN_MORE: readonly string[] = [
  "the {part} {fault}, [I know|I left it|still]",
  "[next|after this|then] I [want to|might] [try|do] {thing} [again|smaller|in {colour}|from the side]",
  "[not sure|undecided] whether [to keep|to lose] the {part}",
  "the {part} [was|is] [harder|slower|easier] than {thing}",
  "the {part} [alone |]took [the longest|most of the tries|a few tries]",
  "[there's|there was] [more|less] {colour} in [the first one|the sketch|my head]",
  "[more|another] {topic} [soon|next|if I get to it]",
  "[keeping|not losing] {thing}, the {part} [may go|might not stay|I'd change]",
  "[learnt|picked up] [a bit|something] about the {part} [doing it|on the way]",
  "[almost|nearly] [cropped|cut|covered] {thing}[, glad I didn't|, still might|]",
  "[on a second go|with more time|starting over|from scratch], [less {part}|the {part} first|only {thing}]",
  "{colour} [and {colour} again|keeps turning up|follows me around]",
];
