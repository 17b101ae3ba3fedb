import { examples } from "../examples";
import { notice, setTheme, share, source, theme, title } from "../store";
import { Icon, Mark } from "./icons";

function open(path: string) {
  const e = examples.find((x) => x.path === path);
  if (!e) return;
  source.value = e.source;
  title.value = e.title;
}

export function TopBar() {
  return (
    <header class="top">
      <h1 class="brand">
        <Mark />
        Ouro
      </h1>
      <span class="sep" />
      <label class="doc">
        <span class="hide">Lessons</span>
        <select aria-label="Lessons" value={examples.find((e) => e.source === source.value)?.path ?? ""} onChange={(e) => open(e.currentTarget.value)}>
          <option value="" disabled hidden={examples.some((e) => e.source === source.value)}>
            {title.value}
          </option>
          {examples.map((e) => (
            <option key={e.path} value={e.path}>
              {e.title}
            </option>
          ))}
        </select>
        <span class="faint wide">CPython 3.11, 64-bit sizes</span>
      </label>
      <span class="right">
        <span class="notice" aria-live="polite">
          {notice.value}
        </span>
        <button class="tb" type="button" onClick={() => void share()}>
          <Icon name="share" />
          Share
        </button>
        <button class="tb" type="button" aria-label={theme.value === "dark" ? "Light" : "Dark"} onClick={() => setTheme(theme.value === "dark" ? "light" : "dark")}>
          <Icon name="theme" />
          <span class="wide">{theme.value === "dark" ? "Light" : "Dark"}</span>
        </button>
      </span>
    </header>
  );
}
