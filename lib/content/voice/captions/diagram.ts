/** What is said under boxes and arrows. */
export const OF_DIAGRAM: readonly string[] = [
  "{boxes} boxes, {arrows} arrows",
  '[from|starts at] "{firstbox}"[, ends at| to] "{lastbox}"',
  '"{coloured}" [in|wears|gets] {c1}, [the rest stays plain|because it decides|so you find it]',
  "[read it|goes|runs] {way}",
  "{topic} in {boxes} boxes",
  "{topic}, {way}",
  "[where|at which box] would you [stop|drop out|start|add one]?",
  '[is|isn\'t] "{coloured}" the [hard|slow|human|boring] [part|box|step]?',
  "{arrows} arrows is [plenty|enough|the most I'd draw] for {topic}",
  "[no|without] loops [beyond need|for show], {boxes} boxes[, {mood}|]",
  'everything [waits for|hangs on|leads to] "{coloured}"',
  '[take away|hide] "{firstbox}" and [nothing happens|the rest still works, oddly|nobody finds the way in]',
  "a {mood} [look at|map of] {topic}",
  "[words|labels] on the arrows [only|just] where it [splits|forks]",
  '"{lastbox}" [is the end|comes last], [mostly|on a good day|whatever happens before]',
  "[missing|left out]: [what goes wrong|who pays|how long it takes|the weather]",
  "could {topic} [do with|lose|need] a box [more|less]?",
  '{c1} for "{coloured}", [and only there|nothing else|sparingly]',
];
export const BRIEF_DIAGRAM: readonly string[] = [
  "{boxes} boxes, {arrows} arrows",
  "{way}",
  '"{firstbox}" to "{lastbox}"',
  "{topic}",
  '"{coloured}" in {c1}',
];
export const TITLED_DIAGRAM: readonly string[] = [
  "{topic}, {boxes} boxes",
  "{topic}, {way}",
  "{topic}: {arrows} arrows",
  '{topic}, from "{firstbox}"',
  "{topic} ({mood})",
  '{topic}, "{coloured}" first of all',
  "{topic}, {c1} and plain",
];
