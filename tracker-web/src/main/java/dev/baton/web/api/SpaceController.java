package dev.baton.web.api;

import dev.baton.space.Spaces;
import dev.baton.user.User;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** The space as a whole. */
@ApiController
final class SpaceController {

    private final Spaces spaces;

    SpaceController(Spaces spaces) {
        this.spaces = spaces;
    }

    record Notice(
            @Described("What everybody is to read; empty for nothing.")
            String content) {}

    @GetMapping("/space")
    @Operation(summary = "Get the space", description = "All that this Baton holds.")
    SpaceJson get(User actor) {
        return SpaceJson.of(spaces.get(actor));
    }

    @GetMapping("/space/notification")
    @Operation(summary = "Get the announcement", description = "What is announced to everybody.")
    AnnouncementJson announcement(User actor) {
        return AnnouncementJson.of(spaces.announcement(actor));
    }

    @PutMapping("/space/notification")
    @Operation(
            summary = "Announce something",
            description = "In place of what was announced before; for administrators.")
    AnnouncementJson announce(User actor, @Parameters Notice notice) {
        return AnnouncementJson.of(spaces.announce(actor, notice.content()));
    }
}
