package dev.baton;

import dev.baton.account.SetupCode;
import dev.baton.chat.ConnectionStatus;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says, once Baton runs, where it listens, what it is connected to and what to try next. */
@Component
final class Greeting {

    private final DataSource database;
    private final SetupCode setupCode;
    private final List<ConnectionStatus> platforms;
    private final ResourceBundle texts = ResourceBundle.getBundle(
            "dev.baton.app.greeting",
            Locale.getDefault(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    Greeting(DataSource database, SetupCode setupCode, ObjectProvider<ConnectionStatus> platforms) {
        this.database = database;
        this.setupCode = setupCode;
        this.platforms = platforms.orderedStream().toList();
    }

    /** To the console and not to the log: it is an answer to whoever typed the command. */
    @EventListener
    @SuppressWarnings("SystemOut")
    void greet(ApplicationReadyEvent event) throws SQLException {
        System.out.println(text(event.getApplicationContext().getEnvironment()));
    }

    String text(Environment environment) throws SQLException {
        var lines = new ArrayList<String>();
        var address = environment.getProperty("server.address", "0.0.0.0");
        var port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        lines.add("");
        lines.add(line("listens", "http://" + address + ":" + port));
        lines.add(line("database", databaseName()));
        var playground = environment.getProperty("baton.playground.url");
        if (playground != null) {
            lines.add(line("playground", playground + "/"));
            lines.add(line("real"));
        } else {
            for (var platform : platforms) {
                lines.add(line("platform", platform.platform(), platform.line(Locale.getDefault())));
            }
            setupCode.code().ifPresent(code -> lines.add(line("setup", code)));
            lines.add(line("next"));
        }
        lines.add("");
        return String.join(System.lineSeparator(), lines);
    }

    private String databaseName() throws SQLException {
        try (var connection = database.getConnection()) {
            var about = connection.getMetaData();
            var url = about.getURL();
            // what follows "?" or ";" may hold a password
            var end = url.indexOf(about.getDatabaseProductName().equals("H2") ? ';' : '?');
            return "%s %s, %s"
                    .formatted(
                            about.getDatabaseProductName(),
                            about.getDatabaseProductVersion(),
                            end < 0 ? url : url.substring(0, end));
        }
    }

    private String line(String key, Object... arguments) {
        return new MessageFormat(texts.getString(key), Locale.getDefault()).format(arguments);
    }
}
