export { addUp, addUpYear, whyNotAdded, type AddedUp, type MemberPart } from "./add-up.ts";
export { memberFigure, type Amounts, type MemberFigure, type MemberYear } from "./member-figure.ts";
export { memberReports, type MemberReport } from "./member-report.ts";
export { addedWords, stateWords } from "./member-words.ts";
export { memberAddress, membersOf, type Member, type MemberData, type MemberState } from "./member.ts";
export { MemberDataError, readMember, type MemberReading, type ReadingOptions } from "./read-member.ts";
