// A program in the URL: #code=… (compressed), &files=… for those beside it, &step=N; nothing leaves the page.
export interface SharedFile {
  name: string;
  text: string;
}

function bytesToText(bytes: Uint8Array): string {
  let text = "";
  for (let i = 0; i < bytes.length; i += 8192) text += String.fromCharCode(...bytes.subarray(i, i + 8192));
  return btoa(text).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}
const textToBytes = (t: string) => Uint8Array.from(atob(t.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const body = new Response(bytes as BodyInit).body!.pipeThrough(stream as unknown as ReadableWritablePair<Uint8Array, Uint8Array>);
  return new Uint8Array(await new Response(body as BodyInit).arrayBuffer());
}
const pack = async (text: string) => bytesToText(await through(new TextEncoder().encode(text), new CompressionStream("deflate-raw")));
const unpack = async (text: string) => new TextDecoder().decode(await through(textToBytes(text), new DecompressionStream("deflate-raw")));

/** The first file is the program. */
export async function encode(files: SharedFile[], step?: number): Promise<string> {
  const more = files.slice(1).map((f) => [f.name, f.text]);
  return `#code=${await pack(files[0]?.text ?? "")}${more.length ? `&files=${await pack(JSON.stringify(more))}` : ""}${step ? `&step=${step}` : ""}`;
}

export interface Shared {
  files: SharedFile[];
  step?: number;
}

/** What the hash says; null: nothing, or it cannot be read. */
export async function decode(hash: string): Promise<Shared | null> {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  const code = params.get("code");
  if (!code) return null;
  try {
    const files = [{ name: "main.py", text: await unpack(code) }];
    const more: unknown = JSON.parse(params.get("files") ? await unpack(params.get("files")!) : "[]");
    for (const f of Array.isArray(more) ? more : [])
      if (typeof f?.[0] === "string" && typeof f?.[1] === "string" && !files.some((g) => g.name === f[0])) files.push({ name: f[0], text: f[1] });
    const step = Number(params.get("step"));
    return Number.isInteger(step) && step > 0 ? { files, step } : { files };
  } catch {
    return null;
  }
}
