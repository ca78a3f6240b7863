package dev.baton.web.api;

import dev.baton.notification.Notification;

/** That somebody was told: of a comment by name, of an activity for whatever reason. */
record NoticeJson(long id, boolean alreadyRead, int reason, UserJson user, boolean resourceAlreadyRead) {

    static NoticeJson of(Notification notification) {
        return new NoticeJson(
                notification.id(),
                notification.alreadyRead(),
                ReasonNumber.of(notification),
                UserJson.of(notification.user()),
                notification.resourceAlreadyRead());
    }
}
