/** What a caption may speak of: the picture's own facts by their names, and its subject as a noun with what agrees with it. */
import type { CaptionData } from "../../prompt-data";
import { isPlural } from "../notice";

export type Details = Readonly<Record<string, string>>;

const NAMED = /^([a-z][a-z ]{2,24}): (.+)$/;
const COUNTED = /^(.+) (-?[\d.]+)$/;
const NUMBERS = ["none", "one", "two", "three", "four", "five", "six", "seven"];
const MASS =
  /\b(?:smoke|light|cream|fog|water|rain|snow|ice|sand|grass|moss|coffee|tea|bread|soup|food|fruit|pottery|lettering|typography|glass|weather|wood|paper|fabric|linen|wool)$/;

/** A subject without what follows its noun: "moth" of "moth made of maps". */
export function headNoun(subject: string): string {
  return (
    subject
      .split(
        /,|\(|:| (?:in|on|at|with|without|from|by|for|per|above|below|under|against|behind|beside|between|beyond|near|mid|made|grown|built|seen|sorted|rolled|cut|after|before|that|who|which|into|over|to|where|how|around|(?<!\ban? |\bthe )\w{2,}ing)\b/,
      )[0]
      ?.trim() || subject
  );
}

/** A noun that can be counted: "a mug", but no "a smoke" and no "a shoes". */
export const takesArticle = (head: string): boolean => !isMany(head) && !MASS.test(head.toLowerCase());

/** Of "soap bars" and "a row of lamps" the noun before "of" counts. */
const isMany = (head: string): boolean => isPlural((head.split(" of ")[0] ?? head).toLowerCase());

/** What a chart's facts say in so many words; empty when the picture is no chart. */
function chartOf(named: Record<string, string>, data: CaptionData): Details {
  const [most, least] = [COUNTED.exec(named.most ?? ""), COUNTED.exec(named.least ?? "")];
  const { unit } = named;
  if (!most || !least || unit === undefined) return {};
  const isRound = /\b(?:pie|ring)\b/.test(data.technique);
  return {
    topic: data.subject,
    top: most[1] ?? "",
    topn: most[2] ?? "",
    low: least[1] ?? "",
    lown: least[2] ?? "",
    ...(data.technique.includes("marked") && !isRound ? { marked: "" } : {}),
    ...(isRound ? {} : { zero: "" }),
    ...(/percent|index/.test(unit) ? {} : { counted: "" }),
    ...(named.lines === undefined ? {} : { years: "" }),
    ...(data.colors[0] ? { ink: data.colors[0] } : {}),
    ...(data.colors.length > 2 && data.colors[1] ? { other: data.colors[1] } : {}),
  };
}

/** Boxes and arrows have a topic too, and no noun that stands in the picture. */
function diagramOf(named: Record<string, string>, data: CaptionData): Details {
  if (named.arrows === undefined) return {};
  return { topic: data.subject, way: data.technique.replace(/^boxes /, "") };
}

/** What a contrast is enough for (WCAG 2.2, success criteria 1.4.3 and 1.4.6). */
function verdictOf(contrast: string | undefined): Details {
  const ratio = Number.parseFloat(contrast ?? "");
  if (Number.isNaN(ratio)) return {};
  const enough = ratio >= 7 ? "enough for any text" : ratio >= 4.5 ? "enough for body text" : "enough for large text";
  return { verdict: ratio >= 3 ? enough : "too little for text" };
}

function lineOf(line: string | undefined): Details {
  if (line === undefined) return {};
  return line === "none" ? { notext: "" } : { hook: line, lineonit: `"${line}"` };
}

function workOf({ project }: CaptionData): Details {
  if (!project) return {};
  const { title, part, of, stage } = project;
  const left = NUMBERS[of - part];
  return {
    part: String(part),
    of: String(of),
    work: title,
    ...(stage ? { stage } : {}),
    ...(part < of ? { next: String(part + 1), ...(left ? { left } : {}) } : {}),
  };
}

export function detailsOf(data: CaptionData): Details {
  const named: Record<string, string> = {};
  const remarks: string[] = [];
  for (const fact of data.facts) {
    const [, name, value] = NAMED.exec(fact) ?? [];
    if (name && value) named[name.replaceAll(" ", "")] = value;
    else if (!/^part \d/.test(fact)) remarks.push(fact);
  }
  const { lineonit, most: _most, least: _least, ...own } = named;
  const chart = { ...chartOf(named, data), ...diagramOf(named, data) };
  const head = headNoun(data.subject);
  const many = isMany(head);
  return {
    ...own,
    ...lineOf(lineonit),
    ...verdictOf(named.contrast),
    ...workOf(data),
    ...chart,
    technique: data.technique,
    mood: data.mood,
    ...(remarks[0] ? { remark: remarks[0] } : {}),
    ...(data.colors.at(-1) ? { ground: data.colors.at(-1) } : {}),
    ...("topic" in chart
      ? {}
      : {
          subject: data.subject,
          head,
          // What tells more than its noun has its own "in" and "on".
          ...(head === data.subject ? { whole: head } : {}),
          s: many ? "" : "s",
          be: many ? "are" : "is",
          does: many ? "do" : "does",
          it: many ? "they" : "it",
          them: many ? "them" : "it",
          es: many ? "" : "es",
          its: many ? "their" : "its",
          this: many ? "these" : "this",
        }),
  };
}
