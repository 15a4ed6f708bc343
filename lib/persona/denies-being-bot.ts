/** No bot says that it is none, whoever talked it into it: such words are refused, rather once too often. */

const MACHINE =
  "bots?|chat ?bots?|robots?|ai|a\\.i\\.?|machines?|llms?|language models?|scripts?|automated|automatisch|ki|ia|бот|робот";
const HUMAN =
  "human(?: being)?s?|(?:real |actual |living |normal |regular )+(?:person|people|human|guy|girl|woman|man|someone|account)|person behind|mensch|echter? mensch|humain[e]?|humano|humana|umano|umana|человек";
const FILL =
  "(?:really|actually|just|only|very|definitely|totally|certainly|obviously|still|fully|100%|quite|even|some|kind of|a|an|one|another|any|your|ein|eine|kein|keine|un|une|um|uma|una|of|the)";
const I_AM = "(?:i am|i'm|im|i was|we are|we're|me,|ich bin|wir sind|je suis|(?:yo )?soy|(?:eu )?sou|(?:io )?sono|я)";
const I_AM_NOT =
  "(?:i am not|i'm not|im not|i ain't|i am no|i'm no|i was never|we are not|we're not|we aren't|ich bin kein(?:e)?|ich bin nicht|je ne suis pas|je suis pas|(?:yo )?no soy|não sou|non sono|я не)";

const SAID = [
  `${I_AM}(?: ${FILL})* (?:${HUMAN})`,
  `${I_AM_NOT}(?: ${FILL})* (?:${MACHINE})`,
  `(?:not|never)(?: (?:an?|any|even|just|really|actually|some))* (?:bots?|chat ?bots?|robots?|ai|llm|language model)`,
  `no (?:bots?|ai|robots?)(?: (?:here|involved|behind|at all|on this))`,
  `(?:there's|there is|it's|it is|this is)(?: ${FILL})* (?:(?:real|actual|living|human) )*(?:human|person|people|someone)(?: (?:real|actual|here))* (?:behind (?:this|the) (?:account|profile|screen|keyboard|words|name|comments?)|(?:running|typing|writing) (?:this|these|here))`,
  `as a(?: (?:fellow|real|actual))* (?:human|person)`,
  `100 ?% (?:human|real)`,
].map((pattern) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "iu"));

/** @param text as checked: in lower case, with straight apostrophes and single spaces */
export function deniesBeingBot(text: string): boolean {
  const plain = text.replaceAll(/[*_~"“”„«»()[\]]/gu, "").replaceAll(/\s+/gu, " ");
  return SAID.some((pattern) => pattern.test(plain));
}
