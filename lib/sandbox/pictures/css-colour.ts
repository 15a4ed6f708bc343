/** Colours in parameters are plain: hex, rgb()/hsl() or a CSS word; anything else could smuggle markup into a drawing. */
import { z } from "zod";

const FORM =
  /^(#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})|(rgb|hsl)a?\([0-9.,%/\s-]+(deg)?[0-9.,%/\s-]*\)|[a-z]{3,24})$/i;

export const cssColour = z.string().trim().max(60).regex(FORM, "Not a colour");
