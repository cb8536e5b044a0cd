import { hideExpired, todayInChina } from "./hide-expired.ts";

hideExpired(document, todayInChina(Date.now()));
