import type { Body, MessageType, ToAgent, ToCollector } from "@hulplijn/shared/protocol";
import type { FrameFault } from "../frame.ts";
import type { Why } from "../why-not-connected.ts";

/** What one open socket tells its owner. Frames were checked: a body is what the protocol says of its type. */
export interface LinkEvents {
  frame(type: ToAgent, body: Body<ToAgent>, seq: number | null): void;
  /** A frame that was refused; the socket stays open unless the owner closes it. */
  fault(fault: FrameFault): void;
  /** Any sign of life: a frame, a ping, or the answer to one. */
  alive(): void;
  /** The answer to a ping. */
  pong(): void;
  /** The socket is gone, once. `retryAfterSeconds` when the other side said how long to stay away. */
  closed(why: string, retryAfterSeconds: number | null): void;
}

export interface LinkSocket {
  /** One frame. A spooled message comes as the text the spool keeps. False when the socket is no longer open. */
  send<Type extends ToCollector>(type: Type, body: Body<Type>): boolean;
  sendText(text: string): boolean;
  /** Asks for a sign of life with the WebSocket's own ping: eight bytes, there and back. */
  ping(): void;
  /** Bytes handed over and not yet taken by the network. */
  waitingBytes(): number;
  /** Ends politely; the other side gets a moment to answer. */
  close(): void;
  /** Ends at once: for a peer that no longer answers. */
  destroy(): void;
}

/** What an open link goes over. */
export interface Over {
  /** `host:port` of the proxy that connects us. */
  readonly proxy: string | null;
  /** Who issued the certificate at the other end. */
  readonly issuer: string | null;
}

/** Opens sockets to the collector. Never throws: what goes wrong is `failed` in the words of who noticed it, and `why`, its one cause. */
export interface LinkOpener {
  open(
    url: string,
    events: LinkEvents,
    signal: AbortSignal,
  ): Promise<
    | { readonly socket: LinkSocket; readonly over: Over; readonly failed?: never }
    | {
        readonly socket?: never;
        readonly failed: string;
        readonly why: Why;
        readonly retryAfterSeconds: number | null;
      }
  >;
}

export type { MessageType };
