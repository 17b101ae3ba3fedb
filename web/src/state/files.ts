// The user's files: main.py, and modules beside it as further tabs. What is edited here is kept in the page's storage.
import { computed, effect, signal } from "@preact/signals";
import { first } from "../examples";
import type { Files } from "../engine/protocol";

export interface File {
  name: string;
  text: string;
}

export const MAIN = "main.py";
/** main.py is always the first. */
export const files = signal<File[]>([{ name: MAIN, text: first.source }]);
export const active = signal(MAIN);
export const title = signal(first.title);
export const current = computed(() => files.value.find((f) => f.name === active.value) ?? files.value[0]!);

export const asFiles = (list: File[] = files.value): Files => Object.fromEntries(list.map((f) => [f.name, f.text]));
export const sameFiles = (a: File[], b: File[]) => a.length === b.length && a.every((f, i) => f.name === b[i]!.name && f.text === b[i]!.text);

/** Replaces everything: a lesson, a shared program. */
export function openFiles(list: File[], name: string) {
  files.value = list;
  active.value = MAIN;
  title.value = name;
}

export function edit(name: string, text: string) {
  const old = files.value.find((f) => f.name === name);
  if (!old || old.text === text) return;
  files.value = files.value.map((f) => (f.name === name ? { name, text } : f));
  title.value = "Your program";
}

/** What is wrong with a name for a file; "" if nothing is. `old`: the name that it replaces. */
export function faultOf(name: string, old = ""): string {
  if (!name) return "A file needs a name.";
  if (name.split("/").some((part) => !part || part === "." || part === "..") || !/^[\w./-]+$/u.test(name)) return "Letters, digits, _ - . and / make a name.";
  if (name !== old && files.value.some((f) => f.name === name)) return `There is a ${name} already.`;
  if (files.value.some((f) => f.name !== old && (f.name.startsWith(name + "/") || name.startsWith(f.name + "/")))) return "A folder has that name.";
  return "";
}

export function freshName(): string {
  for (let i = 1; ; i++) {
    const name = i === 1 ? "module.py" : `module${i}.py`;
    if (!files.value.some((f) => f.name === name)) return name;
  }
}

export function add(name = freshName(), text = ""): string {
  files.value = [...files.value, { name, text }];
  active.value = name;
  title.value = "Your program";
  return name;
}

export function rename(old: string, name: string): boolean {
  if (old === MAIN || faultOf(name, old)) return false;
  const on = active.value === old;
  files.value = files.value.map((f) => (f.name === old ? { ...f, name } : f));
  if (on) active.value = name;
  return true;
}

export function remove(name: string) {
  if (name === MAIN) return;
  const at = files.value.findIndex((f) => f.name === name);
  files.value = files.value.filter((f) => f.name !== name);
  if (active.value === name) active.value = files.value[Math.max(0, at - 1)]!.name;
}

/* ---- kept in the page's storage ---- */
const KEY = "ouro-files";
const MOST = 2_000_000; // characters; a storage holds about five million

export function restoreFiles(): boolean {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? "null");
    if (!Array.isArray(kept) || !kept.length) return false;
    const list = kept.filter((f): f is File => typeof f?.name === "string" && typeof f?.text === "string");
    if (list[0]?.name !== MAIN) return false;
    openFiles(list, "Your program");
    return true;
  } catch {
    return false; // private windows may refuse, and what is there may be damaged
  }
}

function keep() {
  const list = files.value;
  try {
    if (list.reduce((n, f) => n + f.text.length, 0) > MOST) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, JSON.stringify(list));
  } catch {
    /* full, or refused */
  }
}

/** Starts keeping: a moment after the last change, and when the page is left. */
export function keepFiles() {
  let timer = 0;
  effect(() => {
    void files.value;
    clearTimeout(timer);
    timer = window.setTimeout(keep, 400);
  });
  addEventListener("pagehide", keep);
}
