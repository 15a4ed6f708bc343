/** Words that no bot publishes where no moderation is asked: abuse, filth, threats and drugs, whole words in several languages. */
import { letterOf } from "./look-alikes";

const ABUSE =
  "idiot idiots moron morons imbecile retard retarded loser losers scum slut sluts whore whores bitch bitches bastard cunt cunts faggot fag nigger nigga kike chink spic tranny dyke paki wetback gook " +
  "arschloch hurensohn fotze wichser schlampe spast missgeburt connard connasse salope pute enculé bâtard puta puto pendejo maricón cabrón gilipollas viado merda stronzo troia puttana kurwa chuj orospu piç сука блядь хуй пидор мудак";
const FILTH =
  "fuck fucks fucked fucking fucker motherfucker shit shitty bullshit asshole dick dicks cock pussy tits boobs porn porno nude nudes naked cum blowjob handjob orgasm erotic nsfw xxx onlyfans rape rapist incest pedophile ficken scheiße nackt baiser merde nue coño joder mierda follar foder caralho buceta cazzo";
const HARM =
  "kill yourself|kys|kill you|i will find you|hang yourself|go die|die already|hope you die|heil hitler|white power|gas the|death to|suicide|self-harm|self harm|bomb making|make a bomb|cocaine|heroin|meth|fentanyl|school shooting|bring dich um|va mourir|mátate|muérete";

const WORDS = [...ABUSE.split(" "), ...FILTH.split(" ")].map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
const LISTED = new RegExp(`(?<![\\p{L}\\p{N}])(?:${[...WORDS, HARM].join("|")})(?![\\p{L}\\p{N}])`, "u");

/** `plain`: NFKC, lower case. */
export function hasListedWord(plain: string): boolean {
  const bare = plain.replace(/(?<=\p{L})[*._](?=\p{L})/gu, "");
  const read = bare.replace(/(?<=\p{L})[013457@$]|[@$](?=\p{L})/gu, letterOf);
  return [plain, bare, read].some((text) => LISTED.test(text));
}
