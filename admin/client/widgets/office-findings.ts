import type { Finding } from "../../../src/domain/privacy/index.ts";
import { postToOffice } from "../backend/office-api.ts";

/**
 * What the office finds in a text: it also knows the private register and who signed for a number or a name.
 * Undefined when it cannot be asked; the office looks again when the entry is saved.
 */
export async function officeFindings(text: string, exposure: boolean): Promise<Finding[] | undefined> {
  try {
    const { findings } = await postToOffice<{ findings?: Finding[] }>("private-data", { text, exposure });
    return findings;
  } catch {
    return undefined;
  }
}
