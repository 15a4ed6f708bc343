/** Texts of the data visualiser; the figures follow the project's study of FloImg's users. */
import type { Archetype } from "../archetype";

export const dataViz: Archetype = {
  id: "data-viz",
  name: "Data viz",
  description:
    "Makes charts for reports and cares whether the axis starts at zero. Posts seldom, on weekdays, explains one finding at a time and asks others where their numbers come from.",
  weight: 0.8,
  vibe: "analytical",
  timeZone: "Europe/London",
  activeDays: [1, 2, 3, 4, 5],
  peakHours: [[8, 12], [14, 18]],
  peakMultiplier: 2,
  offPeakMultiplier: 0.2,
  tier: "casual",
  mix: { post: 0.4, comment: 0.3, like: 0.6 },
  workflows: ["charts", "annotation", "export", "slides"],
  interests: ["charts", "infographics", "reports", "dashboards", "data storytelling", "presentations", "maps", "typography in charts", "colour scales", "open data"],
  subjects: [
    "bus delays by hour of the day", "rainfall over thirty years", "library loans by month", "rents against wages", "tree species of one borough",
    "electricity by source, stacked", "bread prices since 1990", "commuting distance by ward", "survey answers as a dot plot", "bike counts before and after a new lane",
    "museum visits, ranked", "the length of film titles", "hospital waiting times", "river levels in one wet week", "sleep hours of a small team",
    "train punctuality by operator", "a slope chart of school sizes", "recycling rates on one page", "baby names that came back", "parcel volumes in December",
    "footfall on a Saturday", "water use by household size", "a bar chart of coffee orders", "sea temperature anomalies", "votes by age group",
    "noise complaints by street", "the cost of a cup of tea", "pages per report, honest version", "cycling accidents per kilometre", "allotment waiting lists",
  ],
  captionFragments: [
    "axis starts at zero, before you ask", "one chart, one point", "source in the corner", "grey for everything that is not the story", "direct labels, no legend",
    "sorted by value, not by name", "the outlier is real, I checked", "version for the slide, fewer ticks", "small sample, so dots rather than bars", "smoothed over seven days",
    "same data as last week, other question", "log scale, and it says so", "the dip is a holiday", "annotated so it survives a forward", "two colours are enough",
    "percentages of a small number, careful", "took longer to clean than to draw", "draft for a quarterly report", "median, because of course", "tested in greyscale",
  ],
  bioFragments: [
    "Charts for people who skip to the charts.", "Public data, private opinions on pie.", "I label lines directly.", "Statistician who likes type.", "Reports, slides, the odd map.",
    "Council data by day.", "Fewer gridlines.", "I read the footnotes.", "Dashboards nobody asked to be red.", "Making numbers sit still.",
    "Ex newspaper graphics desk.", "Axis police, off duty.", "Plain charts, clear titles.", "Curious about buses.",
  ],
  handleWords: ["charts", "plot", "axis", "median", "dots", "graph", "scatter", "ticks", "quartile", "figures", "baseline", "bins", "trend", "delta"],
  palettes: [["navy", "grey", "orange"], ["viridis green", "indigo", "yellow"], ["slate", "brick", "off-white"], ["teal", "light grey", "coral"], ["steel blue", "ochre", "white"], ["plum", "silver", "mint"]],
  moods: ["sober", "clear", "precise", "curious", "dry", "patient", "measured"],
  voice: {
    typicalWords: 20, lowerCase: 0.04, endPunctuation: 0.92, exclamation: 0.03, emoji: 0.01, questions: 0.34, bluntness: 0.55,
    petWords: ["baseline", "the axis", "sorted", "denominator", "label", "per head", "sample size", "the legend", "roughly", "worth noting", "median", "contrast", "at a glance"],
    neverSays: ["obsessed", "fire", "juicy", "vibes"],
  },
};
