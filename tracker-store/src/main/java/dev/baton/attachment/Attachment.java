package dev.baton.attachment;

import dev.baton.user.User;
import java.time.Instant;

/**
 * A file, uploaded by somebody.
 *
 * @param id        unique in the space
 * @param name      the file's name, in any script, without a path
 * @param size      in bytes
 * @param createdBy who uploaded it
 * @param created   when
 */
public record Attachment(long id, String name, long size, User createdBy, Instant created) {}
