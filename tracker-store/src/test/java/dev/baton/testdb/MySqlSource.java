package dev.baton.testdb;

import java.util.List;

/** One way to come by a MySQL server. */
interface MySqlSource {

    /** All ways, in the order in which they are tried. */
    static List<MySqlSource> all() {
        return List.of(new NamedServer(System.getenv()), new DockerServer(), new DebianServer(Checkout.directory()));
    }

    /** What the way is called in a message, such as "Docker". */
    String name();

    /**
     * Brings up a server and waits until it takes connections.
     *
     * @throws NotHere if the way does not work on this machine, so that the next one is to be tried
     * @throws IllegalStateException if the way was asked for by name and fails, which the next one must not hide
     */
    Running start(MySqlServer.Options options) throws NotHere;

    /**
     * A server that takes connections.
     *
     * @param address its host and port, all that is between the slashes of a JDBC URL
     * @param username somebody who may create schemas
     * @param password may be empty
     * @param shared whether it was there before and stays, so that schemas must be removed from it
     * @param stop stops it; does nothing for a shared one
     */
    record Running(String address, String username, String password, boolean shared, Runnable stop) {

        /** A schema of this server; none in particular if the name is empty. */
        Database schema(String name) {
            return new Database(
                    "jdbc:mysql://" + address + "/" + name
                            + "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true"
                            + "&allowPublicKeyRetrieval=true&sslMode=PREFERRED",
                    username,
                    password);
        }
    }

    /** This way does not work here; the message says why, as a part of a sentence. */
    final class NotHere extends Exception {
        NotHere(String why) {
            super(why);
        }
    }
}
