import { createRoot } from "react-dom/client";
import { ImportPage } from "./import-page.tsx";

createRoot(document.getElementById("desk")!).render(<ImportPage />);
