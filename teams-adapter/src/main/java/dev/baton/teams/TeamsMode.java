package dev.baton.teams;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.springframework.core.env.Environment;

/** How Teams can be spoken with. */
enum TeamsMode {
    /** With an application of a tenant. */
    CONNECTED,
    /** Without one: with Microsoft's playground, on this machine and from this machine only. */
    LOCAL,
    /** Not at all: there is no application, and the server can be reached from elsewhere. */
    OFF;

    static TeamsMode of(Environment environment) {
        if (!environment.getProperty("baton.teams.app-id", "").isBlank()) {
            return CONNECTED;
        }
        // Behind a proxy the caller's address is what the proxy says; then "from this machine" proves nothing.
        var proxied = !environment
                .getProperty("server.forward-headers-strategy", "none")
                .equalsIgnoreCase("none");
        return !proxied && isLoopback(environment.getProperty("server.address", "")) ? LOCAL : OFF;
    }

    private static boolean isLoopback(String address) {
        if (address.isBlank()) {
            return false;
        }
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException notAnAddress) {
            return false;
        }
    }
}
