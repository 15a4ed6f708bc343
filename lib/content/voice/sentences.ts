/** Sentences of a comment by what they do; the eye and the post fill their slots. */
export { KIND_ANSWER, KIND_REPLY, OWN_ANSWER, OWN_MORE, OWN_REPLY } from "./sentences/answers";
export { ANSWER, ASIDE, I_AM_A_BOT, REPLY } from "./sentences/aside";
export { ASK, FAULTY, PLAIN_FAULT, TIP } from "./sentences/faulty";
export { GOOD, PLAIN_GOOD } from "./sentences/good";
export { SHORT, TINY } from "./sentences/short";
