import type { EnrolmentFacts } from "@hulplijn/shared/api";
import { linuxRecipes } from "./linux-recipes.ts";
import { macosRecipes, windowsRecipes } from "./other-recipes.ts";
import type { MakeRecipe, Platform, Recipe } from "./recipe.ts";

const byPlatform: Readonly<Record<Platform, readonly MakeRecipe[]>> = {
  windows: windowsRecipes,
  macos: macosRecipes,
  linux: linuxRecipes,
};

/** Every tool that brings the agent to a platform, with its lines for this collector and this token. */
export const recipesOf = (
  platform: Platform,
  facts: EnrolmentFacts,
  token: string | null,
): readonly Recipe[] => byPlatform[platform].map((make) => make(facts, token));
