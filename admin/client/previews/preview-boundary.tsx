import { Component, type ReactNode } from "react";

/** Keeps a preview that cannot be drawn from taking the form down with it; tries again at the next change. */
export class PreviewBoundary extends Component<{ of: unknown; children: ReactNode }, { failedFor: unknown }> {
  override state = { failedFor: undefined as unknown };

  override componentDidCatch() {
    this.setState({ failedFor: this.props.of });
  }

  static getDerivedStateFromError() {
    return null;
  }

  override render() {
    if (this.state.failedFor !== undefined && this.state.failedFor === this.props.of)
      return <p>还不能预览，请继续填写。</p>;
    return this.props.children;
  }
}
