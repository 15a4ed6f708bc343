import type { Eye } from "../eye";

/** Axes, labels and what the numbers can bear. */
export const dataVizEye: Eye = {
  parts: ["axis", "baseline", "label placement", "order of the bars", "scale", "legend", "annotation", "gap", "trend", "outlier", "colour coding", "title", "grid", "denominator", "spacing", "aspect ratio"],
  strengths: [
    "answers the question before I ask it", "is [easy|quick] to follow", "starts at zero, thank you", "makes the [difference|step] obvious", "doesn't need the legend", "says one thing and stops",
    "survives greyscale", "puts the story where the eye goes", "is honest about the [gap|dip]", "keeps the clutter out", "compares like with like", "would make it into a report as is",
  ],
  faults: [
    "needs a unit", "starts above zero, I think", "is hard to compare [across|between] groups", "hides the [small|last] values", "could be sorted", "asks the reader to do the sum",
    "needs a source line", "shows a share without the total", "crowds the labels", "would be clearer as dots", "exaggerates the slope", "uses two colours for the same thing",
  ],
  questions: [
    "where is the data from", "what's the sample size", "is that a mean or a median", "why [stop|start] there", "adjusted for anything", "what happens [before|after] the range shown", "is the dip real or missing data", "per head or in total", "does {colour} mean something here", "would a log scale change the picture",
  ],
  asides: [
    "I'd have reached for a slope chart and regretted it", "we [redrew|fixed] one like this [last month|for a report] and the meeting got shorter", "most people only read the title, so it matters", "direct labels beat a legend nine times in ten", "the boring chart is usually the right one", "sorting is free and nobody does it",
    "percentages of small numbers make me nervous", "took me three drafts to stop adding gridlines", "someone will ask for a pie, stay strong", "good candidate for small multiples",
  ],
  tips: [
    "label {thing} directly", "sort by size", "drop the legend", "grey out everything but the main line", "put the number in the title", "add the source underneath", "start the axis at zero", "use a lighter grid", "show the range as well", "split it into two panels",
  ],
};
