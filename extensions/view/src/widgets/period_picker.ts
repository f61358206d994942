// A period to choose.

import { widget } from "./host";
import { periodControls } from "./period_controls";

export default widget((host) => {
  host.root.append(periodControls(host, host.text("label")));
});
