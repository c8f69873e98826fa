import { useLingui } from "@lingui/react/macro";
import { CircleUser } from "lucide-react";
import { type ReactNode, Suspense, lazy, useState } from "react";
import { useSession } from "../../api/session.ts";
import { Button } from "../../ui/button.tsx";

/** What opens under the button is as large as the whole inbox, and nobody needs it for the first look. */
export const fetchPersonMenu = () => import("./person-menu.tsx");
const PersonMenu = lazy(async () => ({ default: (await fetchPersonMenu()).PersonMenu }));

/** Who is signed in, as the button of their menu. */
export function PersonFace({ onPress }: { readonly onPress?: () => void }): ReactNode {
  const { t } = useLingui();
  const name = useSession()?.person.name ?? "";
  return (
    <Button look="bare" aria-label={t`You: ${name}`} {...(onPress && { onPress, "aria-haspopup": "dialog" })}>
      <CircleUser size={18} aria-hidden />
      <span className="hidden max-w-40 truncate lg:inline">{name}</span>
    </Button>
  );
}

export function PersonButton(): ReactNode {
  const [wanted, setWanted] = useState(false);
  const face = <PersonFace onPress={() => setWanted(true)} />;
  return wanted ? (
    <Suspense fallback={face}>
      <PersonMenu />
    </Suspense>
  ) : (
    face
  );
}
