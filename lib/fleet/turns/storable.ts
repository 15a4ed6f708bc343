/** What a model wrote as a database keeps it, in text or JSON: without NUL and halves of characters. */
export const storable = (text = ""): string => text.replaceAll(/\0|\p{Surrogate}/gu, "");
