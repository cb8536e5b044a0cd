import { useEffect, useState } from "react";

/** The id of the meeting whose form is open. */
export function useOpenMeeting(): string | undefined {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    // Decap moves with pushState too, which tells nobody; the bar is drawn anew often enough to notice.
    const look = () => setHash(location.hash);
    const timer = setInterval(look, 500);
    addEventListener("hashchange", look);
    return () => {
      clearInterval(timer);
      removeEventListener("hashchange", look);
    };
  }, []);
  return /^#\/collections\/meeting\/entries\/([A-Z0-9-]+)/.exec(hash)?.[1];
}
