import type { Check } from "./check.ts";
import { asType, faultAt } from "./fault-at.ts";

export const orderDays: Check = {
  name: "order-days",
  description: "Ensure that an order was raised, placed, taken and done in this order, and by somebody.",
  forEntry(entry, content) {
    const data = asType(entry, "order")?.data;
    if (!data) return [];
    const fault = (field: string, reason: string, remedy: string) => faultAt(entry, [field], reason, remedy);
    const faults = TURNS.flatMap(([field, word], index) => {
      const day = data[field];
      if (day === undefined) return [];
      const before = TURNS.slice(0, index).map(([key, name]) => ({ day: data[key], name }));
      const missing = before.find((turn) => turn.day === undefined);
      if (missing) return [fault(field, `填了${word}日期，却没有${missing.name}日期`, ORDER)];
      const later = before.find((turn) => turn.day! > day);
      return later ? [fault(field, `${word}日期早于${later.name}日期 ${later.day}`, ORDER)] : [];
    });
    if (data.taken && !data.takenBy)
      faults.push(fault("takenBy", "填了接单日期，却没有写哪个单位接的", "请选择接单单位。"));
    if (data.takenBy && !data.taken)
      faults.push(fault("taken", "写了接单单位，却没有接单日期", "请填写单位接单日期。"));
    if (data.done && !data.result)
      faults.push(fault("result", "填了完成日期，却没有写完成情况", "请写明做了什么、做到什么程度。"));
    if (data.stopped && data.done)
      faults.push(fault("stopped", "既填了完成日期，又选了没有办成", "请核对，两样只留一样。"));
    if (data.stopped && !data.reason)
      faults.push(fault("reason", "没有办成，却没有写原因", "请写明原因，让点单的居民看得明白。"));
    if (data.verdict && !data.done)
      faults.push(fault("verdict", "还没有完成，就填了居民评价", "请等完成后再填居民评价。"));
    for (const [field, kind, word] of LISTS) {
      const listing = data[field] === undefined ? undefined : content.find("listing", data[field]);
      if (listing && listing.data.kind !== kind)
        faults.push(fault(field, `选的不是${word}`, `请从三个清单里选一项${word}。`));
    }
    return faults;
  },
};

const TURNS = [
  ["raised", "居民点单"],
  ["placed", "社区下单"],
  ["taken", "单位接单"],
  ["done", "完成"],
] as const;
const ORDER = "请按居民点单 → 社区下单 → 单位接单 → 完成的先后核对日期。";
const LISTS = [
  ["need", "need", "群众需求"],
  ["project", "project", "服务项目"],
] as const;
