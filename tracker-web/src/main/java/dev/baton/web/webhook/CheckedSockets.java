package dev.baton.web.webhook;

import dev.baton.webhook.Targets;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import javax.net.SocketFactory;

/**
 * Sockets that look at the address in the moment they connect to it. A check of the name before would be of another answer
 * than the one that is connected to; here there is no between, whatever a resolver says from one time to the next.
 */
final class CheckedSockets extends SocketFactory {

    private final Targets targets;

    CheckedSockets(Targets targets) {
        this.targets = targets;
    }

    /** The name leads where Baton does not go. Of a kind that the HTTP client does not try again by itself. */
    static final class NotAllowed extends ProtocolException {
        private static final long serialVersionUID = 1L;

        NotAllowed() {
            super("Its name leads to an address that Baton does not connect to");
        }
    }

    @Override
    public Socket createSocket() {
        // Without a proxy: the JVM's properties could name one that would connect in our place.
        return new Socket(Proxy.NO_PROXY) {
            @Override
            public void connect(SocketAddress endpoint) throws IOException {
                connect(endpoint, 0);
            }

            @Override
            public void connect(SocketAddress endpoint, int timeout) throws IOException {
                if (!(endpoint instanceof InetSocketAddress to)
                        || to.isUnresolved()
                        || !targets.allows(to.getAddress())) {
                    throw new NotAllowed();
                }
                super.connect(endpoint, timeout);
            }
        };
    }

    // The HTTP client connects by itself; these would connect unseen.

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException();
    }
}
