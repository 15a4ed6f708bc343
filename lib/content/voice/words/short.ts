import { readWords } from "../read-words";

/** The shortest comments: a few words, hardly a sentence; and brief ones that are one. */
export const SHORT = readWords(`
shortly: good / nice / solid / fine / lovely / handsome / clean / neat / decent / brave / odd / tidy / proper / clever / sweet / bold / great / strange / sturdy / elegant / honest / sharp / cheerful / moody / glorious / excellent / splendid / curious / delightful / crisp / classy / smart / cool / mighty / tremendous / pleasing / unusual / superb / dreamy / charming
nod: yes / oh yes / sold / saved / finally / always / respect / approved / agreed / noted / ooh / please / hooray / lovely / again
brief: {shortly} {noun} / {shortly} {noun} / {shortly} {noun} / {shortly} {part} / {shortly} {part} / {degree} {shortly} {noun} / {that} {noun} / that {colour} / {nod}, {that} {noun} / {nod}, the {noun} / the {noun}, {nod} / the {noun}, {shortly} / more {noun} please / {shortly} {colour} / {noun} wins / team {noun} / what {anoun} / {noun} done right / mostly the {noun} / {fine} {noun} / {fine} {part} / only the {noun}? / why {colour}? / yes to {T} / here for {T} / {mood} {noun} / {fine}, {that} {noun}
tiny: nice / nice one / good one / this works / yes / oh nice / saved / noted / clever / neat / lovely / so good / fun / well done / cool / like it / more please / very nice / well made / works for me / this one / good find / big yes / made me look / happy to see this
quick: {A} {good} / {A} {good} / {A} {good} / {T} {shown} / {T} {shown} / {fine} {part} [on|for|with] {T} / {degree} {fine} {part} [on|for|with] {T} / {fine} {noun}, {fine} {part} / {T}: {fine}, {fine} / {that} {noun}: {fine}, not {dull} / {shortly} {noun}, {fine} {part} / {shortly} {part}, {fine} {noun}
  {T} [against|in|and] {colour}, {fine} / {like} {T}, {fine} [stuff|thing|piece of work] / {like} {T}, {degree} {fine} / {like} that {fine} {noun} / {like} the {fine} {part} / {fine} [enough|as ever|for once], {T} / {T}, {fine} as [anything|a stamp|they come] / {eye}, {T} {shown}
  {eye}, {A} {good} / {how} {T} {shown} / more {fine} {noun} than I [expected|hoped for|dared hope] / {T}? {fine} / {T}, {shortly} and {fine} / {T} [could|may] [stay|lead|relax], {fine} / {A}: {fine}. {T} too / {fine} {piece}, {T} / {T} with {fine} {part} / [a|one] {fine} {noun} and [a|some] {shortly} {part}
quickbad: {A} {bad} / {A} {bad} / {A} {bad} / {T} {missed} / {T} {missed} / {bit} {poor}, {T} / {fine} {noun}, {poor} {part} / {shortly} {noun}, {bit} {poor} {part} / {part} {bit} {poor} for {T} / {T}: {fine}, {bit} {poor} / {picky} {A} {bad} / {picky} {T} {missed} / the {colour}: {bit} {poor} for {T}
  {eye}, {T} {missed} / {unsure} {T}, {bit} {poor} / {unsure} {A}, {bit} {poor} / {unsure} the {poor} {part} / more {poor} than {fine}, {T}
`);
