// An actor to choose by typing a part of the name.

import { element } from "../network/dom";
import { combobox } from "./combobox";
import { widget } from "./host";
import type { Found } from "./participants";
import { button, field } from "./parts";

export default widget((host) => {
  const search = combobox<Found>(
    (text) => host.ask<Found[]>("find", { text }),
    (one) => [`${one.name} (${one.id})`, one.note],
    (one) => host.tell({ selection: { actor: one.id } }),
  );
  const none = button("None", () => host.tell({ selection: null }), { title: "Choose nobody" });
  host.root.append(element("div", { class: "wbw-row" }, field(host.text("label"), search.input, search.list), none));
  host.follow(["shown"], () => search.show(host.text("shown")));
});
