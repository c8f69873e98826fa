import { useEffect } from "react";

/** Names the page in the browser's tab and history, what it is about first. */
export function useDocumentTitle(text: string | undefined): void {
  useEffect(() => {
    document.title = text === undefined || text === "" ? "Hulplijn" : `${text} · Hulplijn`;
  }, [text]);
}

/** What the page is about, without the program's own name. */
export const pageTitle = (): string => document.title.replace(/ · Hulplijn$/, "");
