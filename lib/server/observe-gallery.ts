import { getCallMeter } from "./call-meter";
import type { Observe } from "./measured-gallery";

export const observeGallery: Observe = (call) => {
  const began = performance.now();
  return (outcome) => getCallMeter().record(call, outcome, performance.now() - began);
};
