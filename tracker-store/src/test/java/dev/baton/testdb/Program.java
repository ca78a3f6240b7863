package dev.baton.testdb;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs programs of the operating system to their end. */
final class Program {

    private static final int LAST_LINES = 8;

    private Program() {}

    /**
     * Runs a program and waits for it.
     *
     * @return what it wrote, line by line
     * @throws IOException if it is missing, fails, or does not end in time and so is ended; the message has its last lines
     */
    static List<String> run(Duration atMost, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C"); // so that messages are the same everywhere
        Process process = builder.start();
        process.getOutputStream().close();
        CompletableFuture.delayedExecutor(atMost.toMillis(), TimeUnit.MILLISECONDS)
                .execute(process::destroyForcibly);
        List<String> lines = process.inputReader().lines().toList();
        int status = process.onExit().join().exitValue();
        if (status != 0) {
            var last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
            throw new IOException("%s ended with status %d: %s"
                    .formatted(command.getFirst(), status, String.join(System.lineSeparator(), last)));
        }
        return lines;
    }

    /** {@link #run(Duration, List)}. */
    static List<String> run(Duration atMost, String... command) throws IOException {
        return run(atMost, List.of(command));
    }
}
