import type { ProposedFix, Run } from "@hulplijn/shared/api";
import { triesPerCode, typedCode } from "@hulplijn/shared/trust/decide";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { proofOf, showCaller, type Showing } from "../../api/caller.ts";
import { codeOf, refusedHere } from "../../api/client.ts";
import { runQuery } from "../../api/incidents.ts";
import { orderShown, personOf, type Signing } from "../../api/order.ts";
import { isGrave, useSigner } from "../../api/use-shift.ts";
import { Button } from "../../ui/button.tsx";
import { useNow } from "../../ui/clock.ts";
import { Field } from "../../ui/field.tsx";
import { useSeen } from "../../ui/use-seen.ts";
import { Failure } from "../failure.tsx";
import { afterItsWord, judgedBy, minutesOf, nextAfter, secondsLeft } from "./caller-try.ts";

/** How often an order is looked at whose code the device has not judged yet; the stream is quicker as a rule. */
const lookMs = 500;

interface VerifyCallerProps {
  readonly device: { readonly deviceId: string; readonly deviceName: string };
  readonly incidentKey: string | null;
  readonly fix: Pick<ProposedFix, "fix" | "version" | "manifestDigest" | "params" | "risk">;
  /** Not while a value is missing. */
  readonly isReady?: boolean;
  /** The first button takes the focus: not where somebody types above it. */
  readonly takesFocus?: boolean;
  readonly onClose: () => void;
  /** The device took the code, or waits for something else. */
  readonly onStarted: (run: Run) => void;
}

/**
 * The step between a fix for a caller and its run: the device shows a code, staff say the mark and type what the caller reads aloud, and
 * the order proves it. The device alone compares; what it says of the code stands here, and of the rest on the run's own page.
 */
export function VerifyCaller(props: VerifyCallerProps): ReactNode {
  const { device, incidentKey, fix, isReady = true, takesFocus = false, onClose, onStarted } = props;
  const { deviceId, deviceName } = device;
  const { t } = useLingui();
  const client = useQueryClient();
  const signer = useSigner();
  const maySign = signer(fix.risk) !== null;
  const [wrong, setWrong] = useState(0);
  const signingNow = (): Signing => {
    const signing = signer(fix.risk);
    if (!signing) throw refusedHere(isGrave(fix.risk) ? "no-ordering-passkey" : "shift-not-begun", "");
    return signing;
  };
  const show = useMutation({
    mutationFn: async () => {
      const person = personOf(signingNow());
      return showCaller({ person, deviceId, fix: fix.fix, params: fix.params });
    },
    onMutate: () => {
      setWrong(0);
      order.reset();
    },
  });
  const order = useMutation({
    mutationFn: async ({ showing, code }: { readonly showing: Showing; readonly code: string }) => {
      const signing = signingNow();
      const callerProof = await proofOf({ deviceId, fix }, personOf(signing), showing, code);
      const ordered = await orderShown({ fix, deviceId, incidentKey, callerProof }, signing);
      const run = await afterItsWord(ordered, async () => {
        await new Promise((settle) => setTimeout(settle, lookMs));
        return client.fetchQuery({ ...runQuery(ordered.runId), staleTime: 0 });
      });
      if (judgedBy(run) === "refused") throw refusedHere(run.code as "caller-code-wrong", "");
      return run;
    },
    onError: (error) => {
      if (codeOf(error) === "caller-code-wrong") setWrong((before) => before + 1);
    },
    onSettled: () =>
      incidentKey === null ? undefined : client.invalidateQueries({ queryKey: ["incident", incidentKey] }),
  });
  const seen = useSeen(`${fix.fix} ${deviceId}`);
  const showing = show.data;
  const error = order.error ?? show.error;
  const next = error === null ? null : nextAfter(codeOf(error), wrong);
  const footer = (
    <Button onPress={onClose}>
      <Trans>Not now</Trans>
    </Button>
  );
  return (
    <section aria-label={t`Verify the caller`} className="flex flex-col gap-3 border-t border-hair pt-4">
      <h3 className="text-14">
        <Trans>Verify the caller</Trans>
      </h3>
      <p className="text-13 text-quiet">
        <Trans>
          Only when they called you, never when you called them. Ask what you always ask first: the code
          proves where they sit, not who they are.
        </Trans>
      </p>
      {/* The mark of a code that is over is said to nobody. */}
      {showing && (next === null || next === "ask-again") && <WhatToSay showing={showing} />}
      {error && <Failure error={error} />}
      {next === "ask-again" && (
        <p className="text-13">
          <Plural
            value={triesPerCode - wrong}
            one="# try is left with this code."
            other="# tries are left with this code."
          />
        </p>
      )}
      {next === "stop" ? (
        <div className="flex justify-end">{footer}</div>
      ) : showing && next !== "show-new" ? (
        <CodeForm
          key={`${showing.requestId} ${wrong}`}
          showing={showing}
          deviceName={deviceName}
          isPending={order.isPending}
          mayOrder={maySign && !show.isPending}
          onCode={(code) => order.mutate({ showing, code }, { onSuccess: onStarted })}
          onNew={() => show.mutate()}
        >
          {footer}
        </CodeForm>
      ) : (
        <div className="flex flex-wrap items-center justify-end gap-3">
          {footer}
          <Button
            key={String(seen)}
            look="primary"
            autoFocus={(takesFocus || showing !== undefined) && seen}
            onPress={() => show.mutate()}
            isDisabled={!seen || !isReady || !maySign || show.isPending}
          >
            {show.isPending ? (
              t`Asking the device…`
            ) : showing ? (
              <Trans>Show a new code</Trans>
            ) : (
              <Trans>Show the caller a code</Trans>
            )}
          </Button>
        </div>
      )}
    </section>
  );
}

