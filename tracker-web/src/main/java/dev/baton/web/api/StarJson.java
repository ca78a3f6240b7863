package dev.baton.web.api;

import dev.baton.star.Star;
import dev.baton.wording.Links;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A star. {@code url} leads to the issue, and to the comment if it is one's. */
record StarJson(long id, @Nullable String comment, String url, String title, UserJson presenter, Instant created) {

    static StarJson of(Star star, Links links) {
        return new StarJson(
                star.id(), null, url(star, links), star.title(), UserJson.of(star.presenter()), star.created());
    }

    private static String url(Star star, Links links) {
        var issue = links.to(star.key()).toString();
        return star.commentId() == null ? issue : issue + "#comment-" + star.commentId();
    }
}
