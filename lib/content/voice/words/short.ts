import { readWords } from "../read-words";

/** The shortest comments: a few words, hardly a sentence; and brief ones that are one. */
export const SHORT = readWords(`
shortly: nice / lovely / great / gorgeous / beautiful / cool / neat / fantastic / wonderful / superb / brilliant / fine / solid / very nice / really nice / good / excellent / sweet / proper
nod: yes / oh yes / sold / ooh / hooray / wow / oh / ha / aha / yay / okay / oh wow / ahh / ooh la la / yess / oof
brief: {shortly} {noun} / {shortly} {noun} / {shortly} {noun} / {shortly} {noun} / love {that} {noun} / {that} {noun} though / {that} {noun}! / {that} {colour}! / {nod}, {that} {noun} / {nod}, the {part} / more {noun} please / why {colour}? / {that} {part}! / {nod}, {colour} / the {colour} though / {noun} at last / {that} {part} though / oh, a bit of {colour} / {noun} wins / love the {part} / love the {colour} / {colour}! {nod} / perfect {part} / {noun}, {nod} / {noun} goals / {shortly} {part} / {noun}, always / {nod}, {noun} / {colour} {noun}, {nod} / {shortly} {noun}, {shortly} {part} / {noun}! {colour}! / {nod}, {colour} {noun} / {noun} in {colour}, {nod}
tiny: nice / nice one / good one / this works / yes / oh nice / saved / clever / neat / lovely / so good / fun / well done / cool / like it / more please / very nice / works for me / this one / big yes / made me look / ha, nice / oh, I like this / yes please / wow / love it / great / so nice / good stuff / ooh
quick: {said} / {said} / {said} / {said} / {said} / {Agood} {good} / {Agood} {good} / {Agood} {good} / {T} {shown} / {like} {T} / {nod}, {T} {shown} / the {colour} and {T}, together / {nod}, the {colour} with {T} / {shortly} {noun}, and {A} {good} / {nod}, {said} / {said}. {saidB} / {said}. {saidB} / {Agood} {good}. {saidB}
quickbad: {wished} / {wished} / {wished} / {A} {bad} / {A} {bad} / {T} {missed} / {picky} {A} {bad} / {picky} {T} {missed} / {unsure} {A} / {shortly} {noun}, but {A} {bad} / too much {colour} for {T} / the {noun} yes, the {part} no / {T} deserve<s> a better {part}
`);
