import { useEffect, useState } from "react";
import { contentTypes } from "../../../src/content-types/index.ts";
import { formatDay, formatWeekday } from "../../../src/domain/calendar/format-day.ts";
import { getFromOffice, type OfficeError } from "../backend/office-api.ts";
import { DeskFrame, Trouble } from "../desk-frame.tsx";
import { choicesOf, type Item } from "./choices.ts";
import { ExportList } from "./export-list.tsx";

/** What there is to do today, by kind; can be narrowed to one unit, person or place, and printed. */
export function TodayPage() {
  const [answer, setAnswer] = useState<Answer>();
  const [trouble, setTrouble] = useState<OfficeError>();
  const [unit, setUnit] = useState("");
  const [place, setPlace] = useState("");
  useEffect(() => {
    getFromOffice<Answer>("today").then(setAnswer, setTrouble);
  }, []);
  if (trouble) return frame(<Trouble message={trouble.message} status={trouble.status} />);
  if (!answer) return frame(<p role="status">正在查看……</p>);

  const { today, kinds, items, community } = answer;
  const shown = items.filter(
    (item) => (!unit || [item.unitName, item.who].includes(unit)) && (!place || item.placeName === place),
  );
  const groups = Object.entries(kinds)
    .map(([kind, name]) => ({ kind, name, items: shown.filter((item) => item.kind === kind) }))
    .filter((group) => group.items.length > 0);
  return frame(
    <>
      <p>
        <strong>
          {community} {formatDay(today)} {formatWeekday(today)}
        </strong>
        ，共 {shown.length} 件{unit && `，${unit}`}
        {place && `，${place}`}。
      </p>
      <div className="desk__row desk__screen">
        <Pick
          label="谁来办"
          value={unit}
          onPick={setUnit}
          choices={choicesOf(items, (one) => one.unitName ?? one.who)}
        />
        <Pick
          label="哪里"
          value={place}
          onPick={setPlace}
          choices={choicesOf(items, (one) => one.placeName)}
        />
        <button type="button" onClick={() => window.print()}>
          打印这一张
        </button>
      </div>
      {groups.length === 0 && <p className="desk__good">今天没有要办的事。</p>}
      {groups.map((group) => (
        <section key={group.kind} aria-label={group.name}>
          <h2>
            {group.name}（{group.items.length}）
          </h2>
          <table>
            <thead>
              <tr>
                <th scope="col">事情</th>
                <th scope="col">要做什么</th>
                <th scope="col">谁</th>
                <th scope="col">哪里</th>
              </tr>
            </thead>
            <tbody>
              {group.items.map((item) => (
                <Row key={`${item.type} ${item.id} ${item.title}`} item={item} />
              ))}
            </tbody>
          </table>
        </section>
      ))}
      <ExportList />
    </>,
  );
}

function Row({ item }: { item: Item }) {
  const label = contentTypes.find(({ name }) => name === item.type)?.label ?? "";
  return (
    <tr>
      <th scope="row">
        <a
          href={item.id ? `./#/collections/${item.type}/entries/${item.id}` : `./#/collections/${item.type}`}
        >
          {item.title}
        </a>
        <div className="desk__small">
          {label} {item.id}
        </div>
      </th>
      <td data-name="要做">{item.words}</td>
      <td data-name="谁">{item.unitName ?? item.who ?? "社区"}</td>
      <td data-name="哪里">{item.placeName ?? "全社区"}</td>
    </tr>
  );
}

function Pick({ label, value, choices, onPick }: PickProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onPick(event.target.value)}>
        <option value="">全部</option>
        {choices.map((choice) => (
          <option key={choice}>{choice}</option>
        ))}
      </select>
    </label>
  );
}

function frame(children: React.ReactNode) {
  return (
    <DeskFrame title="今日待办" lede="到期的、超期的、等审核的、该公开的，按急缓排好。点事情就能打开来写。">
      {children}
    </DeskFrame>
  );
}

interface PickProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly string[];
  readonly onPick: (value: string) => void;
}

interface Answer {
  readonly today: string;
  readonly community: string;
  readonly kinds: Readonly<Record<string, string>>;
  readonly items: readonly Item[];
}