/** Where the caller finds the code, and what is said on the telephone. Read out when it appears. */
function WhatToSay({ showing: { mark, faces } }: { readonly showing: Showing }): ReactNode {
  return (
    <div role="status" className="flex flex-col gap-2">
      {faces.includes("text-console") && (
        <p>
          <Trans>
            The code is above the sign-in line of a text console. Have them press <kbd>Ctrl+Alt+F3</kbd>;{" "}
            <kbd>Ctrl+Alt+F1</kbd> or <kbd>F2</kbd> leads back.
          </Trans>
        </p>
      )}
      {faces.includes("session") && (
        <p>
          <Trans>The code is in a message on their desktop.</Trans>
        </p>
      )}
      <ol className="flex list-decimal flex-col gap-1 pl-5">
        <li>
          <Trans>
            Ask them: does it say <strong className="font-mono text-18">{mark}</strong> on your screen? When
            it does not, stop: they do not sit at this device.
          </Trans>
        </li>
        <li>
          <Trans>Then have them read the six digits aloud.</Trans>
        </li>
      </ol>
    </div>
  );
}

interface CodeFormProps {
  readonly showing: Showing;
  readonly deviceName: string;
  readonly isPending: boolean;
  readonly mayOrder: boolean;
  readonly onCode: (code: string) => void;
  readonly onNew: () => void;
  readonly children: ReactNode;
}

/** The six digits, and how long they are good. The field takes the focus: staff have the telephone in the other hand. */
function CodeForm(props: CodeFormProps): ReactNode {
  const { showing, deviceName, isPending, mayOrder, onCode, onNew, children } = props;
  const { t } = useLingui();
  const [text, setText] = useState("");
  const code = typedCode(text);
  const left = secondsLeft(showing, useNow());
  const isReady = code !== null && left > 0 && mayOrder && !isPending;
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onCode(code);
      }}
    >
      <Field
        label={t`The six digits`}
        value={text}
        onChange={setText}
        autoFocus
        autoComplete="off"
        inputMode="numeric"
        maxLength={12}
        isReadOnly={isPending}
        hint={
          left > 0 ? (
            <span role="timer">
              <Trans>Good for {minutesOf(left)} more</Trans>
            </span>
          ) : undefined
        }
      />
      {left === 0 && !isPending && (
        <p role="alert" className="text-13 text-warning-text">
          <Trans>The code is over. Show a new one.</Trans>
        </p>
      )}
      <div className="flex flex-wrap items-center justify-end gap-3">
        {children}
        <Button onPress={onNew} isDisabled={!mayOrder || isPending}>
          <Trans>Show a new code</Trans>
        </Button>
        <Button type="submit" look="primary" isDisabled={!isReady}>
          {isPending ? t`The device checks the code…` : t`Run on ${deviceName}`}
        </Button>
      </div>
    </form>
  );
}
