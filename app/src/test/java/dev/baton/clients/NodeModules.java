package dev.baton.clients;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** {@code src/test/node}, copied to {@code target/node} and with its packages installed there as their lock says. */
final class NodeModules {

    private static final Path SOURCES = Path.of("src/test/node");
    private static final Path FOLDER = Path.of("target/node").toAbsolutePath();
    private static final String LOCK = "package-lock.json";

    private static final NodeModules SHARED = new NodeModules();

    private final Node node;

    private NodeModules() {
        try {
            var wanted = JsonMapper.shared()
                    .readTree(Files.readString(SOURCES.resolve("package.json")))
                    .path("config");
            node = Node.found(new RegistryPackages(wanted, FOLDER.resolve("runtime")));
            install();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The ones of this JVM. */
    static NodeModules shared() {
        return SHARED;
    }

    /**
     * Starts a script of the folder; its standard error goes to a file under {@code target}.
     *
     * @param name what that file is called
     * @param script such as {@code node_modules/x/index.js}
     * @param environment in addition to this process's own
     */
    Process start(String name, String script, Map<String, String> environment) {
        var builder = new ProcessBuilder(node.program().toString(), script)
                .directory(FOLDER.toFile())
                .redirectError(FOLDER.resolveSibling(name + ".log").toFile());
        builder.environment().putAll(environment);
        try {
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was installed is written down afterwards, so that a second run has nothing to do. */
    private void install() throws IOException {
        Files.createDirectories(FOLDER);
        try (var files = Files.list(SOURCES)) {
            for (var file : files.toList()) {
                Files.copy(file, FOLDER.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        var installed = FOLDER.resolve("installed.json");
        var lock = Files.readAllBytes(SOURCES.resolve(LOCK));
        if (Files.exists(installed) && Arrays.equals(Files.readAllBytes(installed), lock)) {
            return;
        }
        var command = new ArrayList<>(node.npm());
        command.addAll(List.of("ci", "--ignore-scripts", "--prefer-offline", "--no-audit", "--no-fund"));
        try {
            Programs.run(FOLDER, command);
        } catch (IOException failed) {
            throw new AssertionError("The published clients could not be installed: " + failed.getMessage(), failed);
        }
        Files.write(installed, lock);
    }
}
