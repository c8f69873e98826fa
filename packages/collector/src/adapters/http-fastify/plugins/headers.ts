import helmet from "@fastify/helmet";
import type { Api } from "../api.ts";
import type { HttpSettings } from "../deps.ts";

/**
 * What a browser may do with our answers: our own scripts and styles from our own origin, no inline code, no frames,
 * and no string becomes a script (Trusted Types). HSTS only where there is TLS: it would break plain HTTP on localhost.
 */
export async function securityHeaders(api: Api, settings: HttpSettings): Promise<void> {
  await api.register(helmet, {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", "data:"],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        frameAncestors: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        requireTrustedTypesFor: ["'script'"],
      },
    },
    strictTransportSecurity: settings.tls === null ? false : { maxAge: 31_536_000, includeSubDomains: false },
    crossOriginOpenerPolicy: { policy: "same-origin" },
    crossOriginResourcePolicy: { policy: "same-origin" },
    crossOriginEmbedderPolicy: false,
    referrerPolicy: { policy: "no-referrer" },
    xFrameOptions: { action: "deny" },
  });
}
