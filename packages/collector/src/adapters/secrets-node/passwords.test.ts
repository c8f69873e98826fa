import { expect, test } from "vitest";
import { nodePasswords } from "./passwords.ts";

test("a password is kept as an argon2id hash in PHC form, each time another", async () => {
  const passwords = nodePasswords();
  const hash = await passwords.hash("correct horse battery staple");
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
  expect(await passwords.hash("correct horse battery staple")).not.toBe(hash);
  expect(await passwords.verify("correct horse battery staple", hash)).toBe(true);
  expect(await passwords.verify("correct horse battery stable", hash)).toBe(false);
});

test("an unknown name, and a hash that nobody can read, are wrong passwords", async () => {
  const passwords = nodePasswords();
  for (const stored of [null, "", "$argon2i$v=19$m=1,t=1,p=1$aaaaaaaaaaaaaaaa$aaaaaaaaaaaaaaaa", "plain"])
    expect(await passwords.verify("plain", stored)).toBe(false);
});

test("the same letters typed in another way are the same password", async () => {
  const passwords = nodePasswords();
  const hash = await passwords.hash("caf\u00e9 au lait 12");
  expect(await passwords.verify("cafe\u0301 au lait 12", hash)).toBe(true);
});

test("a crowd waits its turn, and a crowd that is too large is sent away", async () => {
  const passwords = nodePasswords();
  const settled = await Promise.allSettled(Array.from({ length: 80 }, () => passwords.verify("x", null)));
  const busy = settled.filter((one) => one.status === "rejected");
  expect(busy).toHaveLength(80 - 2 - 64);
  expect(await passwords.verify("x", null)).toBe(false);
});
