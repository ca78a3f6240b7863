package dev.baton.testdb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** How the server's process is looked after, with a script in the server's place. */
@EnabledOnOs(OS.LINUX) // as the packages are
class MysqldTest {

    private static final int PORT = 20_000; // only a name here

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    Path directory;

    private Path data = Path.of("");

    @BeforeEach
    void anEmptyDatabase() throws IOException {
        Files.writeString(Files.createDirectory(directory.resolve("empty")).resolve("ibdata1"), "empty");
        data = directory.resolve("data-" + PORT);
    }

    @Test
    void worksOnACopyOfTheEmptyDatabaseAndTakesItAlongWhenStopped() throws IOException {
        Process process = server("echo $$ >process; echo 'mysqld: ready for connections.'; exec sleep 300")
                .start(PORT, List.of());
        assertThat(data.resolve("ibdata1")).hasContent("empty");
        var mysqld = ProcessHandle.of(
                Long.parseLong(Files.readString(directory.resolve("process")).strip()));
        assertThat(mysqld)
                .hasValueSatisfying(running -> assertThat(running.isAlive()).isTrue());

        Mysqld.stop(process);

        assertThat(mysqld)
                .hasValueSatisfying(stopped -> assertThat(stopped.isAlive()).isFalse());
        assertThat(data).doesNotExist();
        assertThat(directory.resolve("empty/ibdata1")).hasContent("empty");
    }

    @Test
    void aServerThatDoesNotStartSaysWhy() throws IOException {
        Mysqld broken = server("echo starting; echo '[ERROR] unknown variable' >&2; exit 1");
        assertThatThrownBy(() -> broken.start(PORT, List.of()))
                .isInstanceOf(IOException.class)
                .hasMessage("mysqld does not start: starting%n[ERROR] unknown variable".formatted());
        assertThat(data).doesNotExist();
    }

    /** The script runs where the loader of the packages would. */
    private Mysqld server(String script) throws IOException {
        Path libraries = Files.createDirectories(directory.resolve("packages/usr/lib/any-linux-gnu"));
        Path loader = libraries.resolve("ld-linux.so.2");
        Files.writeString(loader, "#!/bin/sh%ncd '%s'%n%s%n".formatted(directory, script));
        Files.setPosixFilePermissions(loader, PosixFilePermissions.fromString("rwx------"));
        return new Mysqld(directory.resolve("packages"), directory.resolve("empty"));
    }
}
