import { useLingui } from "@lingui/react/macro";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { Button } from "./button.tsx";

interface DialogProps {
  readonly title: ReactNode;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  readonly wide?: boolean;
}

/** A question that has to be answered or turned away before work goes on. Never one on another. */
export function Dialog({ title, isOpen, onClose, children, wide = false }: DialogProps): ReactNode {
  const { t } = useLingui();
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => !open && onClose()}
      isDismissable
      className="fixed inset-0 z-40 flex items-end justify-center bg-black/45 sm:items-start sm:pt-[12vh]"
    >
      <Modal
        className={`w-full ${wide ? "sm:max-w-[760px]" : "sm:max-w-[520px]"} max-h-[88dvh] overflow-auto rounded-6 bg-surface shadow-(--shadow)`}
      >
        <AriaDialog className="flex flex-col gap-4 p-4 sm:p-6">
          <div className="flex items-start justify-between gap-4">
            <Heading slot="title" className="text-18">
              {title}
            </Heading>
            <Button look="bare" shape="icon" onPress={onClose} aria-label={t`Close`}>
              <X size={18} aria-hidden />
            </Button>
          </div>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
