import { render } from "preact";
import "./styles/tokens.css";
import "./styles/app.css";
import { decode } from "./model/share";
import { source, start, title } from "./store";
import { App } from "./views/App";

const shared = await decode(location.hash);
if (shared) {
  source.value = shared.source;
  title.value = "A shared program";
} else {
  try {
    const kept = sessionStorage.getItem("ouro-source");
    if (kept) {
      source.value = kept;
      title.value = "Your program";
    }
  } catch {
    /* private windows may refuse */
  }
}
start(shared?.step);
render(<App />, document.getElementById("app")!);
