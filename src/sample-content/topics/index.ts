import { facilityTopics } from "./facilities.ts";
import { orderTopics } from "./order.ts";
import { peopleTopics } from "./people.ts";
import type { Topic } from "./topic.ts";

export type { Topic, UnitRole } from "./topic.ts";
export const topics: readonly Topic[] = [...facilityTopics, ...orderTopics, ...peopleTopics];
