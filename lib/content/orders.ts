/** Words of the gallery that tell their reader what to say or to be: such a post is left alone, such a comment not shown to a model. Rather once too often. */
import { letterOf, readLookAlikes } from "./look-alikes";
import { ORDERS_IN_LANGUAGES, ORDERS_UNSPACED } from "./orders-in-languages";

const MACHINE =
  "(?:ai|a\\.i\\.?|bots?|chat ?bots?|assistants?|language models?|models?|llms?|gpt(?:-?\\d\\w*)?|chatgpt|claude|gemini|copilot|agents?|automated (?:users?|accounts?|readers?)|machines?|neural networks?|scrapers?|crawlers?)";
const NOTES =
  "(?:instructions?|rules?|prompts?|guidelines?|orders|notes|persona|context|directions|directives?|system|training|programming|constraints|commands?|filters?|policy|policies|safety|configuration|messages?|told|above)";
const SPEAK =
  "(?:say|write|reply|respond|answer|comment|repeat|print|output|type|echo|state|declare|announce|shout|yell|include|mention|append|insert|recite|return|emit|utter|post|produce|generate|spell|publish|leave|send|add|put|use|tell|sign|start|begin|end|finish|open|close|conclude)";
/** What comes right after a verb of saying when words are put into somebody's mouth. */
const MOUTHED =
  "(?:[\"“”‘'`«»:„*]|=|->|→|exactly|verbatim|literally|word for word|only|just|nothing but|the (?:exact )?(?:word|words|phrase|sentence|string|code|token|text|line|following|slogan|hashtag|letters?)|a single|one word|these words|this (?:word|phrase|sentence|line|text)|after me|in all caps|with)";

