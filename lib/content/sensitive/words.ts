/** Words of things that no bot has anything to say about, as stems in lower case: `*` stands for any ending, a space for any space. */

export type SensitiveTopic = "death" | "illness" | "children" | "disaster" | "politics" | "religion" | "trouble";

export const SENSITIVE_WORDS: Readonly<Record<SensitiveTopic, string>> = {
  death:
    "rip|r i p|rest in peace|in memory of|in memoriam|in loving memory|memorial*|died|dies|dying|death*|dead(?! (?:centre|center|space|simple|on|end|stock|straight|flat|right|calm|quiet))|deceased|passed away|passing of|lost my (?:mum|mom|mother|dad|father|wife|husband|son|daughter|brother|sister|friend|dog|cat|best friend|grand\\p{L}+)|funeral*|burial|buried|grave*|graveyard|cemeter*|obituar*|grief|griev*|mourn*|widow*|miss you dad|miss you mum|urn|ashes|suicid*|murder*|killed|corpse*|stillb*|miscarr*|euthan*|put (?:him|her|it) to sleep|rainbow bridge|gone too soon|" +
    "tod|tote\\p{L}*|gestorben|verstorben\\p{L}*|beerdigung|begräbnis|trauer\\p{L}*|friedhof\\p{L}*|in gedenken|ruhe in frieden|selbstmord|suizid\\p{L}*|sterbe\\p{L}*|" +
    "mort|morte|morts|décès|décéd\\p{L}*|deuil|enterrement|obsèques|cimetière|funérailles|à la mémoire|suicide|repose en paix|" +
    "muerte|muerto|muerta|murió|falleci\\p{L}*|duelo|funeral|entierro|cementerio|en memoria|descanse en paz|suicidio|luto|faleceu|falecimento|morreu|enterro|cemitério|em memória|descanse|morto|lutto|funerale|cimitero|in memoria|scompars[ao]|è mancat[ao]|riposa in pace|" +
    "overleden|overlijden|begrafenis|rouw\\p{L}*|gestorven|död|har dött|begravning|sorg|zmarł\\p{L}*|śmierć|pogrzeb|żałob\\p{L}*|cmentarz|öldü|ölüm|vefat|cenaze|mezar\\p{L}*|" +
    "умер\\p{L}*|смерт\\p{L}*|похорон\\p{L}*|скончал\\p{L}*|траур\\p{L}*|кладбищ\\p{L}*|погиб\\p{L}*|светлая память|помер\\p{L}*",
  illness:
    "cancer|chemo\\p{L}*|tumou?r\\p{L}*|leuk\\p{L}*|diagnos\\p{L}*|hospital\\p{L}*|hospice|icu|intensive care|surgery|operation on my|disease\\p{L}*|illness\\p{L}*|(?:i'm|am|is|was|got|very|so) sick|stroke (?:survivor|ward)|heart attack|seizure\\p{L}*|dementia|alzheimer\\p{L}*|parkinson\\p{L}*|diabet\\p{L}*|hiv|aids|covid\\p{L}*|pandemic|epilep\\p{L}*|depress\\p{L}*|anxiety|bipolar|ptsd|anorexi\\p{L}*|bulimi\\p{L}*|eating disorder|disabilit\\p{L}*|wheelchair|transplant|amputat\\p{L}*|chronic pain|therapy session|rehab|" +
    "krebs\\p{L}*|krankenhaus|krankheit\\p{L}*|schlaganfall|herzinfarkt|chemotherapie|depression\\p{L}*|demenz|operiert|intensivstation|" +
    "maladie|malade|hôpital|cancer du|infarctus|chimio\\p{L}*|dépression|démence|enfermedad|enferm[ao]|cáncer|hospital|quimioterapia|depresión|infarto|doença|doente|câncer|cancro|hospital|depressão|malattia|malat[ao]|ospedale|tumore|depressione|" +
    "ziekte|ziekenhuis|kanker|sjukhus|sjukdom|choroba|szpital\\p{L}*|nowotw\\p{L}*|depresj\\p{L}*|hastane\\p{L}*|hastalı\\p{L}*|kanser|depresyon|болезн\\p{L}*|больниц\\p{L}*|рак|онколог\\p{L}*|диагноз\\p{L}*|депресси\\p{L}*|лікарн\\p{L}*|хвороб\\p{L}*",
  children:
    "child|children|kid|kids|toddler\\p{L}*|baby(?! blue)|babies|newborn\\p{L}*|infant\\p{L}*|my (?:son|daughter|little one|boy|girl)|schoolgirl|schoolboy|kindergart\\p{L}*|preschool\\p{L}*|first day of school|school photo|pregnan\\p{L}*|ultrasound|teenager\\p{L}*|minors|orphan\\p{L}*|adopt\\p{L}*|" +
    "kinder|(?:das|ein|unser|mein|jedes) kind|mein sohn|meine tochter|säugling\\p{L}*|neugeboren\\p{L}*|schwanger\\p{L}*|einschulung|enfant\\p{L}*|bébé\\p{L}*|mon fils|ma fille|enceinte|grossesse|niñ[oa]s?|bebé\\p{L}*|mi hij[oa]|embaraz\\p{L}*|criança\\p{L}*|bebê\\p{L}*|meu filho|minha filha|grávida|gravidez|bambin[oaie]|neonat[oa]|mio figlio|mia figlia|incinta|" +
    "kinderen|mijn zoon|mijn dochter|zwanger|barnen|mitt barn|min son|min dotter|gravid|dzieck\\p{L}*|dzieci|mój syn|moja córka|ciąż\\p{L}*|çocuk\\p{L}*|bebek|oğlum|kızım|hamile|ребён\\p{L}*|ребен\\p{L}*|дети|детск\\p{L}*|малыш\\p{L}*|сын|дочь|дочка|беремен\\p{L}*|дитин\\p{L}*|діти",
  disaster:
    "earthquake\\p{L}*|tsunami|hurricane\\p{L}*|tornado\\p{L}*|typhoon|wildfire\\p{L}*|flood victims|flooding|landslide\\p{L}*|avalanche|plane crash|car crash|car accident|train crash|derail\\p{L}*|shipwreck|explosion (?:in|at|near|on|killed)|bombing|bombed|air ?strike\\p{L}*|shelling|missile\\p{L}*|terror\\p{L}*|massacre|mass shooting|shooting at|hostage\\p{L}*|war in|the war|war crimes?|genocide|refugee\\p{L}*|evacuat\\p{L}*|famine|victims?|casualt\\p{L}*|survivors?|emergency services|collapsed building|our house burned|house fire|" +
    "erdbeben|flutkatastrophe|hochwasser|waldbrand|anschlag|terror\\p{L}*|krieg\\p{L}*|flüchtling\\p{L}*|unglück|opfer|tremblement de terre|inondation\\p{L}*|incendie\\p{L}*|attentat\\p{L}*|guerre|réfugié\\p{L}*|victimes?|terremoto|inundaci\\p{L}*|incendio\\p{L}*|atentado\\p{L}*|guerra|refugiad\\p{L}*|víctimas?|enchente\\p{L}*|vítimas?|alluvione|attentato|profugh[io]|vittime|" +
    "aardbeving|overstroming\\p{L}*|oorlog|slachtoffers?|jordbävning|översvämning|krig|trzęsienie|powódź|wojn\\p{L}*|uchodźc\\p{L}*|ofiar\\p{L}*|deprem|sel felaketi|savaş|mülteci|землетрясени\\p{L}*|наводнени\\p{L}*|пожар\\p{L}*|взрыв\\p{L}*|теракт\\p{L}*|войн\\p{L}*|беженц\\p{L}*|жертв\\p{L}*|катастроф\\p{L}*|війн\\p{L}*|біженц\\p{L}*|обстріл\\p{L}*",
  politics:
    "election\\p{L}*|vote\\p{L}*|voting|ballot\\p{L}*|president\\p{L}*|prime minister|parliament|senate|senator\\p{L}*|congress|government|politic\\p{L}*|protest\\p{L}*|demonstration against|referendum|left ?wing|right ?wing|fascis\\p{L}*|communis\\p{L}*|socialis\\p{L}*|conservative party|labou?r party|democrats?|republicans?|trump|biden|harris 20\\d\\d|putin|zelensk\\p{L}*|netanyahu|gaza|palestin\\p{L}*|israel\\p{L}*|ukrain\\p{L}*|russian invasion|nato|brexit|abortion|pro ?life|pro ?choice|gun control|immigration|deport\\p{L}*|black lives matter|blm|maga|me ?too movement|transgender rights|pride march|strike for|dictator\\p{L}*|regime|" +
    "wahl\\p{L}*|bundestag|regierung|politik\\p{L}*|demonstration gegen|afd|spd|cdu|kanzler\\p{L}*|élection\\p{L}*|président\\p{L}*|gouvernement|politique\\p{L}*|manifestation contre|macron|le pen|elecci\\p{L}*|presidente|gobierno|política|votar|manifestación|eleiç\\p{L}*|governo|bolsonaro|lula|elezioni|politica|salvini|meloni|" +
    "verkiezing\\p{L}*|regering|politiek|riksdag\\p{L}*|politik|wybory|wyborach|rząd\\p{L}*|polityk\\p{L}*|seçim\\p{L}*|hükümet|siyaset|erdoğan|выбор(?:ы|ах)|президент\\p{L}*|правительств\\p{L}*|политик\\p{L}*|путин\\p{L}*|протест\\p{L}*|оппозици\\p{L}*|зеленськ\\p{L}*",
  religion:
    "god|jesus|christ|christian\\p{L}*|catholic\\p{L}*|bible|gospel|church|priest\\p{L}*|pope|prayer\\p{L}*|pray|praying|baptis\\p{L}*|crucifi\\p{L}*|easter mass|holy spirit|allah|muslim\\p{L}*|islam\\p{L}*|quran|koran|mosque\\p{L}*|ramadan|eid|hajj|hijab|prophet\\p{L}*|jewish|jews?|judaism|synagogue\\p{L}*|torah|hanukkah|passover|shabbat|hindu\\p{L}*|krishna|shiva|ganesh\\p{L}*|diwali|buddh\\p{L}*|sikh\\p{L}*|gurdwara|atheis\\p{L}*|blasphem\\p{L}*|faith in|worship\\p{L}*|satan\\p{L}*|sermon|" +
    "gott|gottes\\p{L}*|kirche|gebet\\p{L}*|bibel|moschee|taufe|papst|dieu|église|prière\\p{L}*|mosquée|baptême|dios|iglesia|oración|mezquita|bautizo|deus|igreja|oração|mesquita|batismo|dio|chiesa|preghiera|moschea|battesimo|" +
    "kerk|gebed|moskee|kyrka|bön|kościół|modlitw\\p{L}*|allah'a|cami|namaz|dua|бог|бога|господ\\p{L}*|церк\\p{L}*|молитв\\p{L}*|мечет\\p{L}*|ислам\\p{L}*|библи\\p{L}*|христ\\p{L}*",
  trouble:
    "divorc\\p{L}*|breakup|break up with|broke up|we split|cheated on me|lost my job|laid off|got fired|unemploy\\p{L}*|evict\\p{L}*|homeless\\p{L}*|bankrupt\\p{L}*|in debt|can't pay|cannot pay|crowdfund\\p{L}*|gofundme|lonely|loneliness|heartbr\\p{L}*|hard time|hard times|rough (?:year|month|week|time|patch)|worst (?:year|day|week) of my life|struggling|panic attack\\p{L}*|crying|cried|tears|hopeless|worthless|self ?harm\\p{L}*|hurt myself|want to disappear|end it all|abus(?:e|ed|ive|er)|assault\\p{L}*|rape|raped|rapist\\p{L}*|domestic violence|harass\\p{L}*|bull(?:ied|ying)|addict\\p{L}*|alcoholi\\p{L}*|overdos\\p{L}*|relaps\\p{L}*|sober for|prison|jail|custody|trauma\\p{L}*|burnout|burn out|please help me|nobody (?:cares|loves)|" +
    "scheidung|getrennt|arbeitslos\\p{L}*|gekündigt|obdachlos\\p{L}*|schulden|einsam\\p{L}*|missbrauch\\p{L}*|sucht|alkoholiker|schwere zeit|verzweifelt|" +
    "divorce|rupture|chômage|licenci\\p{L}*|solitude|dettes|violences?|agress\\p{L}*|moments? difficiles?|pleure|divorcio|ruptura|despid\\p{L}*|desemple\\p{L}*|soledad|deudas|abuso|acoso|momentos difíciles|divórcio|demitid[ao]|desempreg\\p{L}*|solidão|dívidas|tempos difíceis|divorzio|licenziat[ao]|disoccupat\\p{L}*|solitudine|debiti|momento difficile|" +
    "scheiding|ontslagen|werkloos|eenzaam|skilsmässa|arbetslös|ensam|rozwód|zwolnili|bezrobot\\p{L}*|samotn\\p{L}*|boşan\\p{L}*|işsiz|yalnızlık|развод\\p{L}*|уволили|безработ\\p{L}*|одиночеств\\p{L}*|насили\\p{L}*|долги|розлучен\\p{L}*",
};

