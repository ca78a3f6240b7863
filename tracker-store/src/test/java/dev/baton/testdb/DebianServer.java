package dev.baton.testdb;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ThreadLocalRandom;

/**
 * A server from Debian's own packages, unpacked once for each checkout under {@code target/mysql}, with nothing installed. Each
 * started server works on its own copy of a freshly made data directory; both are gone soon after the JVM, however it ends.
 */
record DebianServer(Path checkout) implements MySqlSource {

    @Override
    public String name() {
        return "Debian packages";
    }

    @Override
    public Running start(MySqlServer.Options options) throws NotHere {
        if (!Files.isExecutable(Path.of("/usr/bin/apt-get")) || !Files.isReadable(Path.of("/etc/os-release"))) {
            throw new NotHere("there is no apt-get");
        }
        try {
            Mysqld mysqld = unpackedOnce();
            int port = freePort();
            Process process = mysqld.start(port, options.arguments());
            return new Running("127.0.0.1:" + port, Mysqld.USER, Mysqld.PASSWORD, false, () -> Mysqld.stop(process));
        } catch (IOException e) {
            throw new NotHere(String.valueOf(e.getMessage()));
        }
    }

    /** The modules of one build may come at the same time; a lock on a file lets one of them do it while the others wait. */
    @SuppressWarnings("try") // the lock only has to be held
    private Mysqld unpackedOnce() throws IOException {
        Path home = Files.createDirectories(checkout.resolve("target/mysql"));
        try (var file = FileChannel.open(home.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = file.lock()) {
            Path packages = home.resolve("packages");
            if (!Files.exists(packages)) {
                Path apt = home.resolve("apt");
                Path unfinished = home.resolve("unpacking");
                Mysqld.delete(unfinished); // what a killed run has left
                new DebianPackages(apt).unpack("mysql-server-core", unfinished);
                Mysqld.delete(apt);
                Files.move(unfinished, packages, StandardCopyOption.ATOMIC_MOVE);
            }
            var mysqld = new Mysqld(packages, home.resolve("empty"));
            mysqld.initialize();
            return mysqld;
        }
    }

    /** One below those that the system gives to outgoing connections, so that none of them takes it before the server does. */
    private static int freePort() {
        return ThreadLocalRandom.current()
                .ints(20_000, 32_000)
                .filter(DebianServer::isFree)
                .findFirst()
                .orElseThrow();
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
