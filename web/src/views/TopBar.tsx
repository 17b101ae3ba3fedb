import { examples } from "../examples";
import { files, MAIN, openFiles, title } from "../state/files";
import { notice, run, setTheme, share, theme } from "../state/store";
import { Icon, Mark } from "./icons";
import { RunButton } from "./Program";

function open(path: string) {
  const e = examples.find((x) => x.path === path);
  if (!e) return;
  openFiles([{ name: MAIN, text: e.source }], e.title);
  run();
}

export function TopBar() {
  const shown = files.value.length === 1 ? examples.find((e) => e.source === files.value[0]!.text) : undefined;
  return (
    <header class="top">
      <h1 class="brand">
        <Mark />
        <span>Ouro</span>
      </h1>
      <span class="sep" />
      <label class="doc">
        <span class="hide">Lessons</span>
        <select aria-label="Lessons" value={shown?.path ?? ""} onChange={(e) => open(e.currentTarget.value)}>
          {!shown && <option value="" disabled>{title.value}</option>}
          {examples.map((e) => <option key={e.path} value={e.path}>{e.title}</option>)}
        </select>
        <span class="faint wide">CPython 3.11, 64-bit sizes</span>
      </label>
      <span class="right">
        <span class="notice" aria-live="polite">{notice.value}</span>
        <button class="tb" type="button" onClick={() => void share()}>
          <Icon name="share" />
          <span class="tb-word">Share</span>
        </button>
        <button class="tb" type="button" aria-label={theme.value === "dark" ? "Light" : "Dark"} onClick={() => setTheme(theme.value === "dark" ? "light" : "dark")}>
          <Icon name="theme" />
          <span class="wide">{theme.value === "dark" ? "Light" : "Dark"}</span>
        </button>
        <span class="phone-run"><RunButton /></span>
      </span>
    </header>
  );
}
