package dev.baton.web.api;

import dev.baton.attachment.Attachment;
import java.time.Instant;

/** A file of an issue. */
record AttachmentJson(long id, String name, long size, UserJson createdUser, Instant created) {

    static AttachmentJson of(Attachment attachment) {
        return new AttachmentJson(
                attachment.id(),
                attachment.name(),
                attachment.size(),
                UserJson.of(attachment.createdBy()),
                attachment.created());
    }
}
