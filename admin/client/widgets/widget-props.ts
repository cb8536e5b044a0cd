/** What Decap hands to a widget's control; `field` is an immutable map. */
export interface ControlProps<Value> {
  readonly value: Value | undefined;
  readonly onChange: (value: Value) => void;
  readonly forID: string;
  readonly classNameWrapper: string;
  readonly setActiveStyle: () => void;
  readonly setInactiveStyle: () => void;
  readonly field: { get(name: string): unknown; set(name: string, value: unknown): unknown };
  readonly entry: { getIn(path: string[]): unknown; get(name: string): unknown };
  readonly collection: { get(name: string): unknown };
}
