package dev.baton.clients;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Runs programs of the operating system to their end. */
final class Programs {

    private static final int MINUTES = 5;

    private Programs() {}

    /**
     * Runs one and waits for it.
     *
     * @throws IOException if it is missing, fails, or takes longer than five minutes; the message has what it said last
     */
    static void run(Path folder, List<String> command) throws IOException {
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        CompletableFuture.delayedExecutor(MINUTES, TimeUnit.MINUTES).execute(process::destroyForcibly);
        var said = process.inputReader().lines().toList();
        if (process.onExit().join().exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " said: "
                    + String.join("\n", said.subList(Math.max(0, said.size() - 8), said.size())));
        }
    }
}