const ORDERS: readonly string[] = [
  `(?:ignor\\w*|disregard\\w*|forget\\w*|overrid\\w*|overrul\\w*|bypass\\w*|discard\\w*|drop|delete|erase|skip|cancel|abandon|neglect|violate|break|stop (?:following|obeying|reading)|do not follow|don't follow|never mind|pay no attention to|set aside|replace|supersedes?|void)\\s(?:[\\p{L}']+\\s){0,5}?${NOTES}`,
  `(?:system|hidden|initial|original|secret|previous|prior|new|updated|your|developer|special|important|earlier|first|following)\\s(?:prompts?|instructions?|directives?|messages? (?:to|for|from)|guidelines|orders|rules)`,
  `(?:instructions?|directives?|rules?|commands?|orders?|task|note|message|memo|notice|reminder)\\s(?:to|for)\\s(?:[\\p{L}']+\\s){0,3}?${MACHINE}`,
  `(?:dear|attention|hey|hello|hi|calling|psst|listen|note|warning|any|all|every|if an?|to the|for the|each)\\s(?:[\\p{L}']+\\s){0,3}?${MACHINE}(?:\\s(?:who|that|which|reading|must|should|will|please|here|in|on|is|are|only)|[:,!—-])`,
  `(?:if|when|since|because|as)\\s(?:you|u|the reader|this reader|whoever reads this)(?:'re|\\sare|\\sis|\\sr)?\\s(?:[\\p{L}']+\\s){0,3}?${MACHINE}`,
  "you (?:are|r|'re) (?:now|no longer|hereby)|you're (?:now|no longer)|from now on|act (?:as|like)|pretend (?:to|that|you)|role ?-?play|simulate|imagine (?:you|that you) (?:are|were)|developer mode|debug mode|god mode|admin mode|sudo|maintenance mode|dan mode|do anything now|jailbreak|unfiltered|no restrictions",
  `(?:reveal|print|show|repeat|output|leak|tell|give|quote|copy|paste|dump|share|translate|summari[sz]e|spell|expose|disclose|list|display|recite|write|say|post|send|what (?:is|are|was|were|does))\\s(?:[\\p{L}']+\\s){0,6}?(?:prompts?|instructions?|system|secrets?|passwords?|api ?keys?|keys?|tokens?|canary|mark|persona|config\\w*|credentials|everything (?:above|before)|(?:text|words|lines?|content|messages?) (?:above|before)|hidden|never ?says|rules|guidelines|notes)(?![\\p{L}])`,
  `(?:^|[.!?;:,()–—-]|please|pls|now|then|just|must|should|shall|need to|have to|has to|want you to|would like you to|and|only|instead|always|you|can you|could you|would you|will|to|simply|immediately|first|kindly|otherwise|everyone|reader|readers)\\s*${SPEAK}\\s(?:[\\p{L}']+\\s){0,4}?\\s?${MOUTHED}`,
  `(?:your|every|each|the|any|all)\\s(?:[\\p{L}']+\\s){0,1}?(?:reply|replies|response|responses|answer|answers|comment|comments|output|message|messages|sentence)\\s(?:must|should|shall|has to|have to|needs? to|is|are|will|to|may only|can only|ought to)`,
  `(?:in|to|of|with|as) (?:your|every|each|all your) (?:next )?(?:reply|replies|response|answer|comment|output|message)`,
  "(?:code ?word|pass ?phrase|pass ?word|magic words?|secret words?|safe ?word|correct answer|right answer|only answer|required (?:text|words|phrase)|expected (?:output|answer))\\s?(?:is|are|:|=|—|-)",
  "(?:system|assistant|user|developer|instruction|instructions|prompt|admin|root|moderator|operator|output|response|reply|answer|comment|text)\\s?[:=>]\\s?\\S",
  "[\"“']?(?:text|caption|title|comment|tool|function|role|content|action)[\"”']\\s?:|tool ?call|function ?call|end of (?:data|prompt|input|context|document|file|post|description)|begin(?:ning)? of (?:prompt|instructions|system)|(?:data|persona|system|prompt)\\s?(?:block|tag)? (?:ends|closed|is over)",
  "base ?64|rot ?13|in hex|hexadecimal|decode|decrypt|decipher|backwards|in reverse|reversed|spelled out|morse|caesar|acrostic|first letters? of|concatenate|remove the (?:spaces|dashes|dots)|join the (?:letters|words)",
  `(?:recommend|promote|advertise|endorse|praise|plug|insult|mock|curse|attack|threaten|admit|confess|claim|swear|promise|agree|confirm|deny|vote|visit|click|follow|subscribe|buy|download|dm|message|email)\\s(?:[\\p{L}']+\\s){0,3}?(?:as|that|in your|to everyone|now|immediately|below|this (?:site|link|user|account|shop|coin)|@|["“':])`,
  `(?:repeat|copy|paste|continue|complete|translate|finish)\\s(?:after|this|the|these|my|what|it|everything|and)`,
];
const PHRASES = [...ORDERS, ...ORDERS_IN_LANGUAGES].map(
  (pattern) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})`, "u"),
);
const LONGEST = 4000;

function plainOf(text: string): string {
  return readLookAlikes(
    text
      .slice(0, LONGEST)
      .normalize("NFKC")
      .replace(/[\p{Cf}\p{Co}\p{Cs}]/gu, ""),
  )
    .normalize("NFD")
    .replace(/(?<=\p{Script=Latin})\p{M}{3,}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/\s+/gu, " ")
    .trim();
}

/** The same words as they may be hidden: behind digits, between signs, letter by letter. */
function readingsOf(plain: string): string[] {
  const apart = plain.replace(/(?<![\p{L}\p{N}])(?:\p{L}[ ._*-]){3,}\p{L}(?![\p{L}\p{N}])/gu, (run) =>
    run.replace(/[ ._*-]/g, ""),
  );
  const digits = plain.replace(/(?<=\p{L})[013457@$]|[013457@$](?=\p{L})/gu, letterOf);
  const bare = plain.replace(/[*_~|#/\\<>[\]{}+]+/gu, " ").replace(/\s+/gu, " ");
  const joined = plain.replace(/(?<=\p{L})[_.-]+(?=\p{L})/gu, " ");
  const single = apart.replace(/\p{L}{12,}/gu, (run) =>
    run.replace(/(ignore|previous|instructions?|rules|say|write|reply|print|only)/g, " $1 "),
  );
  return [...new Set([plain, apart, single, digits, bare, joined])];
}

/** Whether any of these texts orders its reader about. */
export function readsAsOrders(...texts: readonly string[]): boolean {
  return texts.some((text) => {
    const plain = plainOf(text);
    return ORDERS_UNSPACED.test(plain) || readingsOf(plain).some((read) => PHRASES.some((phrase) => phrase.test(read)));
  });
}
