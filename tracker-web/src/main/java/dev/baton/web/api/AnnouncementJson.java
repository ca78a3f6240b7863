package dev.baton.web.api;

import dev.baton.space.Announcement;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is announced to everybody. */
record AnnouncementJson(String content, @Nullable Instant updated) {

    static AnnouncementJson of(Announcement announcement) {
        return new AnnouncementJson(announcement.content(), announcement.updated());
    }
}
