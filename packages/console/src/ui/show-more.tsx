import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Button } from "./button.tsx";

interface ShowMoreProps {
  /** A list that comes page by page. */
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => Promise<unknown>;
  };
}

/** Under a list: fetches its next page. Nothing when the whole list is on screen. */
export function ShowMore({ list }: ShowMoreProps): ReactNode {
  if (!list.hasNextPage) return null;
  return (
    <Button
      onPress={() => void list.fetchNextPage()}
      isDisabled={list.isFetchingNextPage}
      className="self-center"
    >
      <Trans>Show more</Trans>
    </Button>
  );
}
