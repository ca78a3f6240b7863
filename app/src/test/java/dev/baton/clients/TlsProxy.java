package dev.baton.clients;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.net.ssl.SSLServerSocket;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;

/**
 * TLS in front of Baton on loopback, for clients that speak nothing else: what comes out of it goes to Baton byte by byte. Its
 * certificate is signed by an authority that lives as long as this object.
 */
final class TlsProxy implements AutoCloseable {

    private final SSLServerSocket server;
    private final int target;
    private final Path authorityFile;

    /**
     * Starts it.
     *
     * @param target Baton's port on 127.0.0.1
     */
    TlsProxy(int target) throws IOException {
        this.target = target;
        var authority = new HeldCertificate.Builder()
                .commonName("Baton's tests")
                .certificateAuthority(0)
                .build();
        var certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .signedBy(authority)
                .build();
        authorityFile = Path.of("target", "clients-ca.pem").toAbsolutePath();
        Files.writeString(authorityFile, authority.certificatePem());
        server = (SSLServerSocket) new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslContext()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().name("tls-proxy").start(this::accept);
    }

    /** Host and port as clients want them, without a scheme. */
    String host() {
        return "127.0.0.1:" + server.getLocalPort();
    }

    /** The authority's certificate in PEM, for {@code NODE_EXTRA_CA_CERTS}. */
    Path authorityFile() {
        return authorityFile;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                pass(server.accept());
            } catch (SocketException closed) {
                // by close()
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private void pass(Socket outside) throws IOException {
        try {
            var inside = new Socket(InetAddress.getLoopbackAddress(), target);
            Thread.ofVirtual().start(() -> relay(outside, inside));
            Thread.ofVirtual().start(() -> relay(inside, outside));
        } catch (ConnectException batonIsNotThere) {
            outside.close();
        }
    }

    private static void relay(Socket from, Socket to) {
        try (from;
                to;
                InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException oneSideHungUp) {
            // the other one is closed as well
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
