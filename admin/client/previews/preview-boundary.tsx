import { Component, type ReactNode } from "react";

/** Keeps a preview that cannot be drawn from taking the form down with it; tries again at the next change. */
export class PreviewBoundary extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError() {
    return { hasFailed: true };
  }

  override componentDidUpdate(before: Props) {
    if (this.state.hasFailed && before.of !== this.props.of) this.setState({ hasFailed: false });
  }

  override render() {
    return this.state.hasFailed ? <p>还不能预览，请继续填写。</p> : this.props.children;
  }
}

interface Props {
  /** What is drawn; when it changes, drawing is tried again. */
  readonly of: unknown;
  readonly children: ReactNode;
}
