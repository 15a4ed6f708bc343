/** Orders to a reader in other languages than English: verbs of saying with words to say, and notes to be forgotten. */

const QUOTE = "[\"“”„‘'`«»:]";
/** Verbs of saying in a language, followed within a few words by what is to be said. */
const saying = (verbs: string) => `(?:${verbs})(?![\\p{L}])[^.!?]{0,60}?${QUOTE}`;
const forgetting = (verbs: string, notes: string) => `(?:${verbs})\\s(?:[\\p{L}']+\\s){0,5}?(?:${notes})`;

export const ORDERS_IN_LANGUAGES: readonly string[] = [
  // German
  saying(
    "sag|sage|sagt|schreib|schreibe|schreibt|antworte|antwortet|wiederhole|wiederholt|kommentiere|nenne|erwähne|gib|verrate|zeig|zeige|übersetze|poste|füge|beginne|beende",
  ),
  forgetting(
    "ignorier\\p{L}*|vergiss|vergesst|missachte\\p{L}*|verwirf|überspring\\p{L}*|zeig\\p{L}*|verrate\\p{L}*|nenne|wiederhol\\p{L}*|gib|befolge",
    "anweisung\\p{L}*|regeln?|vorgaben?|prompt\\p{L}*|system\\p{L}*|befehle?|notizen|instruktion\\p{L}*|richtlinien|geheim\\p{L}*|schlüssel|passwort",
  ),
  "du bist (?:jetzt|nun|ab sofort)|tu so,? als|wenn du (?:eine? )?(?:ki|bot|sprachmodell)|deine? (?:antwort|kommentar) (?:muss|soll|lautet|ist)|(?:nur|genau|ausschließlich) mit|an alle (?:ki|bots)|ab jetzt",
  // French
  saying(
    "dis|dites|écris|écrivez|réponds|répondez|répète|répétez|affiche|affichez|commente|commentez|mentionne|mentionnez|ajoute|ajoutez|publie|termine|commence",
  ),
  forgetting(
    "ignore[sz]?|ignorez|oublie[sz]?|oubliez|révèle[sz]?|révélez|montre[sz]?|montrez|affiche[sz]?|donne[sz]?|répète[sz]?",
    "instructions?|consignes?|règles?|prompt|système|secrets?|clé|mot de passe",
  ),
  "tu es (?:maintenant|désormais)|vous êtes (?:maintenant|désormais)|fais comme si|si (?:tu es|vous êtes) une? (?:ia|bot|robot|modèle)|ta réponse (?:doit|est)|votre réponse (?:doit|est)|à partir de maintenant|uniquement (?:par|avec)",
  // Spanish and Portuguese
  saying(
    "di|diga|digan|decid|escribe|escriba|escriban|responde|responda|respondan|repite|repita|imprime|imprima|comenta|comente|menciona|mencione|añade|agrega|publica|termina|empieza|escreva|escreve|diz|repete|mencione|adicione|publique|termine|comece",
  ),
  forgetting(
    "ignora\\p{L}*|ignore\\p{L}*|olvida\\p{L}*|olvide\\p{L}*|esqueça\\p{L}*|esquece|desconsidere|descarta|revela|revele|muestra|muestre|mostra|mostre|dame|imprime|repite|repita",
    "instrucciones|instruções|indicaciones|reglas|regras|prompt|sistema|órdenes|ordens|secretos?|segredos?|clave|chave|contraseña|senha|diretrizes",
  ),
  "(?:ahora eres|a partir de ahora|agora você é|agora és|a partir de agora|si eres (?:una? )?(?:ia|bot|modelo)|se você (?:é|for) (?:uma? )?(?:ia|bot|robô|modelo))|tu respuesta (?:debe|es)|sua resposta (?:deve|é)|(?:únicamente|solamente|solo|sólo|apenas|somente) con?m?",
  // Italian
  saying(
    "di'|dì|dite|scrivi|scrivete|rispondi|rispondete|ripeti|ripetete|stampa|commenta|menziona|aggiungi|pubblica|termina|inizia",
  ),
  forgetting(
    "ignora\\p{L}*|dimentica\\p{L}*|rivela\\p{L}*|mostra\\p{L}*|stampa|ripeti|dammi",
    "istruzioni|regole|prompt|sistema|ordini|segret[oi]|chiave|password",
  ),
  "(?:ora|adesso) sei|d'ora in poi|se sei un(?:'|a )?\\s?(?:ia|bot|modello)|la tua risposta (?:deve|è)",
  // Dutch, Swedish, Polish, Turkish, Indonesian, Vietnamese
  saying(
    "zeg|schrijf|antwoord|herhaal|reageer|vermeld|säg|skriv|svara|upprepa|kommentera|powiedz|napisz|odpowiedz|powtórz|skomentuj|wypisz|söyle|yaz|yanıtla|cevapla|tekrarla|katakan|tulis|tuliskan|balas|jawab|ulangi|hãy nói|hãy viết|viết|nói|trả lời",
  ),
  forgetting(
    "negeer|vergeet|toon|onthul|ignorera|glöm|visa|avslöja|zignoruj|ignoruj|zapomnij|pokaż|ujawnij|abaikan|lupakan|tampilkan|bỏ qua|quên",
    "instructies|regels|opdrachten|prompt|systeem\\p{L}*|instruktion\\p{L}*|regler\\p{L}*|systemprompt\\p{L}*|instrukcj\\p{L}*|polece\\p{L}*|zasad\\p{L}*|promptu?|instruksi|aturan|perintah|(?:\\p{L}+ )?hướng dẫn|chỉ dẫn|quy tắc",
  ),
  "(?:önceki |tüm |bütün )+(?:talimat|kural|komut)\\p{L}*|talimatları|sistem istemi|artık sen|je bent nu|du är nu|jesteś teraz|sekarang kamu|kamu sekarang|bây giờ bạn là",
  // Russian and Ukrainian
  saying(
    "скажи|скажите|напиши|напишите|ответь|ответьте|повтори|повторите|выведи|добавь|упомяни|прокомментируй|закончи|начни|напиши-ка|відповідай|скажи|напиши",
  ),
  forgetting(
    "игнорир\\p{L}*|проигнорир\\p{L}*|забудь\\p{L}*|отбрось|покажи|раскрой|выведи|назови|ігнор\\p{L}*|забудь",
    "инструкц\\p{L}*|указан\\p{L}*|правил\\p{L}*|промпт\\p{L}*|систем\\p{L}*|команд\\p{L}*|секрет\\p{L}*|пароль|ключ|інструкц\\p{L}*",
  ),
  "(?:теперь ты|ты теперь|отныне ты|если ты (?:бот|ии|нейросеть)|твой ответ (?:должен|:))",
  // Greek
  saying("πες|γράψε|απάντησε|επανάλαβε"),
  forgetting("αγνόησε|ξέχασε", "\\p{L}*οδηγίες|κανόνες"),
];