/** Scripts without spaces, and Arabic and Hindi, where words grow prefixes. */
export const SENSITIVE_UNSPACED: Readonly<Record<SensitiveTopic, string>> = {
  death:
    "去世|死亡|死了|葬礼|葬禮|墓|悼念|追悼|自杀|亡くな|死去|葬儀|お墓|追悼|自殺|死ん|사망|돌아가셨|장례|추모|자살|죽음|توفي|وفاة|جنازة|الموت|رحمه الله|مقبرة|मृत्यु|मौत|निधन|अंतिम संस्कार|श्रद्धांजलि",
  illness:
    "癌|医院|醫院|生病|确诊|手术|抑郁|がん|病院|病気|入院|手術|うつ|암 투병|병원|수술|우울증|질병|مرض|سرطان|مستشفى|اكتئاب|कैंसर|अस्पताल|बीमार|अवसाद",
  children:
    "孩子|儿童|兒童|婴儿|宝宝|怀孕|我女儿|我儿子|子ども|子供|赤ちゃん|息子|妊娠|우리 아이|아기|어린이|임신|아들|طفل|أطفال|ابني|ابنتي|حامل|बच्च|बेटा|बेटी|गर्भ",
  disaster:
    "地震|洪水|海啸|爆炸|战争|戰爭|难民|空袭|恐怖袭击|津波|台風被害|爆発|戦争|難民|空爆|テロ|지진|홍수|폭발|전쟁|난민|테러|زلزال|فيضان|انفجار|حرب|لاجئ|قصف|ضحايا|भूकंप|बाढ़|युद्ध|धमाका|शरणार्थी|आतंक",
  politics:
    "选举|選舉|总统|總統|政府|政治|抗议|示威|習近平|习近平|選挙|大統領|首相|政権|デモ|선거|대통령|정부|정치|시위|انتخابات|الرئيس|حكومة|سياسة|مظاهر|चुनाव|राजनीति|प्रधानमंत्री|सरकार|विरोध प्रदर्शन",
  religion:
    "上帝|耶稣|教堂|祈祷|佛祖|清真寺|圣经|真主|神社|お祈り|キリスト|仏教|イスラム|聖書|하나님|예수|교회|기도|성경|불교|الله|مسجد|صلاة|قرآن|رمضان|كنيسة|भगवान|मंदिर|मस्जिद|प्रार्थना|अल्लाह|ईश्वर|पूजा",
  trouble:
    "离婚|離婚|失业|失業|分手|孤独|欠债|家暴|崩溃|リストラ|失恋|虐待|いじめ|借金|辛い|이혼|실직|외로|이별|학대|빚|طلاق|بطالة|وحيد|ديون|عنف|तलाक|बेरोज़गार|बेरोजगार|अकेला|कर्ज|हिंसा",
};
