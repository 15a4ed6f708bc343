/** All lists of the grammar by name. */
import type { Lexicon } from "./phrase";
import { GENERAL } from "./words/general";
import { REMARKS } from "./words/remarks";
import { OWN, REPLIES } from "./words/replies";
import { SHORT } from "./words/short";
import { THINGS } from "./words/things";

export const LEXICON: Lexicon = { ...GENERAL, ...THINGS, ...REMARKS, ...REPLIES, ...OWN, ...SHORT };
