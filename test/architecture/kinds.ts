// The kinds of plug-ins, for the completeness test: a file per plug-in, a line per plug-in in all.ts.

export interface Kind {
  readonly name: string;
  /** Under packages. */
  readonly all: string;
  readonly folder: string;
  /** Files of that folder that are no plug-in, without ending. */
  readonly besides: readonly string[];
  /** The field that equals the file's name. */
  readonly id: "id" | "type";
}

export const kinds: readonly Kind[] = [
  {
    name: "probe",
    all: "shared/src/probes/all.ts",
    folder: "shared/src/probes",
    besides: ["all", "define", "reading", "registry"],
    id: "id",
  },
  {
    name: "rule",
    all: "shared/src/rules/all.ts",
    folder: "shared/src/rules",
    besides: ["all", "collector-rules", "define", "engine", "finding", "registry"],
    id: "id",
  },
  {
    name: "message",
    all: "shared/src/protocol/all.ts",
    folder: "shared/src/protocol/messages",
    besides: [],
    id: "type",
  },
  {
    name: "collector handler",
    all: "collector/src/handlers/all.ts",
    folder: "collector/src/handlers",
    besides: ["all", "define", "registry"],
    id: "type",
  },
];
