import { useEffect } from "react";

/** Names the page in the browser's tab and history, what it is about first. */
export function useDocumentTitle(text: string | undefined): void {
  useEffect(() => {
    document.title = text === undefined || text === "" ? "Hulplijn" : `${text} · Hulplijn`;
  }, [text]);
}
