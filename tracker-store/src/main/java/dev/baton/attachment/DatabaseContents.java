package dev.baton.attachment;

import dev.baton.transaction.Transactions;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contents in the database, in parts of half a megabyte, each written and read by a transaction of its own. */
@Component
final class DatabaseContents implements AttachmentContents {

    private static final int PART = 512 * 1024;

    private final JdbcClient jdbc;
    private final Transactions transactions;

    DatabaseContents(JdbcClient jdbc, Transactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    @Override
    public void write(long id, InputStream content) throws IOException {
        int part = 0;
        for (var bytes = content.readNBytes(PART); bytes.length > 0; bytes = content.readNBytes(PART)) {
            write(id, part++, bytes);
        }
    }

    private void write(long id, int part, byte[] bytes) {
        transactions.run(
                () -> jdbc.sql("INSERT INTO attachment_content (attachment_id, part, content) VALUES (?, ?, ?)")
                        .params(id, part, bytes)
                        .update());
    }

    @Override
    public InputStream read(long id) {
        return new Parts(id);
    }

    @Override
    public void delete(long id) {
        transactions.run(() -> jdbc.sql("DELETE FROM attachment_content WHERE attachment_id = ?")
                .param(id)
                .update());
    }

    /** Asks for a part when the one before was read. */
    private final class Parts extends InputStream {

        private final long id;
        private int next;
        private boolean last;
        private ByteArrayInputStream part = new ByteArrayInputStream(new byte[0]);

        Parts(long id) {
            this.id = id;
        }

        @Override
        public int read() throws IOException {
            return more() ? part.read() : -1;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            if (length == 0) {
                return 0;
            }
            return more() ? part.read(bytes, offset, length) : -1;
        }

        private boolean more() throws IOException {
            if (part.available() == 0 && !last) {
                var bytes = transactions.read(
                        () -> jdbc.sql("SELECT content FROM attachment_content WHERE attachment_id = ? AND part = ?")
                                .params(id, next)
                                .query((row, number) -> row.getBytes(1))
                                .optional()
                                .orElse(new byte[0]));
                if (bytes.length == 0 && next > 0 && isGone()) {
                    throw new EOFException("Attachment " + id + " was deleted while it was read");
                }
                part = new ByteArrayInputStream(bytes);
                last = bytes.length < PART;
                next++;
            }
            return part.available() > 0;
        }

        private boolean isGone() {
            return transactions.read(() -> jdbc.sql("SELECT COUNT(*) FROM attachment_content WHERE attachment_id = ?")
                            .param(id)
                            .query(Long.class)
                            .single()
                    == 0);
        }
    }
}
