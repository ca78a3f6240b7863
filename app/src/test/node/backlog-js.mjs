// Drives the published backlog-js for the tests: a call a line on standard input, its answer a line on standard output.
//   {"call": "getIssue", "args": ["SALES-1"]}  →  {"result": …}  or  {"error": {"name", "message", "status", "code"}}
// An argument {"$upload": {"name", "base64"}} becomes a form with that file; a downloaded file comes back as {"download": …}.
import { createInterface } from 'node:readline';
import { Backlog, Error as BacklogErrors } from 'backlog-js';

const backlog = new Backlog({ host: process.env.BACKLOG_HOST, apiKey: process.env.BACKLOG_API_KEY });

for await (const line of createInterface({ input: process.stdin })) {
  const { call, args } = JSON.parse(line);
  console.log(JSON.stringify(await answer(call, args.map(argument))));
}

async function answer(call, args) {
  try {
    const result = await backlog[call](...args);
    return { result: (result?.body ? await download(result) : result) ?? null };
  } catch (error) {
    return { error: described(error) };
  }
}

function argument(value) {
  const upload = value?.$upload;
  if (!upload) {
    return value;
  }
  const form = new FormData();
  form.append('file', new Blob([Buffer.from(upload.base64, 'base64')]), upload.name);
  return form;
}

async function download({ body, filename, contentType }) {
  const bytes = await new Response(body).arrayBuffer();
  return { download: { filename, contentType, base64: Buffer.from(bytes).toString('base64') } };
}

function described(error) {
  const ours = error instanceof BacklogErrors.BacklogError;
  const first = error.body?.errors?.[0];
  return {
    name: error.name,
    message: first?.message ?? String(error.cause ?? error.message),
    status: ours ? error.status : 0,
    code: first?.code ?? 0,
  };
}
