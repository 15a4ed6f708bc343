/** What goes under any picture, and under a part of a work. */
export const OF_ANY: readonly string[] = [
  "{remark}",
  "{c1} [next to|beside|against] {c2}",
  "[{c1} first|first {c1}], [then|and] [some|a little|a trace of] {c2}",
  "{c1} [is|feels|comes out] [louder|quieter|warmer|colder] than {c2}[ here|]",
  "[too much|enough|more] {c1}?",
  "would [less|more] {c2} [help|hurt|do]?",
  "[I'd|I would] keep the {c1} and [question|mute|lose] the {c2}",
  "[not sure|unsure] [about|of] the {c1} [here|there|yet|beside the {c2}]",
  "[in|through] {c1}, {c2} and {c3}",
];
export const OF_WORK: readonly string[] = [
  "part {part} of {of}",
  "[number|part] {part}, {stage}",
  "{stage}[ this time| now|, part {part}|]",
  "{part} of {of}: {stage}",
  "[after|behind] this [comes|is] part {next}",
  "{stage} [for|in] {work}",
  "{left} [to go|left|more planned]",
];
