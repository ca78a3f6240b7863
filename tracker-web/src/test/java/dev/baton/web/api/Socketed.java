package dev.baton.web.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Sends what no client library would, byte by byte.
 *
 * @param key for the header of {@link #get}
 */
record Socketed(int port, String key) {

    /** A GET of a path below the API whose characters go out as they are. */
    String get(String path) {
        return send("GET " + ApiController.PATH + path + " HTTP/1.1\r\nHost: localhost\r\nBacklog-API-Key: " + key
                + "\r\nConnection: close\r\n\r\n");
    }

    /** What came back until the other side closed. */
    String send(String request) {
        return send(request.getBytes(StandardCharsets.UTF_8));
    }

    /** Like {@link #send(String)}; nothing comes after these bytes. */
    String send(byte[] request) {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request);
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            var answer = new ByteArrayOutputStream();
            socket.getInputStream().transferTo(answer);
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
