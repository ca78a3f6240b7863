package dev.baton.testdb;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;

/**
 * Where a database is and who may enter.
 *
 * @param url JDBC URL with everything that Baton needs in it, such as UTC as the session's time zone
 * @param username never empty
 * @param password may be empty
 */
public record Database(String url, String username, String password) {

    /** Opens a new connection, in auto-commit mode; the caller closes it. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url, username, password);
    }

    /** The same as Spring's {@code spring.datasource.*} properties. */
    public Map<String, String> springProperties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", username,
                "spring.datasource.password", password);
    }
}
