package dev.baton.attachment;

import dev.baton.error.TrackerException.Invalid;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts what is read, and refuses more than is allowed. */
final class CountedStream extends FilterInputStream {

    private static final int MEGABYTE = 1024 * 1024;

    private final long most;
    private long size;

    CountedStream(InputStream in, long most) {
        super(in);
        this.most = most;
    }

    long size() {
        return size;
    }

    @Override
    public int read() throws IOException {
        int read = in.read();
        count(read < 0 ? 0 : 1);
        return read;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = in.read(bytes, offset, length);
        count(Math.max(read, 0));
        return read;
    }

    private void count(int read) {
        size += read;
        if (size > most) {
            throw Invalid.at("attachment", "attachment.tooLarge", (double) most / MEGABYTE);
        }
    }
}
