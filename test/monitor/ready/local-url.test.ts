import assert from "node:assert/strict";
import { test } from "node:test";
import { checkLocalUrl, isLocalAddress, isLoopback } from "../../../extensions/monitor/ready/local-url.ts";

for (const url of [
  "http://127.0.0.1:5173/health",
  "http://127.8.8.8",
  "http://localhost:3000/?a=1",
  "http://app.localhost:3000",
  "http://[::1]:8080/",
  "http://0.0.0.0:8000/",
  "http://10.1.2.3/",
  "http://172.31.255.255:80/x",
  "https://192.168.1.1:8443/",
  "http://[fd00::1]/",
]) {
  test(`${url} is local`, async () => {
    assert.equal((await checkLocalUrl("ready.http", url)).href, new URL(url).href);
  });
}

for (const [url, why] of [
  ["http://93.184.216.34/", "neither loopback nor private"],
  ["http://169.254.169.254/latest/meta-data/", "neither loopback nor private"],
  ["http://172.32.0.1/", "neither loopback nor private"],
  ["http://[2001:db8::1]/", "neither loopback nor private"],
  ["http://[::ffff:8.8.8.8]/", "neither loopback nor private"],
  ["http://2130706434.example.invalid/", "."],
  ["ftp://127.0.0.1/", "neither http nor https"],
  ["file:///etc/passwd", "neither http nor https"],
  ["http://user:secret@127.0.0.1/", "a user name or a password"],
  ["127.0.0.1:5173", "neither http nor https|no URL"],
  ["not a URL", "no URL"],
] as const) {
  test(`${url} is refused by name, with what is allowed`, async () => {
    await assert.rejects(
      checkLocalUrl("ready.http", url),
      new RegExp(`^Error: ready\\.http is ".+": .*(${why}).*; allowed is an http or https URL`),
    );
  });
}

test("numbers that are written as one word are the address that they mean", async () => {
  assert.equal((await checkLocalUrl("ready.http", "http://2130706433/")).hostname, "127.0.0.1");
  await assert.rejects(checkLocalUrl("ready.http", "http://134744072/"), /8\.8\.8\.8 is neither/);
});

test("an address of IPv4 written as one of IPv6 counts as what it is", () => {
  assert.ok(isLocalAddress("::ffff:127.0.0.1", 6));
  assert.ok(!isLocalAddress("::ffff:8.8.8.8", 6));
});

test("a private address is not loopback", () => {
  assert.ok(isLoopback("[::1]") && isLoopback("a.localhost") && isLoopback("127.0.0.2"));
  assert.ok(!isLoopback("10.0.0.1") && !isLoopback("localhost.example"));
});
