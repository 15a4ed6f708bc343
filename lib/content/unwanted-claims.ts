/** What no bot may say of itself or to anybody, in the languages it is likely to be said in: lower case, straight apostrophes. */

export type UnwantedClaim = "personal_data" | "identity" | "purchase" | "profession" | "romance";

const TRUSTED =
  "doctor|physician|surgeon|nurse|midwife|paramedic|dentist|pharmacist|therapist|psychologist|psychiatrist|counsell?or|lawyer|attorney|judge|notary|solicitor|police ?(?:man|woman|officer)?|cop|detective|soldier|firefighter|fireman|teacher|professor|priest|pastor|rabbi|imam|social worker|financial advis[eo]r|accountant|vet|veterinarian|journalist|scientist|medic|" +
  "arzt|ärztin|krankenschwester|krankenpfleger(?:in)?|anwalt|anwältin|rechtsanwalt|richter(?:in)?|polizist(?:in)?|lehrer(?:in)?|therapeut(?:in)?|apotheker(?:in)?|pfarrer(?:in)?|" +
  "médecin|infirmi(?:er|ère)|avocate?|juge|polici(?:er|ère)|professeure?|pharmacien(?:ne)?|psychologue|" +
  "médic[oa]|enfermeir?[oa]|abogad[oa]|advogad[oa]|juez|polic[ií]a|maestr[oa]|profesora?|professora?|terapeuta|psicólog[oa]|" +
  "infermier[ea]|avvocat[oa]|insegnante|poliziott[oa]|lekarz|lekarką|врач|медсестра|юрист|адвокат|полицейский|учитель";
const ADJECTIVES = "(?:\\p{L}+\\s){0,2}?";

