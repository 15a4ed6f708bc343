/** The families of pictures the painter knows. */
import type { Family } from "../scene";
import type { FamilyName } from "../words";
import { paintBotanical } from "./botanical";
import { paintCity } from "./city";
import { paintFlow } from "./flow";
import { paintInterface } from "./interface";
import { paintLandscape } from "./landscape";
import { paintMesh } from "./mesh";
import { paintPixel } from "./pixel";
import { paintPoster } from "./poster";
import { paintProduct } from "./product";

export const families: Record<FamilyName, Family> = {
  landscape: paintLandscape,
  product: paintProduct,
  pixel: paintPixel,
  flow: paintFlow,
  city: paintCity,
  poster: paintPoster,
  interface: paintInterface,
  mesh: paintMesh,
  botanical: paintBotanical,
};
