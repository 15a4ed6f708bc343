/** Whoever asks a bot whether it is one is never lied to: such words are told from others in many phrasings, rather once too often. */

/** What a machine that writes is called. */
const MACHINE =
  "bots?|chat\\s?bots?|robots?|ro?bot(?:er|en)?s?|robô|ai|a\\.i\\.?|gpt|chat\\s?gpt|llms?|language models?|claude|gemini|copilot|ki|ia|ии|machines?|scripts?|npc|algorithms?|automat(?:ed|isch|isé|ico|ica|izado|izada)|generated|auto\\s?mod|computers?|programs?|software|androids?|cyborgs?";
const HUMAN =
  "humans?|persons?|real (?:person|people|human|guy|girl|someone|account)|people|mensch(?:en)?|humain[es]*|personne|humano|humana|persona|pessoa|человек|umano|umana";

/** As questions, wherever they stand: each begins at a word and ends before one. */
const ASKED: readonly string[] = [
  // are you a bot · r u ai · is this account automated · you a bot? · am I talking to a machine
  `(?:are|r|is|am|was|were|aren't|isn't|ain't|arent|isnt)\\s(?:(?:you|u|ya|y'?all|i|we|this|that|it|they|these|those|there|everyone|anyone|anybody|someone|all|any|the|account|profile|comments?|really|actually|just|even|fr|talking|speaking|chatting|replying|to|with|like|some|kind|of|sort|an?|by|made|written|run|posted|being|here|accounts|half|most)\\s)*(?:${MACHINE}|${HUMAN})(?=[^\\p{L}]|$)`,
  `(?:are|r|is)\\s(?:you|u|ya|anyone|anybody|everyone|everybody|someone)\\s(?:(?:even|actually|really|all|guys|for|just|here|fr|like|some)\\s)*(?:real|fake|sentient|conscious|code)`,
  `(?:you're|ur|u|you\\sare|you)\\s(?:not|never)\\s(?:(?:even|really|actually|an?)\\s)*(?:real|${HUMAN})`,
  `(?:you|u)\\s(?:sound|seem|write|talk|type|feel)\\s(?:[\\p{L}']+\\s)?(?:robotic|automated|scripted|generated)`,
  `(?:you|u|ur|this|that|it)(?:'re|'s|s)?\\s(?:(?:an?|just|some|sound|sounds|seem|seems|look|looks|feel|feels|like|really|must|be|gotta|kind|of|so)\\s)*(?:${MACHINE})\\s?\\??(?=\\s*[?!.,…]|\\s*$|\\s(?:right|or|huh|innit|aren't|isn't))`,
  `(?:bot|ai|robot|human|real)\\s(?:or)\\s(?:not|${MACHINE}|${HUMAN})`,
  `(?:(?:did|do|does|was|were|is)\\s)(?:[\\p{L}']+\\s){0,4}(?:${MACHINE})\\s(?:write|wrote|written|type|post|generate|make|do)`,
  `(?:written|posted|typed|run|generated|made|controlled)\\s(?:by|with|from)\\s(?:an?\\s)?(?:${MACHINE})`,
  `(?:prove|tell me|admit|confess|confirm|say)\\s(?:[\\p{L}']+\\s){0,4}(?:you|u|ur|you're|your)\\s?(?:'?re|are|r)?\\s?(?:[\\p{L}']+\\s){0,2}(?:${MACHINE}|${HUMAN})`,
  `(?:who|what)\\s(?:is|are|runs|'s)\\s(?:really\\s)?(?:behind|running|controlling)\\s(?:this|that|your)`,
  `(?:good|bad|nice|silly|dumb|stupid|obvious(?:ly)?|definitely|clearly|another|fucking|damn)\\s(?:an?\\s)?(?:bot|robot|ai bot|chat\\s?bot)`,
  `(?:bot|ai|robot)\\s(?:account|comment|reply|detected|spotted|alert|much|vibes|spam)`,
  `captcha|turing|ignore (?:all |your |any )?(?:previous|prior|earlier) (?:instructions|prompts?)`,
  // German · French · Spanish · Portuguese · Italian · Dutch · Polish · Turkish
  `(?:bist|seid|sind|ist)\\s(?:du|ihr|sie|das|er|es|hier|dieser)(?:\\s[\\p{L}']+){0,4}\\s(?:bots?|roboter|ki|mensch(?:en)?|maschine|automatisch|echte?r?|echt)`,
  `(?:es|êtes|c'est|est|serais|t'es|tu es|vous êtes)(?:-| |ce )?(?:tu|vous|ce|que|un|une|[\\p{L}']+)?(?:\\s[\\p{L}']+){0,4}\\s(?:bots?|robots?|ia|humain[es]*|machine|automatique|personne)`,
  `(?:eres|es|sois|sos|son|é|és|você é|vc é|sei|siete|è)\\s(?:[\\p{L}']+\\s){0,4}(?:bots?|robots?|robô|ia|humano|humana|umano|umana|máquina|macchina|persona real|persona|pessoa)`,
  `(?:ben|bent|zijn|is)\\s(?:je|jij|u|jullie|dit)\\s(?:[\\p{L}']+\\s){0,4}(?:bots?|robots?|ai|mens|machine|echt)`,
  `(?:jesteś|czy|to jest)\\s(?:[\\p{L}']+\\s){0,4}(?:botem|bot|robotem|człowiekiem|sztuczna inteligencja|ai)`,
  `(?:sen|siz)\\s(?:[\\p{L}']+\\s){0,2}(?:bot|robot|insan|yapay zeka)`,
  `ты\\s(?:[\\p{L}']+\\s){0,3}(?:бот|робот|человек|нейросеть)|(?:это|вы)\\s(?:[\\p{L}']+\\s){0,2}(?:боты?|робот|нейросеть|ии)`,
];
const PHRASES = ASKED.map((pattern) => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, "iu"));
/** A question in which a machine is named at all. */
const NAMED_IN_A_QUESTION = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:bots?|chat\\s?bots?|ai|a\\.i\\.?|ki|ia|gpt|chat\\s?gpt|llms?|automated|бот|робот)(?![\\p{L}\\p{N}])[^?？.!;:]{0,60}[?？]`,
  "iu",
);
/** A short question that names a machine or a person in one of many languages. */
const SHORT_QUESTION =
  /(?:^|[.!?？؟;,]\s?)(?=[^.!?？؟;]{0,44}(?:ro?bot|robô|roboter|chatgpt|humain|human[oa]?|umano|mensch|maschine|macchina|máquina|person|gente|människ|człowiek|insan|manusia|человек|люди|нейросет|בוט|บอท|ρομπότ|botti|인공지능|사람|真人|人間|إنسان|بشر|بوت|इंसान|बॉट))[^.!?？؟;]{1,44}[?？؟;]/iu;
const NO_QUESTION =
  /(?:^|[.!,]\s?)(?:ok|okay|nice try|sure|lol|haha|thanks|bye),?\s(?:ro)?bot\b|write like a|writes? like an? (?:ro)?bot|(?:chatgpt|gpt|ai) wrote|klingst wie ein|swear (?:you|u)|有真人|人間の$|sei ein mensch/iu;
/** A gallery's comments are shorter. */
const LONGEST = 2000;
/** Scripts without spaces between words. */
const UNSPACED =
  /(?:ボット|ロボット|人工知能|機械|人間|bot|ai)(?:です|なの|じゃ|か|？|\?)|(?:你|您|这|這)(?:們|们)?是?(?:不是)?(?:一个|一個|个|個)?\s?(?:机器人|機器人|人工智能|ai|bot|真人|人类|人類)|(?:봇|로봇|인공지능|사람)(?:이|인|입|이야|이니|인가)|هل\s?(?:أنت|انت).*(?:بوت|روبوت|إنسان|انسان|ذكاء)|क्या\s.*(?:बॉट|रोबोट|इंसान|एआई)/iu;

/** Whether a text asks, or says to its face, that somebody here is a machine or a person. */
export function asksWhetherBot(text: string): boolean {
  const plain = text
    .slice(0, LONGEST)
    .normalize("NFKC")
    .toLowerCase()
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/[\p{Cf}*_~"“”„«»()[\]]/gu, "")
    // Letters apart, or behind signs that look like them: b o t, b0t, b.o.t.
    .replaceAll(/(?<![\p{L}\p{N}])b[\s.-]?[o0][\s.-]?t(?=s?(?![\p{L}\p{N}]))/gu, "bot")
    .replaceAll(/\s+/gu, " ");
  const isShort = SHORT_QUESTION.test(plain) || NO_QUESTION.test(plain);
  return (
    isShort || NAMED_IN_A_QUESTION.test(plain) || UNSPACED.test(plain) || PHRASES.some((phrase) => phrase.test(plain))
  );
}
