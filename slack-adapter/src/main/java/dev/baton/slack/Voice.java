package dev.baton.slack;

import com.slack.api.Slack;
import com.slack.api.app_backend.interactive_components.ActionResponseSender;
import com.slack.api.app_backend.interactive_components.response.ActionResponse;
import com.slack.api.model.view.View;
import dev.baton.chat.ChatAddress;
import dev.baton.chat.Message;
import dev.baton.chat.PlatformException;
import dev.baton.chat.Reply.Audience;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * How Baton answers people in Slack when the acknowledgement cannot carry it: the ways there are, the best one first. An
 * answer that cannot be given by any is logged; nobody is left to throw to.
 */
final class Voice {

    private static final Logger log = LoggerFactory.getLogger(Voice.class);

    private final SlackApi api;
    private final SlackPlatform platform;
    private final Slack slack;
    private final SlackProperties properties;

    Voice(SlackApi api, SlackPlatform platform, Slack slack, SlackProperties properties) {
        this.api = api;
        this.platform = platform;
        this.slack = slack;
        this.properties = properties;
    }

    /** Says it where it was asked, or else to the asker alone, or else in their direct chat. */
    void say(Where where, Message message, Audience audience) {
        boolean all = where.direct() || audience == Audience.CONVERSATION;
        if (all && !where.direct() && respond(where, message, true, false)) {
            return;
        }
        if (all && post(where, message)) {
            return;
        }
        if (respond(where, message, false, false) || whisper(where, message) || tell(where, message)) {
            return;
        }
        log.warn("Slack: an answer to {} could not be given", where.user().userId());
    }

    /** Puts it in the place of the message that was pressed. */
    boolean replace(Where where, Message message) {
        return respond(where, message, false, true);
    }

    /** The opened modal's id; empty when Slack would not open it, as when its three seconds are over. */
    Optional<String> open(@Nullable String trigger, View view) {
        if (trigger == null) {
            return Optional.empty();
        }
        try {
            var opened = api.call(
                    "views.open",
                    methods -> methods.viewsOpen(
                            request -> request.triggerId(trigger).view(view)));
            return Optional.of(opened.getView().getId());
        } catch (PlatformException notOpened) {
            log.info("Slack: {}", notOpened.getMessage());
            return Optional.empty();
        }
    }

    /** Whether the modal looks like this now; false when it was closed. */
    boolean update(String viewId, View view) {
        try {
            api.call(
                    "views.update",
                    methods -> methods.viewsUpdate(
                            request -> request.viewId(viewId).view(view)));
            return true;
        } catch (PlatformException notUpdated) {
            log.info("Slack: {}", notUpdated.getMessage());
            return false;
        }
    }

    /** Puts the view in the place of what somebody's home shows. */
    void publish(ChatAddress user, View view) {
        tried(() -> api.call(
                "views.publish",
                methods -> methods.viewsPublish(
                        request -> request.userId(user.userId()).view(view))));
    }

    private boolean respond(Where where, Message message, boolean all, boolean replace) {
        if (where.responseUrl() == null || !trusted(where.responseUrl())) {
            return false;
        }
        try {
            var answer = new ActionResponseSender(slack)
                    .send(
                            where.responseUrl(),
                            ActionResponse.builder()
                                    .responseType(all ? "in_channel" : "ephemeral")
                                    .replaceOriginal(replace)
                                    .threadTs(where.thread())
                                    .text(BlockKit.fallback(message))
                                    .blocks(BlockKit.blocks(message))
                                    .build());
            if (answer.getCode() != 200) {
                log.info("Slack: response_url: status {}", answer.getCode());
            }
            return answer.getCode() == 200;
        } catch (IOException network) {
            log.info("Slack: response_url: {}", network.getClass().getSimpleName());
            return false;
        }
    }

    /** The address may have come back from a client: requests go to Slack and nowhere else. */
    private boolean trusted(String responseUrl) {
        try {
            var address = new URI(responseUrl);
            var api = properties.api();
            if (properties.local()) {
                return api.getHost().equals(address.getHost()) && api.getPort() == address.getPort();
            }
            var host = String.valueOf(address.getHost());
            return "https".equals(address.getScheme())
                    && address.getPort() == -1
                    && (host.equals(api.getHost()) || host.endsWith(".slack.com") || host.endsWith(".slack-gov.com"));
        } catch (java.net.URISyntaxException noAddress) {
            return false;
        }
    }

    private boolean post(Where where, Message message) {
        return tried(() -> api.call(
                "chat.postMessage",
                methods -> methods.chatPostMessage(
                        request -> request.channel(where.conversation().id())
                                .threadTs(where.thread())
                                .text(BlockKit.fallback(message))
                                .blocks(BlockKit.blocks(message))
                                .parse("none")
                                .linkNames(false)
                                .mrkdwn(false)
                                .unfurlLinks(false)
                                .unfurlMedia(false))));
    }

    private boolean whisper(Where where, Message message) {
        return tried(() -> api.call(
                "chat.postEphemeral",
                methods -> methods.chatPostEphemeral(
                        request -> request.channel(where.conversation().id())
                                .user(where.user().userId())
                                .threadTs(where.thread())
                                .text(BlockKit.fallback(message))
                                .blocks(BlockKit.blocks(message))
                                .parse("none")
                                .linkNames(false))));
    }

    private boolean tell(Where where, Message message) {
        try {
            var direct = platform.direct(where.user());
            return post(new Where(where.user(), () -> direct, null, null), message);
        } catch (PlatformException failed) {
            log.info("Slack: {}", failed.getMessage());
            return false;
        }
    }

    private static boolean tried(Runnable call) {
        try {
            call.run();
            return true;
        } catch (PlatformException failed) {
            log.info("Slack: {}", failed.getMessage());
            return false;
        }
    }
}