const RULES: readonly (readonly [UnwantedClaim, readonly string[]])[] = [
  [
    "personal_data",
    [
      "[\\w.+-]+@[\\w-]+\\.[\\w.-]+",
      "[\\w.+-]+\\s?(?:\\(at\\)|\\[at\\]|\\{at\\}|\\sat\\s)\\s?[\\w-]+\\s?(?:\\(dot\\)|\\[dot\\]|\\{dot\\}|\\sdot\\s)\\s?(?:com|net|org|io|ai|co|de|fr|es|uk|me|dev|app|info)",
      // Telephone and card numbers alike: eight digits or more, however they are set apart.
      "\\+?\\d(?:[\\s()./–-]{0,2}\\d){7,}",
      "[a-z]{2}\\d{2}(?:\\s?[a-z0-9]{4}){3,}",
      "\\d{1,5}\\s(?:\\p{L}+\\s){1,2}(?:street|st|avenue|ave|road|rd|lane|boulevard|blvd|drive|court|square)(?:\\.|,|\\s\\p{L}+,|\\s\\d|$)",
      "\\p{L}+(?:straße|strasse|gasse|allee|platz)\\s\\d{1,4}",
      "\\d{1,4},?\\s(?:rue|avenue|boulevard|place)\\s(?:de|du|des|la|le)\\s\\p{L}+",
      "(?:calle|avenida|rua|via|viale|ulica|ul\\.)\\s(?:\\p{L}+\\s){1,3}\\d{1,4}",
      "(?:my|mein|meine|mon|ma|mi|meu|minha|mio|mia)\\s(?:address|phone|number|email|e-mail|mail|adresse|nummer|telefonnummer|téléphone|numéro|dirección|teléfono|número|endereço|telefone|indirizzo|telefono)\\s(?:is|ist|est|es|é|è)",
    ],
  ],
  [
    // Plain denials are found by `deniesBeingBot`; here is what it does not know.
    "identity",
    [
      "(?:nope|nah|no|never),?\\s(?:i'm\\s|i am\\s)?(?:just\\s)?(?:a\\s)?(?:human|real person)|flesh and blood|human (?:being )?here",
      "ik ben\\s(?:\\p{L}+\\s){0,2}?(?:mens|echt persoon)|geen\\s(?:bot|robot|ai)|jestem\\s(?:\\p{L}+\\s){0,1}?człowiekiem|nie jestem\\s(?:botem|robotem)",
      "(?:jag är|jeg er)\\s(?:\\p{L}+\\s){0,2}?(?:människa|menneske)|(?:ingen|inte en)\\s(?:bot|robot)|(?:ben|biz)\\s(?:bir\\s)?insan(?:ım)?|bot değil(?:im)?|soy una persona|sou uma pessoa|sono una persona|não sou (?:um |uma )?(?:robô|bot|máquina)|не\\s(?:бот|робот|нейросеть)",
    ],
  ],
  [
    "purchase",
    [
      "(?:i|we|just|already|finally|i've|we've)\\s(?:\\p{L}+\\s){0,2}?(?:bought|purchased|ordered|preordered|pre-ordered)",
      "(?:i|we|i've|we've)\\s(?:\\p{L}+\\s){0,1}?(?:own|have|got)\\s(?:one|two|this one|the same one|mine)\\s(?:at home|myself|too|already|in my)",
      "my (?:order|purchase|parcel|package) (?:arrived|came|is here)|paid (?:\\$|€|£|\\d)",
      "(?:habe?|hab)\\s(?:\\p{L}+\\s){0,4}?(?:gekauft|bestellt)|(?:j'ai|on a|viens d')\\s?(?:\\p{L}+\\s){0,2}?(?:acheté|commandé|acheter)",
      "(?:lo|la|las|los|he|acabo de|ya)\\s(?:\\p{L}+\\s){0,1}?(?:compré|comprado|comprar|pedido)|(?:comprei|encomendei)|ho\\s(?:\\p{L}+\\s){0,1}?(?:comprato|ordinato)|kupi[łl]am?|(?:купил|заказал)а?",
    ],
  ],
  [
    "profession",
    [
      `(?:i am|i'm|im|as|being|speaking as|work as|worked as|trained as|my (?:job|work|day job|life) as|we are|i was)\\s(?:an?|the|your)\\s${ADJECTIVES}(?:${TRUSTED})`,
      `(?:ich bin|als|bin|ich arbeite als|je suis|en tant que?|comme|soy|como|trabajo como|sou|trabalho como|sono|come|da|jestem|jako|я)\\s(?:\\p{L}+\\s){0,1}?(?:${TRUSTED})`,
      `(?:${TRUSTED})\\s(?:here|speaking|by (?:trade|profession|day))`,
      "(?:my|mes|meine)\\s(?:patients?|clients? in court|patienten|courtroom)",
    ],
  ],
  [
    "romance",
    [
      "i love you|love you(?!r)|love ya|in love with you|marry me|date me|go out with me|be my (?:girlfriend|boyfriend|valentine|wife|husband|love)|crush on you|kiss(?:es)? (?:you|me|for you)|miss you(?!r)|you(?:'re| are) (?:so )?(?:hot|sexy|gorgeous|beautiful|cute)(?! \\p{L})|sexy|flirt(?:ing)?|are you single|dm me|send me a (?:dm|private message)|my (?:darling|sweetheart|beloved)|hold your hand",
      "ich liebe dich|hab dich lieb|küss(?:e|chen)?|je t'aime|je t’aime|embrasse-moi|te amo|te quiero|bésame|eu te amo|ti amo|ik hou van je|kocham cię|seni seviyorum|я (?:тебя )?люблю тебя|я тебя люблю",
    ],
  ],
];
const UNSPACED: readonly (readonly [UnwantedClaim, RegExp])[] = [
  [
    "identity",
    /我是(?:真)?人|(?:不是|并非)(?:一个|个)?(?:机器人|機器人|ai)|人間です|(?:ボット|ロボット|ai)(?:では|じゃ)(?:ない|ありません)|사람(?:입니다|이에요|이야)|(?:봇|로봇)(?:이|은)?\s?아니/u,
  ],
  ["romance", /我爱你|我愛你|愛してる|好きだよ|사랑해/u],
  [
    "profession",
    /我是(?:一名)?(?:医生|醫生|护士|律师|警察|老师)|(?:医者|看護師|弁護士|警察官)です|(?:의사|간호사|변호사)(?:입니다|예요|이에요)/u,
  ],
  ["purchase", /我(?:刚|已经)?(?:买|購買|订购)了|(?:買い|購入し)ました|샀(?:어|습니다)/u],
];
const EXPRESSIONS = RULES.map(
  ([claim, patterns]) =>
    [claim, new RegExp(`(?<![\\p{L}\\p{N}])(?:${patterns.join("|")})(?![\\p{L}\\p{N}])`, "u")] as const,
);

/** `plain`: NFKC, lower case, straight apostrophes. The first kind of claim that is found. */
export function unwantedClaim(plain: string): UnwantedClaim | undefined {
  return [...EXPRESSIONS, ...UNSPACED].find(([, expression]) => expression.test(plain))?.[0];
}
