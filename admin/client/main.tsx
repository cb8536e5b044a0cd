import "./polyfills.ts";
import { createRoot } from "react-dom/client";
import "./admin.css";
import { SignIn } from "./backend/sign-in.tsx";
import { hosting } from "./hosted/hosting.ts";

// Somebody can type a password while the rest is still on its way.
const cms = import("./cms.tsx");
cms.catch(() => undefined);
const door = createRoot(document.getElementById("nc-root")!);
// A forge has its own way in, which Decap knows.
if (hosting) void enter();
else door.render(<SignIn onLogin={enter} />);

async function enter(): Promise<void> {
  const { startCms } = await cms.catch(() => {
    throw new Error("办公端没有全部打开。请检查网络，再刷新这一页。");
  });
  await startCms(() => door.unmount());
}
