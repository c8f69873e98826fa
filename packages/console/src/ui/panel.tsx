import { type ReactNode, useId } from "react";

interface PanelProps {
  readonly title: ReactNode;
  /** Stands at the right of the title: a few buttons or a link. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
  /** Without edges inside, for lists and tables that bring their own. */
  readonly flush?: boolean;
}

/** A titled part of a page. Never one inside another. */
export function Panel({ title, aside, children, id, flush = false }: PanelProps): ReactNode {
  const titleId = useId();
  return (
    <section className="panel" aria-labelledby={titleId} id={id}>
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 pt-3 pb-2">
        <h2 id={titleId} className="text-14">
          {title}
        </h2>
        {aside}
      </div>
      <div className={flush ? "" : "px-4 pb-4"}>{children}</div>
    </section>
  );
}

/** The head of a page: its one title, what stands beside it, and the page's own buttons. */
export function PageHead({
  title,
  lead,
  children,
}: {
  readonly title: ReactNode;
  readonly lead?: ReactNode;
  readonly children?: ReactNode;
}): ReactNode {
  return (
    <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2 pb-4">
      <div className="min-w-0 max-w-[72ch]">
        <h1 className="text-22">{title}</h1>
        {lead !== undefined && <div className="pt-1 text-quiet">{lead}</div>}
      </div>
      {children !== undefined && <div className="flex flex-wrap items-center gap-2">{children}</div>}
    </header>
  );
}

/** The edges of every page inside the frame. */
export function Page({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="mx-auto w-full max-w-[1720px] p-4 md:p-6">{children}</div>;
}
