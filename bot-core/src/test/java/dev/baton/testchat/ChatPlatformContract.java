package dev.baton.testchat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.baton.chat.ChatAddress;
import dev.baton.chat.ChatPlatform;
import dev.baton.chat.Conversation;
import dev.baton.chat.Message;
import dev.baton.chat.PlatformException.ConversationGone;
import dev.baton.chat.PlatformException.Refused;
import dev.baton.chat.PlatformException.TryLater;
import dev.baton.chat.Post;
import dev.baton.chat.PostRef;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What delivery relies on in a platform. An adapter extends this class over a stand-in for its platform's servers on
 * loopback.
 */
public abstract class ChatPlatformContract {

    /** The platform under test, talking to the stand-in; the same for all calls within one test. */
    protected abstract ChatPlatform platform();

    /** A channel that the stand-in takes messages in. */
    protected abstract Conversation channel();

    /** Somebody whom the stand-in knows. */
    protected abstract ChatAddress person();

    /** The messages that the stand-in took in this test, oldest first. */
    protected abstract List<Seen> seen();

    /** The stand-in meets the next request that would post or change a message with this trouble; the one after is well. */
    protected abstract void troubleNext(Trouble trouble);

    /** How many requests to post or to change a message reached the stand-in in this test, failed ones included. */
    protected abstract int requests();

    private Post post(String text) {
        return new Post(
                channel(), null, false, Message.of(text), UUID.randomUUID().toString());
    }

    private Post reply(PostRef below, String text, boolean alsoInChannel) {
        return new Post(
                channel(),
                below.thread(),
                alsoInChannel,
                Message.of(text),
                UUID.randomUUID().toString());
    }

    @Test
    void postsAMessage() {
        PostRef posted = platform().post(post("the first"));

        assertThat(posted.conversation()).isEqualTo(channel());
        assertThat(posted.threadId()).isNull();
        assertThat(seen()).singleElement().satisfies(message -> {
            assertThat(message.conversation()).isEqualTo(channel().id());
            assertThat(message.messageId()).isEqualTo(posted.messageId());
            assertThat(message.threadId()).isNull();
            assertThat(message.edit()).isFalse();
            assertThat(message.body()).contains("the first");
        });
    }

    @Test
    void everyMessageHasAnIdOfItsOwn() {
        PostRef one = platform().post(post("one"));
        PostRef two = platform().post(post("two"));

        assertThat(one.messageId()).isNotEqualTo(two.messageId());
    }

    @Test
    void editsAMessageAsOftenAsItIsAsked() {
        PostRef posted = platform().post(post("before"));

        platform().edit(posted, Message.of("after"));
        platform().edit(posted, Message.of("after"));

        assertThat(seen().stream().filter(Seen::edit)).hasSize(2).allSatisfy(edit -> {
            assertThat(edit.conversation()).isEqualTo(channel().id());
            assertThat(edit.messageId()).isEqualTo(posted.messageId());
            assertThat(edit.body()).contains("after");
        });
    }

    @Test
    void answersInAThread() {
        PostRef card = platform().post(post("a card"));

        PostRef reply = platform().post(reply(card, "news of it", false));

        assertThat(reply.thread()).isEqualTo(card.messageId());
        assertThat(seen().getLast()).satisfies(message -> {
            assertThat(message.conversation()).isEqualTo(channel().id());
            assertThat(message.threadId()).isEqualTo(card.messageId());
            assertThat(message.alsoInChannel()).isFalse();
            assertThat(message.edit()).isFalse();
            assertThat(message.body()).contains("news of it");
        });
    }

    @Test
    void anAnswerToAnAnswerStandsInTheSameThread() {
        PostRef card = platform().post(post("a card"));
        PostRef first = platform().post(reply(card, "first news", false));

        PostRef second = platform().post(reply(first, "second news", true));

        assertThat(second.thread()).isEqualTo(card.messageId());
        assertThat(seen().getLast().threadId()).isEqualTo(card.messageId());
    }

    @Test
    void editsAnAnswerInAThread() {
        PostRef card = platform().post(post("a card"));
        PostRef reply = platform().post(reply(card, "news", false));

        platform().edit(reply, Message.of("better news"));

        assertThat(seen().getLast().edit()).isTrue();
        assertThat(seen().getLast().messageId()).isEqualTo(reply.messageId());
    }

    @Test
    void findsWhatArrivedAndNothingElse() {
        var before = Instant.now().minusSeconds(60);
        Post arrived = post("arrived");
        PostRef posted = platform().post(arrived);
        Post never = post("never sent");

        assertThat(platform().find(never, before)).isEmpty();
        if (platform().canFind()) {
            assertThat(platform().find(arrived, before)).contains(posted);
        } else {
            assertThat(platform().find(arrived, before)).isEmpty();
        }
    }

