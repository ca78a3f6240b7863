package dev.baton.attachment;

import java.io.InputStream;

/**
 * A file to be read.
 *
 * @param bytes read as they are asked for, and closed by the caller; they end early with an {@code IOException} when the
 *              file is deleted meanwhile
 */
public record AttachmentContent(Attachment attachment, InputStream bytes) {}
