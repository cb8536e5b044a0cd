import { Component, createRef } from "react";
import ImageWidget from "decap-cms-widget-image";
import { MaskingTable } from "./masking-table.tsx";
import type { Block } from "./blocks.ts";
import { maskedPicture } from "./masked-picture.ts";

/** Decap's picture control, with a table to cover faces, plates and doors before anything is saved. */
export class MaskableImageControl extends ImageWidget.controlComponent {
  #dialog = createRef<HTMLDialogElement>();

  override render() {
    const { value } = this.props;
    return (
      <>
        {super.render()}
        {typeof value === "string" && value !== "" && (
          <MaskDialog
            of={this.#dialog}
            addressOf={() => String(this.props.getAsset(value, this.props.field))}
            onMasked={(file) => this.#take(file)}
          />
        )}
      </>
    );
  }

  /** The covered picture takes the place of the other one, which then is not sent along when the entry is saved. */
  async #take(file: File): Promise<void> {
    const added = await this.props.onPersistMedia(file, { field: this.props.field });
    // Decap shrinks and renames what it takes in.
    const name = added?.payload?.name;
    if (!name) throw new Error("图片没有收下，请再试一次。");
    this.props.onChange(`/media/${name}`);
  }
}

class MaskDialog extends Component<Props, State> {
  override state: State = { address: undefined, message: "", isBusy: false };

  override render() {
    const { address, message, isBusy } = this.state;
    return (
      <div className="mask">
        <button type="button" onClick={() => this.#open()}>
          打码：遮住人脸、车牌、门牌
        </button>
        <dialog ref={this.props.of} aria-label="打码" className="mask__dialog" onClose={() => this.#closed()}>
          {address && (
            <MaskingTable
              address={address}
              isBusy={isBusy}
              message={message}
              onApply={(blocks) => void this.#apply(blocks)}
              onCancel={() => this.props.of.current?.close()}
            />
          )}
        </dialog>
      </div>
    );
  }

  #open() {
    this.setState({ address: this.props.addressOf(), message: "" });
    this.props.of.current?.showModal();
  }

  #closed() {
    this.setState({ address: undefined, isBusy: false });
  }

  async #apply(blocks: readonly Block[]) {
    this.setState({ isBusy: true, message: "正在打码…" });
    try {
      await this.props.onMasked(await maskedPicture(this.state.address!, blocks));
      this.props.of.current?.close();
    } catch (error) {
      this.setState({ isBusy: false, message: `没有打上码：${(error as Error).message}` });
    }
  }
}

interface Props {
  readonly of: React.RefObject<HTMLDialogElement | null>;
  readonly addressOf: () => string;
  readonly onMasked: (file: File) => Promise<void>;
}

interface State {
  readonly address: string | undefined;
  readonly message: string;
  readonly isBusy: boolean;
}
