// A network file, open in a tab: drawn by the view, anew whenever the file changes.

import { ABCWidgetFactory, type DocumentRegistry, DocumentWidget } from "@jupyterlab/docregistry";
import type { IThemeManager } from "@jupyterlab/apputils";
import { PathExt } from "@jupyterlab/coreutils";
import type { TranslationBundle } from "@jupyterlab/translation";
import type { Message } from "@lumino/messaging";
import { Widget } from "@lumino/widgets";
import type { MountedNetwork } from "../../../view/src/network/host";
import { networkIcon } from "../icons";

export class NetworkContent extends Widget {
  private mounted: MountedNetwork | null = null;

  constructor(
    private readonly context: DocumentRegistry.Context,
    private readonly themes: IThemeManager | null,
    private readonly trans: TranslationBundle,
  ) {
    super();
    this.addClass("wbl-network");
    this.title.icon = networkIcon;
    this.node.tabIndex = -1;
    void context.ready.then(() => this.draw());
    context.model.contentChanged.connect(this.onChange, this);
    themes?.themeChanged.connect(this.recolour, this);
  }

  override dispose(): void {
    if (this.isDisposed) {
      return;
    }
    this.context.model.contentChanged.disconnect(this.onChange, this);
    this.themes?.themeChanged.disconnect(this.recolour, this);
    this.mounted?.dispose();
    super.dispose();
  }

  protected override onActivateRequest(_: Message): void {
    this.node.focus();
  }

  private onChange(): void {
    void this.draw();
  }

  private recolour(): void {
    this.mounted?.recolour();
  }

  private async draw(): Promise<void> {
    // The view and what reads files for it are loaded with the first network that is opened.
    const { NetworkError, mount } = await import("../../../view/src/network/host");
    const { readNetworkFile } = await import("./file");
    if (this.isDisposed || !this.context.isReady) {
      return;
    }
    try {
      const network = readNetworkFile(PathExt.basename(this.context.path), this.context.model.toString());
      if (this.mounted === null) {
        this.node.replaceChildren();
        this.mounted = mount(this.node, network);
      } else {
        this.mounted.update(network);
      }
    } catch (error) {
      if (!(error instanceof NetworkError)) {
        throw error;
      }
      this.mounted?.dispose();
      this.mounted = null;
      this.node.replaceChildren(this.refusal(error.message));
    }
  }

  private refusal(reason: string): HTMLElement {
    const told = document.createElement("div");
    told.className = "wbl-refusal";
    told.setAttribute("role", "alert");
    const head = document.createElement("h2");
    head.textContent = this.trans.__("%1 cannot be drawn as a network", PathExt.basename(this.context.path));
    const why = document.createElement("p");
    why.textContent = reason;
    const way = document.createElement("p");
    way.textContent = this.trans.__("Right-click the file and choose Open With to see its text.");
    told.append(head, why, way);
    return told;
  }
}

export class NetworkFactory extends ABCWidgetFactory<DocumentWidget<NetworkContent>> {
  constructor(
    options: DocumentRegistry.IWidgetFactoryOptions,
    private readonly themes: IThemeManager | null,
    private readonly trans: TranslationBundle,
  ) {
    super(options);
  }

  protected override createNewWidget(context: DocumentRegistry.Context): DocumentWidget<NetworkContent> {
    return new DocumentWidget({ content: new NetworkContent(context, this.themes, this.trans), context });
  }
}
