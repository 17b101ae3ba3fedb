// A program in the URL: #code=… (compressed) and &step=N; nothing leaves the page.
const bytesToText = (b: Uint8Array) => btoa(String.fromCharCode(...b)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
const textToBytes = (t: string) => Uint8Array.from(atob(t.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));

async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const body = new Response(bytes as BodyInit).body!.pipeThrough(stream as unknown as ReadableWritablePair<Uint8Array, Uint8Array>);
  return new Uint8Array(await new Response(body as BodyInit).arrayBuffer());
}

export async function encode(source: string, step?: number): Promise<string> {
  const packed = await through(new TextEncoder().encode(source), new CompressionStream("deflate-raw"));
  return `#code=${bytesToText(packed)}${step ? `&step=${step}` : ""}`;
}

export interface Shared {
  source: string;
  step?: number;
}

/** What the hash says; null: nothing, or it cannot be read. */
export async function decode(hash: string): Promise<Shared | null> {
  const params = new URLSearchParams(hash.replace(/^#/, ""));
  const code = params.get("code");
  if (!code) return null;
  try {
    const source = new TextDecoder().decode(await through(textToBytes(code), new DecompressionStream("deflate-raw")));
    const step = Number(params.get("step"));
    return Number.isInteger(step) && step > 0 ? { source, step } : { source };
  } catch {
    return null;
  }
}
