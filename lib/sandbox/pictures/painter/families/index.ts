/** The families of pictures the painter knows. */
import type { Family } from "../scene";
import type { FamilyName } from "../words";
import { paintFlow } from "./flow";
import { paintLandscape } from "./landscape";
import { paintProduct } from "./product";

export const families: Record<FamilyName, Family> = {
  landscape: paintLandscape,
  product: paintProduct,
  pixel: paintFlow,
  flow: paintFlow,
  city: paintFlow,
  poster: paintFlow,
  interface: paintFlow,
  mesh: paintFlow,
  botanical: paintFlow,
};
