/** Letters of other scripts that stand in Latin words only to be overlooked: read as what they look like. */

const FROM = "аеорсухѕіјԁԛԝһвкмнтАВЕКМНОРСТХУІЈЅαβεικνορτυχωΑΒΕΖΗΙΚΜΝΟΡΤΥΧıɡⅼøƖӏ";
const TO = "aeopcyxsijdqwhbkmhtABEKMHOPCTXYIJSabeiknoptuxwABEZHIKMNOPTYXigllol";
const LATIN = new Map([...FROM].map((letter, at) => [letter, [...TO][at] ?? letter]));

/** Digits and signs that stand for letters in words that want to be overlooked. */
const SIGNS: Readonly<Record<string, string>> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "@": "a",
  $: "s",
};

/** The letter that a digit or sign stands for; itself when for none. */
export const letterOf = (sign: string): string => SIGNS[sign] ?? sign;

/** Only words that mix scripts change: Russian and Greek stay what they are. */
export function readLookAlikes(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) =>
    /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}ıɡⅼ]/u.test(word)
      ? [...word].map((letter) => LATIN.get(letter) ?? letter).join("")
      : word,
  );
}
