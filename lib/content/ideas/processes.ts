/** How things go, as somebody who likes boxes and arrows would draw it; "?" at its end makes a box a choice. */
export type Process = { topic: string; arrows: readonly (readonly [from: string, to: string, word?: string])[] };

const row = (topic: string, ...chains: string[]): Process => ({
  topic,
  arrows: chains.flatMap((chain) => {
    const parts = chain.split(" > ");
    return parts.slice(1).map((to, at) => {
      const [word, name] = to.includes(": ") ? to.split(": ") : [undefined, to];
      return [(parts[at] ?? "").split(": ").at(-1) ?? "", name ?? to, word] as const;
    });
  }),
});

export const PROCESSES: readonly Process[] = [
  row("how a chart is made", "Question > Data > Enough? > yes: Sketch > Chart > Labels", "Enough? > no: Question"),
  row(
    "which chart to take",
    "Parts of one? > yes: Few? > yes: Pie",
    "Few? > no: Bars",
    "Parts of one? > no: Over time? > yes: Line",
    "Over time? > no: Bars",
  ),
  row("the way of a library book", "Shelf > Loan > Late? > no: Return > Shelf", "Late? > yes: Reminder > Return"),
  row("a parcel on its way", "Order > Packed > Depot > Home? > yes: Door", "Home? > no: Locker"),
  row("from ticket to answer", "Ticket > Known? > yes: Link > Closed", "Known? > no: Triage > Fix > Closed"),
  row("how bread gets on the shelf", "Flour > Dough > Rise > Oven > Shelf", "Water > Dough"),
  row("a bus that runs late", "Depot > Stop > Full? > yes: Wait > Stop", "Full? > no: Next stop"),
  row("where rain water goes", "Roof > Gutter > Barrel > Full? > yes: Drain", "Full? > no: Garden"),
  row("a survey from start to end", "Aim > Questions > Pilot > Clear? > yes: Send > Count", "Clear? > no: Questions"),
  row("cleaning a table", "Import > Types > Gaps? > yes: Fill or drop > Check", "Gaps? > no: Check > Export"),
  row(
    "how a colour scale is chosen",
    "Values > Ordered? > yes: One hue > Test grey",
    "Ordered? > no: Many hues > Test grey",
  ),
  row("a dashboard's morning", "Sources > Load > Fresh? > yes: Publish", "Fresh? > no: Retry > Load"),
  row("from river to tap", "River > Filter > Tank > Test > Tap", "Well > Tank"),
  row("a loaf of numbers", "Raw > Sort > Group > Sum > Chart", "Raw > Sample > Chart"),
  row("how a tree gets planted", "Request > Site free? > yes: Dig > Plant > Water", "Site free? > no: Waiting list"),
  row("who sees a report", "Draft > Review > Fine? > yes: Team > Archive", "Fine? > no: Draft", "Team > Summary"),
  row("how an axis is set", "Bars? > yes: From zero > Ticks", "Bars? > no: Range > Ticks > Labels"),
  row(
    "the week of a market stall",
    "Order > Load van > Stall > Sold out? > yes: Home",
    "Sold out? > no: Discount > Home",
  ),
];
