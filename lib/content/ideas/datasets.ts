/** Small made-up data sets with plausible sizes and shapes; what is charted is an illustration and says so. */
import type { Dice } from "../dice";
import { MONTHS_SETS } from "./datasets-by-month";
import { DAYS, HOURS, MONTHS, row, type Dataset, YEARS } from "./dataset";

export const DATASETS: readonly Dataset[] = [
  ...MONTHS_SETS,
  row("bike counts on the bridge", "bikes", DAYS, 2400, "1 1.1 1.15 1.1 .9 .6 .5"),
  row(
    "bike counts before and after a new lane",
    "bikes a day",
    "w1 w2 w3 w4 w5 w6 w7 w8",
    900,
    ".7 .72 .7 .74 1.1 1.2 1.28 1.3",
  ),
  row("coffee orders by hour", "cups", HOURS, 90, ".4 1.9 1.5 1.1 1.3 .9 .4 .2 .1"),
  row("coffee orders by drink", "cups", "espresso,filter,flat white,cortado,tea", 60, ".9 .6 1.7 .7 .5"),
  row("how the team gets to work", "people", "train bike bus car walk", 14, "1.5 1.1 .8 .9 .7", "parts"),
  row("museum visits a year", "thousand visits", YEARS, 410, "1 1.05 .3 .45 .8 .95 1.05 1.1"),
  row(
    "museum visits by house",
    "thousand visits",
    "Art,Science,Harbour,Toys,Trams,Printing",
    240,
    "1.9 1.5 .9 .7 .5 .3",
  ),
  row("electricity by source", "TWh", "wind solar hydro gas nuclear other", 48, "1.6 .8 .4 1.3 .9 .3", "parts"),
  row("bus delays by hour", "minutes", HOURS, 4, ".4 1.8 .9 .8 .9 1.3 1.9 .8 .5"),
  row("price of a cup of tea", "pence", YEARS, 210, ".8 .83 .86 .9 1 1.1 1.17 1.23"),
  row(
    "bread prices since 1990",
    "pence a loaf",
    "1990 1995 2000 2005 2010 2015 2020 2025",
    96,
    ".5 .56 .6 .75 1.2 1.05 1.1 1.5",
  ),
  row("rents against wages", "index points", YEARS, 118, ".85 .9 .92 .97 1.04 1.1 1.16 1.22"),
  row("noise complaints by weekday", "calls", DAYS, 130, ".6 .6 .7 .8 1.3 1.8 1.2"),
  row("noise complaints by street", "calls", "Mills,Quay,Market,Park,Station", 74, ".5 1.1 1.9 .6 1.2"),
  row("survey: lunch at the desk", "answers", "never,sometimes,most days,daily", 120, ".5 1.3 1.2 .7", "parts"),
  row("survey answers", "answers", "never,seldom,often,always", 90, ".6 1.1 1.4 .7"),
  row("support tickets by week", "tickets", "w1 w2 w3 w4 w5 w6 w7 w8", 260),
  row("trees planted by borough", "trees", "North,Harbour,Old Town,West,Mills,Park", 340, "1.3 .5 .4 1.2 .8 1.6"),
  row("tree species of one borough", "trees", "plane lime maple cherry birch oak", 820, "1.8 1.3 .9 .6 .5 .4", "parts"),
  row("parcels by carrier", "thousand parcels", "post,blue van,brown van,courier,locker", 88, "1.6 1.1 .9 .6 .8"),
  row(
    "parcel volumes in December",
    "thousand parcels",
    "1st 5th 9th 13th 17th 21st 25th 29th",
    60,
    ".9 1.1 1.3 1.5 1.8 1.6 .2 .7",
  ),
  row("time in meetings by role", "hours a week", "design engineering sales support lead", 9, ".9 .6 1.2 .5 1.9"),
  row(
    "where the household money goes",
    "euros",
    "rent food transport energy leisure rest",
    420,
    "2.1 1.1 .8 .6 .6 .8",
    "parts",
  ),
  row("market stall takings", "euros", DAYS, 420, ".4 .5 .8 .7 1.1 1.9 1.2"),
  row(
    "languages in the evening course",
    "students",
    "Spanish Italian Japanese German Polish",
    36,
    "1.6 1.1 .8 .9 .6",
    "parts",
  ),
  row("commuting distance by ward", "km", "North East Harbour Hill Mills Park", 11, "1.2 .8 .5 1.5 1 1.3"),
  row("length of film titles", "letters", "1960s 1970s 1980s 1990s 2000s 2010s", 15, ".9 1 1.05 1 1.1 1.2"),
  row("queues at the post office", "minutes", "parcels stamps letters forms cash", 14, "1.4 1.7 .7 .9 .5"),
  row("river levels in one wet week", "cm", DAYS, 180, ".6 .8 1.3 1.9 1.7 1.2 .9"),
  row("sleep hours of a small team", "hours", "Ada Ben Cy Dot Eve Fin", 7, ".9 1.05 1 .85 1.1 1.15"),
  row(
    "train punctuality by operator",
    "percent on time",
    "coast valley city night express",
    84,
    "1.05 .95 1.08 .8 1.02",
  ),
  row("school sizes", "pupils", "Hill Mills Park West Quay", 410, "1.3 .7 1 1.6 .6"),
  row("recycling rates", "percent", "paper glass tin plastic food", 58, "1.3 1.25 1 .5 .8"),
  row("dog names that came back", "dogs", "Ada Otto Ivy Hugo Mabel", 320, "1.5 .8 1.7 1 .6"),
  row("footfall on a Saturday", "people", HOURS, 640, ".2 .5 1.2 1.7 1.8 1.5 1 .6 .3"),
  row(
    "water use by household size",
    "litres a day",
    "1 person,2 people,3 people,4 people,5 people",
    310,
    ".5 .85 1.1 1.35 1.6",
  ),
  row("library cards by age group", "cards", "18–24 25–34 35–49 50–64 65+", 1400, ".5 .7 1.1 1.3 1.2"),
  row("pages per report", "pages", "budget,audit,survey,strategy,annex", 48, ".7 .9 .6 1.3 2.1"),
  row("bike racks per kilometre", "racks", "ring,quay,market,canal,bridge", 6, "1.6 .8 1.4 .3 1.1"),
  row("allotment waiting lists", "people", "North East Hill Mills Park", 130, ".8 1.4 1.1 .5 1.7"),
];

