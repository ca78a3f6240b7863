package dev.baton.clients;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Packages of the npm registry that are needed before there is an npm, got by plain HTTPS and unpacked by the system's
 * {@code tar}. Their versions and checksums stand in {@code package.json}, under {@code config}.
 */
final class RegistryPackages {

    private static final String PUBLIC = "https://registry.npmjs.org/";

    private final JsonNode wanted;
    private final Path folder;

    /**
     * @param wanted version and checksum by package
     * @param folder where they are unpacked; kept from one run to the next
     */
    RegistryPackages(JsonNode wanted, Path folder) {
        this.wanted = wanted;
        this.folder = folder;
    }

    /**
     * The folder of a package, downloaded the first time.
     *
     * @throws AssertionError when it cannot be had; the message says from where
     */
    Path unpacked(String name) {
        var version = wanted.path(name).path("version").asString();
        var home = folder.resolve(name + "-" + version);
        if (!Files.exists(home)) {
            var from = URI.create(registry() + name + "/-/" + name + "-" + version + ".tgz");
            try {
                unpack(downloaded(from, wanted.path(name).path("integrity").asString()), home);
            } catch (IOException | GeneralSecurityException failed) {
                throw new AssertionError(from + " could not be had: " + failed.getMessage(), failed);
            }
        }
        return home.resolve("package");
    }

    private static byte[] downloaded(URI from, String integrity) throws IOException, GeneralSecurityException {
        try (var http = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            var answer = http.send(HttpRequest.newBuilder(from).build(), BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200) {
                throw new IOException("the registry answers " + answer.statusCode());
            }
            var digest = MessageDigest.getInstance("SHA-512").digest(answer.body());
            if (!integrity.equals("sha512-" + Base64.getEncoder().encodeToString(digest))) {
                throw new IOException("it is not what package.json says it is");
            }
            return answer.body();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Beside its place first, so that a broken-off run leaves nothing that looks whole. */
    private void unpack(byte[] archive, Path home) throws IOException {
        Files.createDirectories(folder);
        var file = Files.createTempFile(folder, "package", ".tgz");
        var beside = Files.createTempDirectory(folder, "package");
        Files.write(file, archive);
        Programs.run(folder, List.of("tar", "-xzf", file.toString(), "-C", beside.toString()));
        Files.delete(file);
        Files.move(beside, home);
    }

    /** The one that npm would use, by its environment or the user's {@code .npmrc}. */
    private static String registry() {
        var byEnvironment = System.getenv().entrySet().stream()
                .filter(entry -> entry.getKey().toLowerCase(Locale.ROOT).equals("npm_config_registry"))
                .map(entry -> entry.getValue());
        var address = Stream.concat(byEnvironment, byUser()).findFirst().orElse(PUBLIC);
        return address.endsWith("/") ? address : address + "/";
    }

    private static Stream<String> byUser() {
        var file = Path.of(System.getProperty("user.home"), ".npmrc");
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .filter(line -> line.matches("registry\\s*=.*"))
                            .map(line -> line.substring(line.indexOf('=') + 1).strip())
                    : Stream.empty();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }
}
