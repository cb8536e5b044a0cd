import type { DataByType } from "../content-types/index.ts";
import type { Estate, Frame } from "./frame.ts";
import { holidays } from "./holidays.ts";
import { sampleRoles } from "./sample-roles.ts";
import { vocabulary } from "./vocabulary.ts";
import { workflows } from "./workflows.ts";

/** An invented community whose size follows the number of cases, with the entries that describe it. */
export function ownFrame(cases: number): OwnFrame {
  const total = Math.max(2, Math.min(40, Math.ceil(cases / 250)));
  const estates = Array.from({ length: total }, (_, index) => makeEstate(index));
  const places = [community(estates), ...grids(total), ...estates.flatMap(placesOf)];
  const organisations = [...common(), ...estates.flatMap(organisationsOf)];
  const teams = TEAMS.map(([id, name, services]) => ({
    id,
    name,
    services: services.split("、"),
    members: 12 + name.length * 3,
    founded: "2019-03-05",
    organisation: "community-committee",
    demo: true,
  }));
  return {
    estates,
    units: UNITS,
    teams,
    workflows,
    vocabulary,
    calendar: { years: holidays.years.map((year) => ({ ...year, workdays: year.workdays ?? [] })) },
    names: new Map(organisations.map(({ id, name }) => [id, name])),
    entries: { place: places, organisation: organisations, role: sampleRoles(places), team: teams },
  };
}

export interface OwnFrame extends Frame {
  readonly entries: {
    readonly place: readonly DataByType["place"][];
    readonly role: readonly DataByType["role"][];
    readonly organisation: readonly DataByType["organisation"][];
    readonly team: readonly DataByType["team"][];
  };
}

const UNITS = {
  committee: "community-committee",
  mediation: "mediation",
  partner: "partner-school",
  gas: "gas-company",
  water: "water-company",
  power: "power-company",
  fire: "fire-station",
  street: "street",
};
const FIRST = ["云栖", "青禾", "望湖", "听松", "锦程", "栖霞", "临溪", "和悦", "枫桥", "向阳"];
const LAST = ["苑", "里", "花园", "新村"];
const TEAMS: readonly [string, string, string][] = [
  ["stairwell-leads", "楼道长志愿服务队", "扫楼走访、收集问题、张贴通知"],
  ["seven-colours", "七彩志愿服务队", "纠纷调解、困难帮扶、文明劝导"],
  ["repairs", "老师傅维修队", "水电小修、磨刀补锅、家电检查"],
  ["green-hands", "绿手指护绿队", "认养花坛、修剪枝条、补种草皮"],
  ["night-watch", "平安夜巡队", "夜间巡查、劝导飞线充电、查看消防通道"],
  ["story-stool", "小板凳宣讲队", "政策宣讲、垃圾分类讲解、防骗提醒"],
];

function makeEstate(index: number): Estate {
  const id = `estate-${index + 1}`;
  const name = `${FIRST[index % FIRST.length]}${LAST[Math.floor(index / FIRST.length) % LAST.length]}小区`;
  const buildings = Array.from({ length: 5 + ((index * 3) % 8) }, (_, at) => ({
    id: `${id}-${at + 1}`,
    name: `${name}${at + 1}号楼`,
  }));
  return { id, name, buildings, property: `${id}-property`, owners: `${id}-owners` };
}

function households(building: number): number {
  return 32 + ((building * 7) % 5) * 6;
}

function community(estates: readonly Estate[]): DataByType["place"] {
  const total = estates.flatMap(({ buildings }) => buildings.map((_, at) => households(at)));
  return {
    id: "community",
    name: "岚静社区",
    kind: "community",
    households: total.reduce((a, b) => a + b, 0),
    order: 1,
  };
}

function grids(estates: number): DataByType["place"][] {
  return Array.from({ length: Math.ceil(estates / 3) }, (_, at) => ({
    id: `grid-${at + 1}`,
    name: `第${at + 1}网格`,
    kind: "grid",
    parent: "community",
    order: at + 1,
  }));
}

function placesOf({ id, name, buildings }: Estate, index: number): DataByType["place"][] {
  const counts = buildings.map((_, at) => households(at));
  return [
    {
      id,
      name,
      kind: "estate",
      parent: `grid-${Math.floor(index / 3) + 1}`,
      households: counts.reduce((a, b) => a + b, 0),
      order: index + 1,
    },
    ...buildings.map((building, at) => ({
      ...building,
      kind: "building",
      parent: id,
      households: counts[at]!,
      order: at + 1,
    })),
  ];
}

type Organisation = DataByType["organisation"];

function common(): Organisation[] {
  const list: [string, string, string, string][] = [
    [
      "community-committee",
      "岚静社区居民委员会",
      "committee",
      "登记、梳理居民反映的问题，定下谁来办，办完回话。",
    ],
    ["mediation", "岚静社区人民调解委员会", "committee", "调解邻里纠纷，内容不公开，只公布件数。"],
    ["partner-school", "共建单位：学校", "partner", "开放操场和教室，参加志愿服务。"],
    ["gas-company", "燃气服务单位", "utility", "燃气施工、通气和安全检查。"],
    ["water-company", "供水服务单位", "utility", "供水管网和二次供水设备。"],
    ["power-company", "供电服务单位", "utility", "供电线路、变压器和电表。"],
    ["fire-station", "街道消防工作站", "government", "消防通道和电动车充电的检查指导。"],
    ["street", "街道办事处", "government", "协调社区办不了的事。"],
  ];
  return list.map(([id, name, kind, duties], index) => organisation(id, name, kind, duties, 9100 + index));
}

function organisationsOf(estate: Estate, index: number): Organisation[] {
  const phone = 9200 + index * 2;
  return [
    organisation(
      estate.property,
      `${estate.name}物业服务中心`,
      "property",
      "公共部位的保洁、绿化、照明和秩序。",
      phone,
      estate.id,
    ),
    organisation(
      estate.owners,
      `${estate.name}业主委员会`,
      "owners",
      "监督物业，管好维修资金和公共收益。",
      phone + 1,
      estate.id,
    ),
  ];
}

/** Numbers beginning with 9 are not given to subscribers, so none of these rings at anyone's. */
function organisation(
  id: string,
  name: string,
  kind: string,
  duties: string,
  phone: number,
  place = "community",
): Organisation {
  return {
    id,
    name,
    kind,
    places: [place],
    duties,
    phone: `0571-9000${phone}`,
    verified: "2024-01-02",
    demo: true,
  };
}
