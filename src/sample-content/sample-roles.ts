import type { DataByType } from "../content-types/index.ts";

/** Offices of an invented community: a worker and a head for each grid, a lead for each building. */
export function sampleRoles(places: readonly DataByType["place"][]): DataByType["role"][] {
  return places.flatMap((place, index) => {
    const phone = `0571-9001${String(index).padStart(4, "0")}`;
    const common = {
      places: [place.id],
      holders: 1,
      unit: "community-committee",
      phone,
      hours: "工作日 8:30–17:00",
      verified: "2025-11-03",
      demo: true,
    };
    if (place.kind === "building") {
      const duties = "楼里的小事先找楼长，帮着登记和跑腿。";
      return [
        { ...common, id: `lead-${place.id}`, name: `${place.name}楼长`, kind: "building-lead", duties },
      ];
    }
    if (place.kind !== "grid") return [];
    return [
      {
        ...common,
        id: `worker-${place.id}`,
        name: `${place.name}网格员`,
        kind: "grid-worker",
        duties: "在网格里巡查、收集问题、跟着办到有结果。",
      },
      {
        ...common,
        id: `head-${place.id}`,
        name: `${place.name}网格长`,
        kind: "grid-head",
        duties: "统筹网格里的事，网格员办不了的找他。",
      },
    ];
  });
}
