import { type ESTree, defineRule } from "@oxlint/plugins";
import { elementsOf, keyOf, startIn, startOf, type Start, textOf } from "./starts.ts";

const shells = /(^|[\\/])((ba|da|z|k|a)?sh|busybox|cmd)(\.exe)?$/i;
const takesText = /^(-[a-z]*c|\/[ck])$/i;
const module = /^(node:)?child_process$/;
const message = "no shell: start the program itself, with its arguments as an array";

function startsShell(start: Start): boolean {
  const program = textOf(start.program);
  if (program === undefined || !shells.test(program)) return false;
  return elementsOf(start.args).some((element) => takesText.test(textOf(element ?? undefined) ?? ""));
}

/** Text that reaches a shell is one quote away from being a program of somebody else's. */
export const noShell = defineRule({
  meta: { type: "problem" },
  create(context) {
    const namespaces = new Set<string>();
    const report = (node: ESTree.Node): void => context.report({ node, message });
    return {
      ImportDeclaration(node) {
        if (!module.test(node.source.value)) return;
        for (const specifier of node.specifiers) {
          if (specifier.type !== "ImportSpecifier") namespaces.add(specifier.local.name);
          else if (/^exec(Sync)?$/.test(textOfName(specifier.imported))) report(specifier);
        }
      },
      MemberExpression(node) {
        if (node.object.type !== "Identifier" || !namespaces.has(node.object.name)) return;
        if (node.property.type === "Identifier" && /^exec(Sync)?$/.test(node.property.name)) report(node);
      },
      Property(node) {
        if (keyOf(node) !== "shell" || node.value.type !== "Literal") return;
        if (node.value.value === true) report(node);
      },
      CallExpression(node) {
        const start = startOf(node);
        if (!start) return;
        if (startsShell(start)) report(node);
        for (const options of node.arguments) {
          if (options.type !== "ObjectExpression") continue;
          const named = options.properties.find(
            (part) => part.type === "Property" && keyOf(part) === "shell",
          );
          if (named?.type === "Property" && textOf(named.value) !== undefined) report(named);
        }
      },
      ObjectExpression(node) {
        const start = startIn(node);
        if (start && startsShell(start)) report(node);
      },
    };
  },
});

function textOfName(name: ESTree.ModuleExportName): string {
  return name.type === "Literal" ? name.value : name.name;
}
