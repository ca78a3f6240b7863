package dev.baton.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;

/** Draws the README's picture: the playground in the midst of its tour. Run by {@code ./mvnw -q -Ppicture verify}. */
final class Picture {

    private Picture() {}

    /** @param arguments where the picture goes */
    public static void main(String[] arguments) {
        try (var browsers = new Browsers();
                var played = new Played();
                var visitor = new Visitor(
                        browsers.browser(), played.address(), "picture", "en", ColorScheme.LIGHT, 1440, 900)) {
            new Tour(visitor, "Sato").toTheStart();
            visitor.page().screenshot(new Page.ScreenshotOptions().setPath(Path.of(arguments[0])));
        }
        System.exit(0); // the played application's pools are daemons of their own making
    }
}
