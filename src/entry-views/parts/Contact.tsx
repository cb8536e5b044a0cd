import { isStale, trustedUntil, VERIFY_DAYS } from "../../domain/people/freshness.ts";
import type { ViewContext } from "../view-context.ts";
import { DemoMark } from "./Badge.tsx";
import { Phone } from "./EntryLink.tsx";

/** Whom to telephone: what they see to, when they are there, and on which day somebody last tried the number. */
export function Contact({ contact, context, level = 3 }: ContactProps) {
  const { name, address, duties, hours, verified, phone, mobile, demo } = contact;
  const Heading = `h${level}` as const;
  const days = context.content.settings("site").verifyDays ?? VERIFY_DAYS;
  const hasNumber = phone !== undefined || mobile !== undefined;
  const stale = hasNumber && isStale(verified, context.today, days);
  return (
    <li
      className="contact"
      data-stale={stale || undefined}
      data-trusted-until={hasNumber && verified ? trustedUntil(verified, days) : undefined}
    >
      <div>
        <Heading className="contact__name">
          <a href={context.href(address)}>{name}</a>
        </Heading>
        <p>{duties}</p>
        <p className="soft small cluster">
          {hours && <span>{hours}</span>}
          {hasNumber && verified && (
            <span>
              <time dateTime={verified}>{verified}</time>核实
            </span>
          )}
          {hasNumber && <strong className="contact__stale">待核实：号码可能变了</strong>}
          <DemoMark demo={demo} />
        </p>
      </div>
      <div className="contact__numbers">
        {phone && <Phone number={phone} />}
        {mobile && <Phone number={mobile} />}
        {!hasNumber && <span className="soft">没有单独的电话</span>}
      </div>
    </li>
  );
}

/** What a contact shows; offices and organisations both give it. */
export interface ContactData {
  readonly name: string;
  /** Path of its page. */
  readonly address: string;
  readonly duties: string;
  readonly hours?: string | undefined;
  readonly verified?: string | undefined;
  readonly phone?: string | undefined;
  readonly mobile?: string | undefined;
  readonly demo: boolean;
}

interface ContactProps {
  readonly contact: ContactData;
  readonly context: ViewContext;
  readonly level?: 2 | 3;
}
