import { measureSameness } from "@/lib/fleet/personas/measure-sameness";
import { route } from "@/lib/server/route";

export const GET = route(measureSameness);
