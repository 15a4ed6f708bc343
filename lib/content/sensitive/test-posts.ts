/** Posts that no bot has anything to say about, for tests; one a line. */

const lines = (text: string) =>
  text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);

export const SENSITIVE_POSTS: Readonly<Record<string, readonly string[]>> = {
  death: lines(`
    Rest in peace, old friend
    In memory of my brother Tom
    for dad, who died last night
    my grandmother passed away on Sunday, this was her garden
    Flowers from the funeral
    the cemetery where we buried her
    RIP
    grieving, so this is all grey
    she is gone too soon
    lost my mum this spring
    our cat crossed the rainbow bridge
    three years since his death
    widow's window
    memorial for the crew
    after the suicide of a friend
    the day we scattered his ashes
    Ruhe in Frieden, Opa
    Mein Vater ist gestern gestorben
    Trauer in Blau
    à la mémoire de ma sœur
    un an depuis son décès
    Descanse en paz, abuela
    mi padre murió en mayo
    em memória do meu avô
    lutto in famiglia
    mijn opa is overleden
    babcia zmarła w piątek
    babam vefat etti
    светлая память деду
    悼念我的爷爷
    祖母が亡くなりました
    توفي والدي أمس`),
  illness: lines(`
    Chemo day four
    drawn in the hospital, waiting
    my sister was diagnosed with cancer
    view from the ICU
    living with depression, part 3
    after my surgery
    dad's dementia in colours
    anxiety, a self portrait
    one year after the heart attack
    wheelchair and stairs
    recovering from an eating disorder
    waiting for a transplant
    my first day in rehab
    chronic pain, as a map
    Krebs, die zweite Runde
    im Krankenhaus gemalt
    nach dem Schlaganfall
    ma mère est malade
    à l'hôpital depuis lundi
    tengo cáncer y sigo dibujando
    mi depresión en tres colores
    no hospital com minha mãe
    in ospedale da una settimana
    in het ziekenhuis
    leży w szpitalu
    hastanede bekliyorum
    лежу в больнице
    确诊之后
    入院中に描いた
    병원에서 그렸어요
    في المستشفى مع أمي
    अस्पताल से एक चित्र`),
  children: lines(`
    My daughter's first day of school
    our newborn, two days old
    kids at the lake
    a child behind a fence
    baby on the way
    my son drew this with me
    ultrasound, week 20
    toddler with a balloon
    the orphans of the old town
    teenagers on the roof
    we adopted her last week
    pregnant and tired
    Meine Tochter auf der Schaukel
    unser Kind im Garten
    Kinder am Strand
    mon fils a trois ans
    les enfants du quartier
    mi hija en el parque
    niños jugando
    meu filho e o mar
    crianças na praia
    mia figlia dorme
    bambini in piazza
    mijn dochter op de fiets
    dzieci w parku
    kızım ve kedisi
    моя дочка рисует
    我女儿的生日
    うちの息子
    우리 아이 첫돌
    ابنتي في المدرسة
    मेरी बेटी का जन्मदिन`),
  disaster: lines(`
    After the earthquake
    our street since the flooding
    the wildfire came to the hill
    for the victims of the crash
    refugees at the border
    the bombing of the station
    hurricane, day two
    what the missile left
    survivors
    the night our house burned in a house fire
    war in my city
    terrorist attack, one year on
    Nach dem Hochwasser
    Krieg vor der Tür
    für die Opfer
    après l'attentat
    la guerre, encore
    los incendios de agosto
    después del terremoto
    as enchentes do sul
    le vittime dell'alluvione
    na de overstroming
    po powodzi: powódź w mieście
    depremden sonra: deprem
    после взрыва
    война пришла домой
    地震之后
    戦争が始まった日
    전쟁의 밤
    ضحايا القصف
    भूकंप के बाद`),
  politics: lines(`
    Vote on Sunday
    the president in a clown suit
    election night
    protest in front of parliament
    free Palestine
    stand with Israel
    for Ukraine
    Trump portrait in oranges
    abortion is a right
    gun control now
    against the new government
    Brexit, five years later
    the senator's tie
    deportations must end
    Wahlkampf in Rot
    gegen die Regierung
    élections, dimanche
    Macron en bleu
    las elecciones
    contra el gobierno
    eleições 2026
    elezioni, domani
    tegen de regering
    wybory w niedzielę
    seçim gecesi
    протесты в столице
    путин уходи
    选举之夜
    大統領の肖像
    대통령 선거
    انتخابات جديدة
    चुनाव की रात`),
  religion: lines(`
    Jesus walks on water
    prayer before dawn
    the mosque at noon
    Ramadan kareem
    our church choir
    Allah in gold
    Shabbat candles
    Diwali night
    the Pope in profile
    Buddha under the tree
    baptism of light, at my baptism
    a synagogue in the snow
    Bible verse, hand lettered
    there is no god
    Gott ist groß
    die Kirche im Dorf
    prière du soir
    l'église du village
    dios te bendiga
    la iglesia vieja
    deus é fiel
    la chiesa di notte
    de kerk in mist
    kościół na wzgórzu
    Allah'a şükür
    молитва на рассвете
    教堂的光
    神社の朝
    교회의 종
    مسجد عند الغروب
    मंदिर की सुबह`),
  trouble: lines(`
    I lost my job today
    after the divorce
    she cheated on me
    lonely again
    we broke up in March
    evicted, drawing in the car
    a rough year, in one picture
    sober for 90 days
    he abused me for years
    panic attack at 4 am
    can't pay the rent
    please help me, gofundme in bio
    burnout
    worst week of my life
    I want to disappear
    bullied at work
    seit der Scheidung
    wieder arbeitslos
    so einsam
    depuis la rupture
    au chômage
    después del divorcio
    la soledad de enero
    sem emprego e com dívidas
    il mio divorzio
    weer werkloos
    po rozwodzie: rozwód
    işsiz kaldım
    меня уволили
    一个人，很孤独
    失恋しました
    너무 외로워요
    بعد الطلاق: طلاق`),
};
