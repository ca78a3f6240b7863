package dev.baton.testdb;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that the tests run in. */
final class Checkout {

    private Checkout() {}

    /** Its top directory, wherever in it a module's tests or a developer's tool were started. */
    static Path directory() {
        Path here = Path.of("").toAbsolutePath();
        for (Path up = here; up != null; up = up.getParent()) {
            if (Files.isDirectory(up.resolve(".mvn"))) {
                return up;
            }
        }
        return here;
    }
}