    @Test
    void findsWhatArrivedInAThread() {
        var before = Instant.now().minusSeconds(60);
        PostRef card = platform().post(post("a card"));
        Post arrived = reply(card, "arrived", false);
        PostRef posted = platform().post(arrived);

        if (platform().canFind()) {
            assertThat(platform().find(arrived, before)).contains(posted);
        } else {
            assertThat(platform().find(arrived, before)).isEmpty();
        }
    }

    @Test
    void tellsHowLongToWaitWhenThereAreTooManyRequests() {
        troubleNext(new Trouble.RateLimited(Duration.ofSeconds(7)));

        assertThatThrownBy(() -> platform().post(post("too fast"))).isInstanceOfSatisfying(TryLater.class, later -> {
            assertThat(later.rateLimited()).isTrue();
            assertThat(later.retryAfter()).isEqualTo(Duration.ofSeconds(7));
        });
        assertThat(requests()).isOne();
        assertThat(seen()).isEmpty();
    }

    @Test
    void tellsHowLongToWaitWhenThereAreTooManyEdits() {
        PostRef posted = platform().post(post("before"));
        troubleNext(new Trouble.RateLimited(Duration.ofSeconds(3)));

        assertThatThrownBy(() -> platform().edit(posted, Message.of("after")))
                .isInstanceOfSatisfying(TryLater.class, later -> {
                    assertThat(later.rateLimited()).isTrue();
                    assertThat(later.retryAfter()).isEqualTo(Duration.ofSeconds(3));
                });
    }

    @Test
    void aServerErrorIsForLaterAndNotTriedAgainByItself() {
        troubleNext(new Trouble.Down());

        assertThatThrownBy(() -> platform().post(post("down")))
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.rateLimited()).isFalse());
        assertThat(requests()).isOne();
    }

    @Test
    void aBrokenConnectionIsForLaterAndNotTriedAgainByItself() {
        troubleNext(new Trouble.Cut());

        assertThatThrownBy(() -> platform().post(post("cut")))
                .isInstanceOfSatisfying(
                        TryLater.class, later -> assertThat(later.rateLimited()).isFalse());
        assertThat(requests()).isOne();
    }

    @Test
    void worksAgainAfterTrouble() {
        troubleNext(new Trouble.Down());
        assertThatThrownBy(() -> platform().post(post("lost"))).isInstanceOf(TryLater.class);

        platform().post(post("arrives"));

        assertThat(seen().getLast().body()).contains("arrives");
    }

    @Test
    void aChannelThatIsGoneIsGoneForPostsAndForEdits() {
        PostRef posted = platform().post(post("before"));
        troubleNext(new Trouble.Gone());
        assertThatThrownBy(() -> platform().post(post("to nobody"))).isInstanceOf(ConversationGone.class);

        troubleNext(new Trouble.Gone());
        assertThatThrownBy(() -> platform().edit(posted, Message.of("to nobody")))
                .isInstanceOf(ConversationGone.class);
    }

    @Test
    void aRefusalIsFinal() {
        troubleNext(new Trouble.Refusal());

        assertThatThrownBy(() -> platform().post(post("not like this"))).isInstanceOf(Refused.class);
        assertThat(requests()).isOne();
    }

    @Test
    void opensTheDirectChatWithAPersonAndFindsItAgain() {
        Conversation direct = platform().direct(person());

        assertThat(direct.kind()).isEqualTo(Conversation.Kind.DIRECT);
        assertThat(direct.platform()).isEqualTo(platform().name());
        assertThat(direct.workspace()).isEqualTo(person().workspace());
        assertThat(platform().direct(person())).isEqualTo(direct);

        PostRef posted = platform()
                .post(new Post(
                        direct,
                        null,
                        false,
                        Message.of("for you alone"),
                        UUID.randomUUID().toString()));
        assertThat(posted.conversation()).isEqualTo(direct);
        assertThat(seen().getLast().conversation()).isEqualTo(direct.id());
    }

    @Test
    void tellsWhoAPersonIsAndWhatAConversationIsCalled() {
        assertThat(platform().profile(person()).address()).isEqualTo(person());
        assertThat(platform().profile(person()).name()).isNotBlank();
        assertThat(platform().info(channel()).name()).doesNotStartWith("#");
    }

    @Test
    void saysHowFastAConversationMayBeWrittenTo() {
        assertThat(platform().pace()).isNotEmpty().allSatisfy(limit -> {
            assertThat(limit.count()).isPositive();
            assertThat(limit.window()).isPositive();
        });
    }
}
