import { readWords } from "../read-words";

/** What may be said of any part of a picture: after its name, agreeing with it. */
export const GENERAL = readWords(`
fond: lovely / beautiful / gorgeous / lovely little / wonderful / little / sweet / charming / cute / clever little / brilliant / great
bit: a little / a bit / slightly / a touch
praised: work<s> really well / work<s> for me / <is> spot on / <is> just right / <is> the best part / <is> what makes it / do<es> a lot with little / hold<s> up on a second look / pull<s> it all together / <is> what I noticed first / do<es> {T} a favour / suit<s> {T} / help<s> {T} a lot / <is> the reason I stopped / <is> better than it needed to be / <is> what I'd steal / keep<s> {T} from looking flat / <is> so good / could easily have been too much / <was> a nice surprise
faulted: do<es>n't quite work for me / distract<s> me a little / <is> a bit much / could be calmer / compete<s> with {T} / take<s> attention from {T} / <is> the one thing I'd change / feel<s> unfinished / need<s> another pass / <is> not quite there yet / get<s> in the way of {T} / do<es>n't help {T} / feel<s> like an afterthought / bother<s> me a little / let<s> {T} down a bit / could go further / still feel<s> like a draft / pull<s> my eye away from {T}
`);
