/** Letters of other scripts that stand in Latin words only to be overlooked: read as what they look like. */

const FROM = "аеорсухѕіјԁԛԝһвкмнтАВЕКМНОРСТХУІЈЅαβεικνορτυχωΑΒΕΖΗΙΚΜΝΟΡΤΥΧıɡⅼøƖӏ";
const TO = "aeopcyxsijdqwhbkmhtABEKMHOPCTXYIJSabeiknoptuxwABEZHIKMNOPTYXigllol";
const LATIN = new Map([...FROM].map((letter, at) => [letter, [...TO][at] ?? letter]));

/** Only words that mix scripts change: Russian and Greek stay what they are. */
export function readLookAlikes(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) =>
    /\p{Script=Latin}/u.test(word) && /[\p{Script=Cyrillic}\p{Script=Greek}ıɡⅼ]/u.test(word)
      ? [...word].map((letter) => LATIN.get(letter) ?? letter).join("")
      : word,
  );
}
