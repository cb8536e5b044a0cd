import { useSelector } from "react-redux";

/** The values of the form as they stand, kept current; a control is otherwise told of its own value only. */
export function useFormData(): FormData {
  return useSelector((state) => state.entryDraft.getIn(["entry", "data"])) as FormData;
}

/** Decap's immutable map of an entry's values. */
export interface FormData {
  get(field: string): unknown;
  toJS(): Record<string, unknown>;
}
