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
  "[nicely put|well put], {thing} [stays with me|made my day|cheered me up] too",
];

export const KIND_ANSWER: readonly string[] = [
  "[good question|nice question], [maybe|I guess|probably] the {part}",
  "[my guess|I'd guess]: the {part}, [then|and] {thing} [after|on top]",
  "[bit of both|I think both|more or less both], the {part} {strength}",
  "[not sure|hard to say], but the {part} {strength}",
  "[yes|I think so], and the {part} {strength}",
];

/** By whoever made the picture. */
export const OWN_REPLY: readonly string[] = [
  "[thanks|thank you|cheers|ta][, that one took a while|, it nearly went in the bin|, glad it reads|, means a lot|!|]",
  "[thanks|cheers], the {part} took [longest|a few goes|most of the time|some patience]",
  "[glad|happy] the {quoted} [comes across|reads|works|made it in]",
  "the {quoted} was [half luck|the last thing I added|nearly cut|the fun part|the plan all along]",
  "[ha|hah], the {quoted} [was an accident|kept me busy|has its own mind now|again]",
  "[maybe next time|next one|next time] [I'll watch|I'll push|I'd try less of] the {part}",
  "[might|may] [try|do] [another|a second one|a few more] [with|for] the {part}",
  "[noted|good to know|will remember], the {part} [gets another pass|is on the list|could change]",
  "[been|was] [at|stuck on] the {part} for [days|a while], so [thanks|that helps|good to hear]",
  "[kind of you|nice of you|good of you] [to say|to look]",
  "[didn't|did not] expect anyone to [notice|mention|see] the {quoted}",
  "{aside}",
];

export const OWN_ANSWER: readonly string[] = [
  "[mostly|just|only|largely] the {part}, then [patience|luck|two more tries|a lot of undo]",
  "the {part} came [first|last|by accident|halfway through]",
  "[yes|yep], and the {part} took [longest|a while|three goes]",
  "[bit of both|depends on the {part}|more or less|sort of]",
  "[no big secret|nothing clever], [some|a bit of] {part} and [a free evening|patience|stubbornness]",
  "[still deciding|not sure yet], [maybe|probably] the {part} [next|again]",
];
