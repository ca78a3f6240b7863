package dev.baton.testdb;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** MySQL's server program out of unpacked packages, and a data directory from which each of its runs copies its own. */
record Mysqld(Path packages, Path emptyData) {

    /** Who may do everything. No secret: only this machine reaches the server, and it holds tests' data. */
    static final String USER = "baton";

    static final String PASSWORD = "baton";

    /**
     * Starts the server, ends it when its input ends, and removes its data. The input ends when the JVM closes it, and just as
     * well when the JVM is killed. Ctrl-C reaches the whole group of processes, but must not end the one that tidies up. The
     * output belongs to the server alone, so that it ends when the server does.
     */
    private static final String LAUNCHER = """
            trap '' INT HUP
            data=$1; shift
            "$@" &
            exec >/dev/null 2>&1
            cat
            kill -9 $!
            wait $!
            rm -rf "$data"
            """;

    private static final int LAST_LINES = 8;

    /** Makes the data directory that has no schema but MySQL's own, unless it is there. */
    void initialize() throws IOException {
        if (Files.exists(emptyData)) {
            return;
        }
        Path unfinished = emptyData.resolveSibling("initializing");
        delete(unfinished); // what a killed run has left
        Path script = emptyData.resolveSibling("initialize.sql");
        Files.writeString(script, """
                CREATE USER %1$s IDENTIFIED BY '%2$s';
                GRANT ALL ON *.* TO %1$s WITH GRANT OPTION;
                """.formatted(USER, PASSWORD));
        Program.run(
                Duration.ofMinutes(2),
                command(
                        unfinished,
                        List.of(
                                "--initialize-insecure",
                                "--init-file=" + script,
                                "--skip-log-bin",
                                "--innodb-redo-log-capacity=16M")));
        Files.move(unfinished, emptyData, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Starts a server on an empty database and waits until it takes connections.
     *
     * @return the process, for {@link #stop}
     * @throws IOException if it does not start; the message has its last lines
     */
    Process start(int port, List<String> arguments) throws IOException {
        Path data = emptyData.resolveSibling("data-" + port);
        delete(data);
        Program.run(Duration.ofMinutes(1), "cp", "-a", "--reflink=auto", emptyData.toString(), data.toString());
        var own = new ArrayList<>(arguments);
        own.addAll(List.of(
                "--bind-address=127.0.0.1",
                "--port=" + port,
                "--mysqlx=OFF",
                "--socket=mysqld.sock",
                "--tmpdir=" + data));
        var command = new ArrayList<>(List.of("sh", "-c", LAUNCHER, "sh", data.toString()));
        command.addAll(command(data, own));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader log = process.inputReader();
        var last = new ArrayDeque<String>();
        for (String line = log.readLine(); line != null; line = log.readLine()) {
            if (line.contains("ready for connections")) {
                // Somebody has to go on reading, or the server would stop at a full pipe.
                Thread.ofPlatform()
                        .daemon()
                        .name("mysqld-log")
                        .start(() -> log.lines().forEach(ignored -> {}));
                return process;
            }
            last.addLast(line);
            if (last.size() > LAST_LINES) {
                last.removeFirst();
            }
        }
        stop(process);
        throw new IOException("mysqld does not start: " + String.join(System.lineSeparator(), last));
    }

    /** Ends a server with its data and waits until both are gone. */
    static void stop(Process process) {
        try {
            process.getOutputStream().close();
            process.waitFor(30, TimeUnit.SECONDS);
        } catch (IOException e) {
            process.destroy();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** By the packages' own loader and libraries, because the system's may be older than what the program was built with. */
    private List<String> command(Path data, List<String> arguments) throws IOException {
        Path usr = packages.resolve("usr");
        Path loader = loader();
        var command = new ArrayList<>(List.of(
                loader.toString(),
                "--library-path",
                loader.getParent() + ":"
                        + usr.resolve("lib").resolve(loader.getParent().getFileName()) + ":"
                        + usr.resolve("lib/mysql/private"),
                usr.resolve("sbin/mysqld").toString(),
                "--no-defaults",
                "--basedir=" + usr,
                "--lc-messages-dir=" + usr.resolve("share/mysql"),
                "--character-sets-dir=" + usr.resolve("share/mysql/charsets"),
                "--plugin-dir=" + usr.resolve("lib/mysql/plugin"),
                "--secure-file-priv=NULL", // the packages' default is a directory that only their installation makes
                "--datadir=" + data));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root"); // it refuses to be root unless told
        }
        command.addAll(arguments);
        return command;
    }

    private Path loader() throws IOException {
        for (String lib : List.of("usr/lib", "lib")) {
            Path libraries = packages.resolve(lib);
            if (Files.isDirectory(libraries)) {
                try (Stream<Path> files = Files.find(
                        libraries,
                        2,
                        (file, attributes) ->
                                file.getParent().getFileName().toString().contains("-linux-")
                                        && file.getFileName().toString().startsWith("ld-linux"))) {
                    var found = files.findFirst();
                    if (found.isPresent()) {
                        return found.get();
                    }
                }
            }
        }
        throw new IOException("the packages in " + packages + " have no loader");
    }

    static void delete(Path directory) throws IOException {
        Program.run(Duration.ofMinutes(1), "rm", "-rf", directory.toString());
    }
}
