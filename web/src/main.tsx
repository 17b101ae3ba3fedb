import { render } from "preact";
import "./styles/tokens.css";
import "./styles/app.css";
import "./styles/picture.css";
import "./styles/panels.css";
import "./styles/narrow.css";
import { examples } from "./examples";
import { decode } from "./model/share";
import { files, keepFiles, openFiles, restoreFiles } from "./state/files";
import { start } from "./state/store";
import { startWorker } from "./engine/start";
import { App } from "./views/App";
import { loadEditor } from "./views/Program";

const worker = startWorker();
const shared = await decode(location.hash);
if (shared) openFiles(shared.files, "A shared program");
else restoreFiles();
// what comes with the page, or was shared with a step, is shown at once; one's own program waits for Run
const lesson = files.value.length === 1 && examples.some((e) => e.source === files.value[0]!.text);
start(worker, { step: shared?.step, run: lesson || shared?.step !== undefined });
render(<App />, document.getElementById("app")!);
keepFiles();
void loadEditor();
