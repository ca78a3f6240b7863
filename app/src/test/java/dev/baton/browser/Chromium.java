package dev.baton.browser;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The machine's Chromium: the one that {@code BATON_TEST_CHROMIUM} names, or the one on the PATH, or, for root on Debian and
 * its kin, the one of the system's packages, installed now.
 */
final class Chromium {

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome-stable", "google-chrome");
    /** Japanese is among what is looked at. */
    private static final List<String> PACKAGES = List.of("chromium", "fonts-noto-cjk", "fonts-noto-color-emoji");

    private static final int MINUTES_TO_INSTALL = 8;

    private Chromium() {}

    /**
     * Its program.
     *
     * @throws AssertionError when there is none and it cannot be installed; the message says what to do
     */
    static Path program() {
        var named = System.getenv("BATON_TEST_CHROMIUM");
        if (named != null && !named.isBlank()) {
            var program = Path.of(named.strip());
            if (!Files.isExecutable(program)) {
                throw new AssertionError("BATON_TEST_CHROMIUM names no program: " + program);
            }
            return program;
        }
        return onPath().orElseGet(Chromium::installed);
    }

    private static Optional<Path> onPath() {
        var folders = System.getenv().getOrDefault("PATH", "").split(File.pathSeparator);
        return NAMES.stream()
                .flatMap(name -> Arrays.stream(folders).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Path installed() {
        var missing =
                "The browser tests need Chromium. Install it (on Debian: apt-get install %s), or name one in BATON_TEST_CHROMIUM."
                        .formatted(String.join(" ", PACKAGES));
        if (!"root".equals(System.getProperty("user.name")) || !Files.isExecutable(Path.of("/usr/bin/apt-get"))) {
            throw new AssertionError(missing);
        }
        run("apt-get", "update", "--quiet=2");
        run(Stream.concat(
                        Stream.of("apt-get", "install", "--yes", "--quiet=2", "--no-install-recommends"),
                        PACKAGES.stream())
                .toArray(String[]::new));
        return onPath().orElseThrow(() -> new AssertionError(missing));
    }

    private static void run(String... command) {
        try {
            var builder = new ProcessBuilder(command).redirectErrorStream(true);
            builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
            var process = builder.start();
            process.getOutputStream().close();
            CompletableFuture.delayedExecutor(MINUTES_TO_INSTALL, TimeUnit.MINUTES)
                    .execute(process::destroyForcibly);
            var said = process.inputReader().lines().toList();
            if (process.onExit().join().exitValue() != 0) {
                throw new AssertionError("Chromium could not be installed: " + String.join(" ", command) + " said: "
                        + String.join("\n", said.subList(Math.max(0, said.size() - 5), said.size())));
            }
        } catch (IOException failed) {
            throw new AssertionError("Chromium could not be installed: " + failed.getMessage(), failed);
        }
    }
}
