package dev.baton.web.api;

import dev.baton.attachment.Attachment;

/** A file that was uploaded and is yet to be attached. */
record UploadJson(long id, String name, long size) {

    static UploadJson of(Attachment attachment) {
        return new UploadJson(attachment.id(), attachment.name(), attachment.size());
    }
}
