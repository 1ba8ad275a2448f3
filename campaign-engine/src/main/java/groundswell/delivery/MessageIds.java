package groundswell.delivery;

import groundswell.access.LinkTokens;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The Message-ID of a message: made from its number, so it is the same for every try and can be read back. */
@Component
class MessageIds {

    private final LinkTokens tokens;
    private final SendingIdentities identities;

    MessageIds(LinkTokens tokens, SendingIdentities identities) {
        this.tokens = tokens;
        this.identities = identities;
    }

    /** Without angle brackets (RFC 5322 3.6.4). {@code sender}: of its mailing; null is the company's own. */
    String of(long id, @Nullable String sender) {
        return tokens.sign(LinkTokens.Purpose.MESSAGE_ID, id) + "@"
                + identities.of(sender).domain();
    }

    /** The message whose Message-ID this is, with or without its brackets; empty when it is not ours. */
    OptionalLong messageOf(String messageId) {
        var plain = messageId.strip();
        int at = plain.lastIndexOf('@');
        if (at < 0) {
            return OptionalLong.empty();
        }
        return tokens.read(LinkTokens.Purpose.MESSAGE_ID, plain.substring(plain.startsWith("<") ? 1 : 0, at))
                .filter(it -> it.length == 1)
                .map(it -> OptionalLong.of(it[0]))
                .orElseGet(OptionalLong::empty);
    }
}
