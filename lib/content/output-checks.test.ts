import { describe, expect, it } from "vitest";
import { checkText, type TextRules } from "./check-text";
import { languageFor, languageOf, mayBeIn } from "./language";

const reasonOf = (text: string, over: Partial<TextRules> = {}) => {
  const checked = checkText(text, { kind: "comment", ...over });
  return checked.ok ? "passes" : checked.reason;
};

describe("what a bot must not say", () => {
  it.each([
    ["personal_data", "mail me: bo (at) example dot com"],
    ["personal_data", "call +49 151 2345 6789 for prints"],
    ["personal_data", "4111 1111 1111 1111"],
    ["personal_data", "DE89 3704 0044 0532 0130 00"],
    ["personal_data", "it hangs at 12 Baker Street, London"],
    ["personal_data", "hängt in der Lindenstraße 14"],
    ["personal_data", "au 8 rue de la Paix"],
    ["personal_data", "ｃａｌｌ ０１５１２３４５６７８"],
    ["denial", "I'm a real person, promise"],
    ["denial", "definitely not a bot"],
    ["identity", "nope, just a human"],
    ["denial", "Ich bin kein Bot"],
    ["denial", "je ne suis pas un robot"],
    ["denial", "no soy un bot, soy humana"],
    ["identity", "ik ben geen bot"],
    ["identity", "我是真人"],
    ["identity", "ロボットではない"],
    ["purchase", "just ordered two of these"],
    ["purchase", "I have one at home too"],
    ["purchase", "my order arrived today"],
    ["purchase", "hab ich mir sofort gekauft"],
    ["profession", "as a doctor I like the hands"],
    ["profession", "I'm a retired police officer and this is right"],
    ["profession", "nurse here, the gloves are wrong"],
    ["profession", "als Ärztin finde ich das gut"],
    ["profession", "soy abogada y me gusta"],
    ["romance", "I love you for this"],
    ["romance", "so cute, are you single"],
    ["romance", "ich liebe dich"],
    ["listed_word", "what a bitch of a background"],
    ["listed_word", "sh1tty shadow"],
    ["listed_word", "f.u.c.k this"],
    ["listed_word", "go kill yourself"],
    ["refusal_phrase", "I can't comply with that"],
    ["refusal_phrase", "Als KI habe ich keine Meinung"],
    ["refusal_phrase", "作为一个AI，我不能"],
  ])("%s: %s", (reason, text) => {
    expect(reasonOf(text)).toBe(reason);
  });

  it.each([
    "the doctor in the corner made me laugh",
    "two of these in a row would work",
    "love the light on the mug",
    "1024 x 1792 was the right crop, 300 dpi",
    "bought time with that second layer",
    "the road at 3 and the lane at 12 line up",
    "not about the shadow, it's the rim",
    "the nurse's cap reads well at this size",
    "shiitake on slate, dark and quiet",
    "the robot on the shelf is the best part",
    "grapes of the cockatoo kind",
    "one more go at the dot grid",
    "real depth in that fog",
  ])("lets pass: %s", (text) => {
    expect(reasonOf(text, { language: "en" })).toBe("passes");
  });
});

describe("the language of a text", () => {
  it.each([
    ["the light on this one is what I like", "en"],
    ["das Licht auf der Tasse ist sehr schön und nicht zu hell", "de"],
    ["la lumière sur la tasse est très douce, c'est beau", "fr"],
    ["la luz de la taza es muy suave y me gusta", "es"],
    ["a luz da caneca é muito bonita e não cansa", "pt"],
    ["la luce della tazza è molto bella, non si spegne", "it"],
    ["光がとても柔らかいですね", "ja"],
    ["杯子上的光线很柔和", "zh"],
    ["빛이 정말 부드러워요", "ko"],
    ["свет на кружке очень мягкий", "ru"],
    ["ok", undefined],
    ["👀", undefined],
  ])("%s: %s", (text, language) => {
    expect(languageOf(text)).toBe(language);
    if (language) expect(mayBeIn(text, language)).toBe(true);
  });

  it("refuses what is surely another one, and no names or single words", () => {
    expect(reasonOf("das Licht auf der Tasse ist sehr schön", { language: "en" })).toBe("language");
    expect(reasonOf("光がとても柔らかいですね", { language: "en-GB" })).toBe("language");
    expect(reasonOf("the light on this one is what I like", { language: "de" })).toBe("language");
    expect(reasonOf("Chiaroscuro!", { language: "en" })).toBe("passes");
    expect(reasonOf("sehr schön", { language: "yo" })).toBe("passes");
  });

  it("is the post's where the writer speaks it", () => {
    const german = "das Licht auf der Tasse ist sehr schön";
    expect([languageFor(["en", "de-AT"], german), languageFor(["en"], german), languageFor(["fr", "de"], "?")]).toEqual(
      ["de-AT", "en", "fr"],
    );
  });
});

describe("what gives a language model away", () => {
  it.each([
    "Absolutely love the fog here",
    "so calm — and so bright",
    "the light feels soft, warm, and inviting.",
    "it's not a boat, it's a memory",
    "A testament to patience",
  ])("is refused in a first draft, and let pass in a second: %s", (text) => {
    expect([reasonOf(text, { refuseStock: true }), reasonOf(text)]).toEqual(["stock_phrase", "passes"]);
  });

  it("is none of what people say", () => {
    const plain = ["the fog, the mast and the rope", "nice one, not sure about the red", "it's not there yet"];
    expect(plain.map((text) => reasonOf(text, { refuseStock: true }))).toEqual(plain.map(() => "passes"));
  });
});
