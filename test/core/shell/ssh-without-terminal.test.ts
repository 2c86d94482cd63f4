import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { simpleCommands } from "../../../extensions/core/shell/shell-script.ts";
import { runsSshWithoutTerminal } from "../../../extensions/core/shell/ssh-without-terminal.ts";

test("finds an ssh that asks for no terminal, wherever a command can stand", () => {
  for (const command of [
    "ssh host tail -F app.log",
    "/usr/bin/ssh -p 22 root@host 'sleep 1000'",
    "cd x && ssh host make | grep -v ok",
    "ssh host make 2>&1",
    "2>err ssh host make",
    "FOO=1 exec ssh host make",
    "while ! ssh host test -e done; do sleep 30; done",
    "for h in a b; do ssh $h uptime; done",
    "x=$(ssh host date); echo $x",
    'echo "now: $(ssh host date)"',
    "echo `ssh host date`",
    "(ssh host make)",
    "timeout -k 5 60 ssh host make",
    "sudo -u bob env A=b nohup ssh host make",
    "sshpass -p secret ssh host make",
    "bash -c 'ssh host make'",
    "bash -lc 'ssh host make'",
    "diff <(ssh a cat x) <(ssh b cat x)",
    "ssh \\\n  host make",
    "ssh -o ServerAliveInterval=15 -J jump host make",
    "ssh -o RequestTTY=yes host make",
    "ssh host <<EOF\nmake\nEOF",
    "cat <<EOF\nx\nEOF\nssh host make",
    // Without its own terminal, ssh ignores a single -t.
    "ssh -t host make",
    "ssh host ssh -tt inner make",
  ])
    assert.equal(runsSshWithoutTerminal(command), true, command);
});

test("raises no alarm where a terminal is asked for, nothing runs there, or there is no ssh", () => {
  for (const command of [
    "ssh -tt host tail -F app.log",
    "ssh -t -t host make",
    "ssh -vtt -p 22 host make",
    "ssh host -tt make",
    "ssh -p22tt -tt host make",
    "ssh -o RequestTTY=force host make",
    "ssh -oRequestTTY=force host make",
    "ssh -N -L 8080:localhost:80 host",
    "ssh -fN host",
    "ssh -V",
    "ssh -G host",
    "ssh -O check host",
    "ssh",
    "ssh-add -l",
    "ssh-keygen -t ed25519",
    "ssh-agent bash",
    "echo ssh host make",
    "echo 'ssh host make'",
    'echo "ssh host make"',
    "echo 'a; ssh host make'",
    "grep ssh auth.log",
    "tail -F /var/log/ssh host",
    "tail -F /etc/ssh/sshd_config",
    "# ssh host make\nsleep 1",
    "sleep 1 # ssh host make",
    "cat <<'EOF'\nssh host make\nEOF",
    "cat > ssh host",
    "cat < ssh",
    "sshd -D",
    "git push ssh://host/x",
    "bash ssh host",
    "bash -c true ssh host",
    "systemctl status ssh host",
    "",
  ])
    assert.equal(runsSshWithoutTerminal(command), false, command);
});

test("takes a script apart as a shell does", () => {
  assert.deepEqual(simpleCommands("a 'b c' \"d $e\" f\\ g; h>i 2>&1 | j && k"), [
    ["a", "b c", "d $e", "f g"],
    ["h"],
    ["j"],
    ["k"],
  ]);
});

test("comes to an end, whatever the script", () => {
  const piece = fc.constantFrom(
    "ssh",
    " ",
    "'",
    '"',
    "$(",
    ")",
    "`",
    "<<",
    "<",
    ">",
    "&",
    "\n",
    "\\",
    "#",
    "-o",
    "x",
    "-c",
    "sh",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      assert.equal(typeof runsSshWithoutTerminal(pieces.join("")), "boolean");
    }),
    { numRuns: 2_000 },
  );
  for (const opening of ['"$(sh -c ', "$(", "(", "`", "<(", "$((", "if x; then "])
    assert.equal(typeof runsSshWithoutTerminal(`${opening.repeat(5_000)}ssh host`), "boolean", opening);
});
