/** Small made-up data sets with plausible sizes and shapes; what is charted is an illustration and says so nowhere else. */
export type Dataset = {
  topic: string;
  unit: string;
  labels: readonly string[];
  /** Size of a typical value. */
  base: number;
  /** Relative weight of each label; a flat line when absent. */
  shape?: readonly number[];
  chart: "bar" | "line" | "pie";
};

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const DAYS = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
const HOURS = ["6h", "8h", "10h", "12h", "14h", "16h", "18h", "20h", "22h"];
const YEARS = ["2018", "2019", "2020", "2021", "2022", "2023", "2024", "2025"];

export const DATASETS: readonly Dataset[] = [
  {
    topic: "bike counts on the bridge",
    unit: "bikes",
    labels: DAYS,
    base: 2400,
    shape: [1, 1.1, 1.15, 1.1, 0.9, 0.6, 0.5],
    chart: "bar",
  },
  {
    topic: "library loans by month",
    unit: "loans",
    labels: MONTHS,
    base: 5200,
    shape: [1.1, 1, 1, 0.9, 0.9, 0.8, 1.2, 1.1, 0.9, 1, 1.1, 0.8],
    chart: "line",
  },
  {
    topic: "coffee orders by hour",
    unit: "cups",
    labels: HOURS,
    base: 90,
    shape: [0.4, 1.9, 1.5, 1.1, 1.3, 0.9, 0.4, 0.2, 0.1],
    chart: "bar",
  },
  {
    topic: "how the team gets to work",
    unit: "people",
    labels: ["train", "bike", "bus", "car", "on foot"],
    base: 14,
    shape: [1.5, 1.1, 0.8, 0.9, 0.7],
    chart: "pie",
  },
  {
    topic: "rainfall by month",
    unit: "mm",
    labels: MONTHS,
    base: 62,
    shape: [1.2, 1, 0.9, 0.8, 0.8, 0.8, 0.7, 0.9, 1, 1.3, 1.3, 1.3],
    chart: "bar",
  },
  {
    topic: "museum visits a year",
    unit: "thousand visits",
    labels: YEARS,
    base: 410,
    shape: [1, 1.05, 0.3, 0.45, 0.8, 0.95, 1.05, 1.1],
    chart: "line",
  },
  {
    topic: "electricity by source",
    unit: "TWh",
    labels: ["wind", "solar", "hydro", "gas", "nuclear", "other"],
    base: 48,
    shape: [1.6, 0.8, 0.4, 1.3, 0.9, 0.3],
    chart: "pie",
  },
  {
    topic: "bus delays by hour",
    unit: "minutes",
    labels: HOURS,
    base: 4,
    shape: [0.4, 1.8, 0.9, 0.8, 0.9, 1.3, 1.9, 0.8, 0.5],
    chart: "line",
  },
  {
    topic: "price of a cup of tea",
    unit: "pence",
    labels: YEARS,
    base: 210,
    shape: [0.8, 0.83, 0.86, 0.9, 1, 1.1, 1.17, 1.23],
    chart: "line",
  },
  {
    topic: "noise complaints by weekday",
    unit: "calls",
    labels: DAYS,
    base: 130,
    shape: [0.6, 0.6, 0.7, 0.8, 1.3, 1.8, 1.2],
    chart: "bar",
  },
  {
    topic: "survey: lunch at the desk",
    unit: "answers",
    labels: ["never", "sometimes", "most days", "daily"],
    base: 120,
    shape: [0.5, 1.3, 1.2, 0.7],
    chart: "pie",
  },
  {
    topic: "support tickets by week",
    unit: "tickets",
    labels: ["w1", "w2", "w3", "w4", "w5", "w6", "w7", "w8"],
    base: 260,
    chart: "line",
  },
  {
    topic: "trees planted by borough",
    unit: "trees",
    labels: ["North", "Harbour", "Old Town", "West", "Mills", "Park"],
    base: 340,
    shape: [1.3, 0.5, 0.4, 1.2, 0.8, 1.6],
    chart: "bar",
  },
  {
    topic: "swimming pool visits",
    unit: "visits",
    labels: MONTHS,
    base: 3100,
    shape: [1.1, 1, 0.9, 0.9, 0.9, 1.1, 1.4, 1.4, 0.9, 0.8, 0.8, 0.7],
    chart: "line",
  },
  {
    topic: "parcels by carrier",
    unit: "thousand parcels",
    labels: ["post", "blue vans", "brown vans", "couriers", "lockers"],
    base: 88,
    shape: [1.6, 1.1, 0.9, 0.6, 0.8],
    chart: "bar",
  },
  {
    topic: "time in meetings by role",
    unit: "hours a week",
    labels: ["design", "engineering", "sales", "support", "lead"],
    base: 9,
    shape: [0.9, 0.6, 1.2, 0.5, 1.9],
    chart: "bar",
  },
  {
    topic: "where the household money goes",
    unit: "percent",
    labels: ["rent", "food", "transport", "energy", "leisure", "rest"],
    base: 17,
    shape: [2.1, 1.1, 0.8, 0.6, 0.6, 0.8],
    chart: "pie",
  },
  {
    topic: "sea temperature by month",
    unit: "°C",
    labels: MONTHS,
    base: 12,
    shape: [0.65, 0.6, 0.65, 0.75, 0.95, 1.2, 1.4, 1.45, 1.35, 1.15, 0.95, 0.75],
    chart: "line",
  },
  {
    topic: "market stall takings",
    unit: "euros",
    labels: DAYS,
    base: 420,
    shape: [0.4, 0.5, 0.8, 0.7, 1.1, 1.9, 1.2],
    chart: "bar",
  },
  {
    topic: "languages in the evening course",
    unit: "students",
    labels: ["Spanish", "Italian", "Japanese", "German", "Polish"],
    base: 36,
    shape: [1.6, 1.1, 0.8, 0.9, 0.6],
    chart: "pie",
  },
];
