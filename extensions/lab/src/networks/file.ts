// A network file by its ending. What comes of it is read by the view, which refuses what is no network.

import { NetworkError } from "../../../view/src/network/records";
import { readGexf } from "./gexf";
import { readGraphml } from "./graphml";
import { placed } from "./layout";
import { isNodeLink } from "./node_link";

/** What the view reads, from the text of the file called `name`.
 *
 * @throws NetworkError if the text is not what the ending says
 */
export function readNetworkFile(name: string, text: string): unknown {
  const ending = name.slice(name.lastIndexOf(".")).toLowerCase();
  const network = ending === ".gexf" ? readGexf(text) : ending === ".graphml" ? readGraphml(text) : readJson(text);
  return isNodeLink(network) ? placed(network) : network;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new NetworkError(`The file is no JSON: ${error instanceof Error ? error.message : String(error)}`);
  }
}