/** Subjects that name a form too, which the drawing may not have. */
const MEANT: Readonly<Record<string, string>> = {
  "slope chart of school sizes": "school sizes",
  "survey answers as a dot plot": "survey answers",
  "electricity by source, stacked": "electricity by source",
  "bar chart of coffee orders": "coffee orders by drink",
  "museum visits, ranked": "museum visits by house",
  "bus delays by hour of the day": "bus delays by hour",
  "cost of a cup of tea": "price of a cup of tea",
  "pages per report, honest version": "pages per report",
  "recycling rates on one page": "recycling rates",
};

/** What is told of a subject without a data set of its own: an index, by whatever the subject names, and nothing it does not say. */
function indexOf(about: string, dice: Dice): Dataset {
  const words = about.toLowerCase();
  const by = [
    { said: /month|season|year-round/, labels: MONTHS },
    { said: /weekday|day of|by day|week\b/, labels: DAYS },
    { said: /hour|time of day|rush/, labels: HOURS },
    { said: /since|year|decade|over time|history|trend/, labels: YEARS },
  ].find(({ said }) => said.test(words));
  const labels = by?.labels ?? dice.pick([MONTHS, YEARS, YEARS]);
  return row(about, "index points", labels, 100, labels.map(() => String(0.6 + 0.8 * dice.unit())).join(" "));
}

/** The data set that a subject names, without its article. */
export function datasetOf(about: string, dice: Dice): Dataset {
  const known = about.toLowerCase();
  const meant = Object.hasOwn(MEANT, known) ? MEANT[known] : known;
  return DATASETS.find((set) => set.topic.toLowerCase() === meant) ?? indexOf(about, dice);
}
