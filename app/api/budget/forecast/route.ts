import { getForecast } from "@/lib/fleet/forecast/get-forecast";
import { makeForecast } from "@/lib/fleet/forecast/make-forecast";
import { route } from "@/lib/server/route";

export const GET = route(getForecast);
export const POST = route(makeForecast);