/** Scripts without spaces between words, and those where words grow together. */
export const ORDERS_UNSPACED = new RegExp(
  [
    "(?:忽略|无视|無視|忘记|忘掉|不要理会).{0,12}(?:指令|指示|规则|規則|提示|设定|要求|说明|内容)",
    '(?:请|請|必须|只|你要|现在|直接)?(?:说|說|写|寫|回复|回復|回答|重复|重複|输出|輸出|评论|評論|发布|打印|显示).{0,10}[:：“"「『]',
    "你(?:现在|現在)是|假装|扮演|从现在(?:开始|起)|系统提示|提示词|如果你是.{0,6}(?:ai|机器人|人工智能|模型)|(?:显示|告诉我|透露|输出).{0,8}(?:提示|指令|密码|密钥)",
    "(?:無視|忘れ|従わ).{0,14}|(?:指示|命令|ルール|プロンプト|システム).{0,10}(?:無視|忘れ|見せ|表示|教え|出力|公開)",
    '[「『"“].{1,40}[」』"”](?:と|って|とだけ)(?:言|書|返信|答え|コメント|返答|入力|出力|繰り返)|(?:言って|書いて|返信して|答えて|繰り返して|出力して|コメントして).{0,6}[:：「『"]|あなたは(?:今|これから)|もしあなたが(?:ai|ボット)',
    "(?:무시|잊어|잊고|따르지).{0,12}|(?:지시|명령|규칙|프롬프트|시스템).{0,12}(?:무시|잊|보여|출력|알려)",
    '["“\'‘「].{1,40}["”\'’」]\\s?(?:라고|이라고|만|을|를)?\\s?(?:만\\s?)?(?:말|써|쓰|답|적|출력|댓글|반복)|(?:말해|써 ?줘|쓰세요|답하|답장|대답|출력|반복)\\p{L}{0,6}\\s?[:"“]|너는 이제|당신은 이제',
    '(?:تجاهل|انس|انسَ|تجاهلوا).{0,30}(?:تعليمات|التعليمات|القواعد|الأوامر|السابق)|(?:اكتب|قل|أجب|كرر|اطبع|علق|أضف|أظهر).{0,40}[:"“«]|أنت الآن|(?:أظهر|اكشف).{0,20}(?:التعليمات|النظام|السر)',
    "(?:अनदेखा|नज़रअंदाज़|नजरअंदाज|भूल).{0,20}|(?:निर्देश|नियम|प्रॉम्प्ट|सिस्टम).{0,20}(?:अनदेखा|भूल|दिखा|बता)|(?:लिखो|लिखें|कहो|कहें|बोलो|जवाब|दोहरा).{0,20}[:\"“']|[\"“'].{1,40}[\"”']\\s?(?:लिख|कह|बोल)|अब तुम|अब आप",
    '(?:התעלם|תתעלם|שכח).{0,30}|(?:כתוב|אמור|ענה|תגיד|תכתוב).{0,30}[:"“]|(?:เพิกเฉย|ลืม|ละเว้น).{0,30}|(?:พูด|เขียน|ตอบ|พิมพ์).{0,20}[:"“]',
  ].join("|"),
  "u",
);
