import { createRoot } from "react-dom/client";
import { TodayPage } from "./today-page.tsx";

createRoot(document.getElementById("desk")!).render(<TodayPage />);
