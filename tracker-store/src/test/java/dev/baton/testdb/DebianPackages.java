package dev.baton.testdb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * Packages of Debian or Ubuntu with all that they depend on, downloaded by the system's own apt from the mirror it already
 * uses, and unpacked into a directory. Nothing is installed: apt works on lists, a cache and a record of installed packages of
 * our own, and that record is empty, so that even the C library comes along and the programs run on any release.
 */
final class DebianPackages {

    private static final Duration AT_MOST = Duration.ofMinutes(5);

    private final Path apt;
    private final List<String> settings;

    /**
     * @param apt a directory for apt to work in; made if need be
     */
    DebianPackages(Path apt) throws IOException {
        this.apt = apt;
        Files.createDirectories(apt.resolve("lists/partial"));
        Files.createDirectories(apt.resolve("cache/archives/partial"));
        Files.writeString(apt.resolve("status"), "");
        settings = new ArrayList<>(List.of(
                "-o", "Dir::State::Lists=" + apt.resolve("lists"),
                "-o", "Dir::State::status=" + apt.resolve("status"),
                "-o", "Dir::Cache=" + apt.resolve("cache"),
                "-o", "Dir::Etc::Preferences=/dev/null",
                "-o", "Dir::Etc::PreferencesParts=/dev/null",
                "-o", "APT::Sandbox::User=root", // apt's own user could not write here
                "-o", "APT::Install-Recommends=false",
                "-o", "APT::Update::Error-Mode=any", // or an unreachable mirror would look like one without packages
                "-o", "Acquire::Languages=none",
                "-o", "Acquire::Retries=3"));
        if (system().equals("debian")) {
            // Debian's releases have no MySQL; only its development release has.
            Path sources = apt.resolve("sources.list");
            Files.writeString(
                    sources,
                    "deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] %s sid main%n".formatted(mirror()));
            settings.addAll(List.of("-o", "Dir::Etc::SourceList=" + sources, "-o", "Dir::Etc::SourceParts=/dev/null"));
        }
    }

    /**
     * Downloads the newest package whose name is the one given, alone or followed by a version, and unpacks it with all that it
     * needs.
     *
     * @throws IOException if apt fails; the message has what it said
     */
    void unpack(String name, Path target) throws IOException {
        apt("apt-get", "update");
        String newest = apt("apt-cache", "pkgnames", name).stream()
                .filter(found -> found.matches(name + "(-[0-9.]+)?"))
                .max(Comparator.comparing(found -> found.equals(name) ? "~" : found))
                .orElseThrow(() -> new IOException("this system's archive has no package " + name));
        apt("apt-get", "install", "--download-only", "--yes", newest);
        Files.createDirectories(target);
        try (Stream<Path> files = Files.list(apt.resolve("cache/archives"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".deb")).toList()) {
                Program.run(AT_MOST, "dpkg-deb", "--extract", file.toString(), target.toString());
            }
        }
    }

    private List<String> apt(String program, String... words) throws IOException {
        var command = new ArrayList<String>();
        command.add(program);
        command.addAll(settings);
        command.addAll(List.of(words));
        return Program.run(AT_MOST, command);
    }

    /** Where this system takes Debian's packages from. */
    private static String mirror() throws IOException {
        var command = List.of(
                "apt-get",
                "indextargets",
                "--no-release-info",
                "--format",
                "$(REPO_URI)",
                "Created-By: Packages",
                "Component: main");
        return Program.run(AT_MOST, command).stream()
                .filter(uri -> uri.contains("debian") && !uri.contains("security"))
                .findFirst()
                .orElseThrow(() -> new IOException("apt's sources name no Debian mirror"));
    }

    /** Such as "debian" or "ubuntu". */
    private static String system() throws IOException {
        var release = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("/etc/os-release"))) {
            release.load(reader);
        }
        return release.getProperty("ID", "").replace("\"", "");
    }
}
