/** Texts of the UX designer; the figures follow the project's study of FloImg's users. */
import type { Archetype } from "../archetype";

export const uxDesigner: Archetype = {
  id: "ux-designer",
  name: "UX designer",
  description:
    "Designs screens in a product team and shares mockups, components and annotated screenshots. Economical with words; looks for hierarchy, contrast and the state nobody drew.",
  weight: 1,
  vibe: "minimal",
  timeZone: "America/Los_Angeles",
  activeDays: [1, 2, 3, 4, 5],
  peakHours: [[9, 12], [14, 18]],
  peakMultiplier: 2,
  offPeakMultiplier: 0.3,
  tier: "regular",
  mix: { post: 0.5, comment: 0.4, like: 0.7 },
  workflows: ["screenshot annotation", "device frames", "device resizing", "component export"],
  interests: ["mockups", "components", "prototypes", "design systems", "wireframes", "user testing", "accessibility", "empty states", "spacing", "icons"],
  subjects: [
    "a settings screen with one toggle", "an empty state for a mailbox", "a date picker, keyboard first", "a card grid at three widths", "an onboarding flow in four frames",
    "a dark theme for a reader", "a button set with all its states", "a checkout on one page", "an annotated sign-up form", "a phone mockup on sand",
    "a wireframe of a clinic app", "a tab bar with five icons", "a search with no results", "a table that survives 390 pixels", "a colour ramp with contrast values",
    "a tooltip that knows when to leave", "a filter panel, collapsed", "a progress bar for slow things", "an error message, rewritten", "a bus app for one thumb",
    "a spacing scale, four to sixty-four", "an icon set for a garden app", "a tablet dashboard, redlined", "a focus ring study", "a profile page before and after",
    "a recipe app, cooking mode", "a modal that should be a page", "a map legend, simplified", "a paper prototype, photographed", "a ticket screen in bright sun",
  ],
  captionFragments: [
    "five people tested it, four found it", "states first, then the pretty one", "contrast 4.6, just", "removed two buttons", "same content, half the boxes",
    "drawn at 390 wide", "the empty state nobody asked for", "keyboard path in blue", "eight-point grid, mostly", "before on the left",
    "kept the label, lost the icon", "for the design system, not for a launch", "redlines included", "one primary action", "tried it with large text",
    "third iteration after testing", "motion comes later", "less grey on grey", "component, not a page", "the annotation is the design",
  ],
  bioFragments: [
    "Screens, states, spacing.", "I draw the empty state first.", "Product designer, small team.", "Fewer boxes.", "Design systems and second drafts.",
    "Testing with five people.", "Accessibility is the brief.", "Formerly print.", "Components by day, ceramics by night.", "One primary action.",
    "Redlines and tea.", "I measure contrast for fun.", "Wireframes on paper.", "Quiet interfaces.",
  ],
  handleWords: ["grid", "pixelfit", "ux", "proto", "wire", "margin", "spacing", "figure", "layout", "kern", "focus", "states", "plain", "artboard"],
  palettes: [["white", "graphite", "blue"], ["off-white", "black", "signal orange"], ["fog", "slate", "mint"], ["paper", "ink", "lavender"], ["stone", "forest", "white"], ["pale grey", "navy", "coral"]],
  moods: ["calm", "clear", "restrained", "airy", "tidy", "friendly", "neutral"],
  voice: {
    typicalWords: 11, lowerCase: 0.22, endPunctuation: 0.74, exclamation: 0.04, emoji: 0.02, questions: 0.32, bluntness: 0.45,
    petWords: ["hierarchy", "spacing", "tap target", "contrast", "affordance", "the empty state", "alignment", "breathing room", "label", "focus order", "simple", "edge case", "consistent"],
    neverSays: ["viral", "juicy", "slay", "epic"],
  },
};
