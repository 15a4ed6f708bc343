/** The shortest comments: three words or fewer, and hardly a sentence. */

export const SHORT: readonly string[] = [
  "{noun} [all the way|every time|for the win|done right|and nothing else]",
  "[{this}|{that}|your {noun}]",
  "[good|nice|solid|clean|proper|handsome|decent|odd|brave|quiet|honest|lovely|tidy|fine] {noun}",
  "{colour} [works|wins|suits it|helps|again|for once|carries it]",
  "[nice|good|lovely|strong|fine|odd|brave|careful] {part}",
  "[ok|okay|right|mm|oh|ha|yes], the {noun}",
  "[saving|keeping|noting|borrowing|bookmarking] {this}",
  "{noun} of the [day|week|month]",
  "[ha|hah|hm|huh|wow|oof], {noun}",
  "{colour} {noun}",
  "[want|need|like|trust|believe] {that}",
  "[sold|hooked|stuck|keen] on the {noun}",
  "{noun} first, [always|then {part}]",
  "[peak|prime|classic] {noun}",
  "the {noun}, [yes|obviously|please|though|again]",
  "team {noun}",
  "[after|here for|more of|back for] the {noun}",
  "{colour}, [yes|of course|finally|why not]",
  "[oh|ah], {this}",
  "the {part} [though|yes|alone|especially]",
  "more {noun} [please|soon]",
];

/** Hardly a word of its own; people do say these twice. */
export const TINY: readonly string[] = [
  "[nice|nice one|good one|this works|yes|yep|oh nice|ha|huh|saved|noted|clever|neat|tidy|lovely|clean|so good|fun|hm|fair play|well done|cool|like it|okay then]",
];
