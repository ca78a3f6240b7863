package dev.baton.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A server in a process of its own, so that it shares no JVM with whoever measures or tests it. */
public final class Child implements AutoCloseable {

    private final Process process;

    /** Starts {@code java} of this JVM's own kind; its output goes to a file named after it under {@code target}. */
    public Child(String name, List<String> arguments) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(arguments);
        try {
            process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(Path.of("target", name + ".log").toFile())
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
    }

    /** Returns when {@code url} answers anything at all; fails after three minutes or when the process has ended. */
    public void awaitAnswer(String url) throws InterruptedException {
        try (var http = HttpClient.newHttpClient()) {
            var until = System.nanoTime() + Duration.ofMinutes(3).toNanos();
            while (System.nanoTime() < until && process.isAlive()) {
                try {
                    http.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.discarding());
                    return;
                } catch (IOException e) {
                    process.waitFor(200, TimeUnit.MILLISECONDS);
                }
            }
        }
        throw new IllegalStateException(url + " does not answer; its log is under target");
    }

    /** A port of this machine that nobody listens on at this moment. */
    public static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
