package dev.baton.attachment;

import java.io.IOException;
import java.io.InputStream;

/** Where the bytes of files lie. Nothing of a file's name reaches it, and no file is ever wholly in memory. */
interface AttachmentContents {

    /** Stores all that the stream gives; outside of any transaction, for the stream may be a network's. */
    void write(long id, InputStream content) throws IOException;

    /** What was stored; closed by the caller. @throws IOException when it is not there */
    InputStream read(long id) throws IOException;

    /** Forgets what was stored, whole or in part; nothing happens when there is nothing. */
    void delete(long id) throws IOException;
}
