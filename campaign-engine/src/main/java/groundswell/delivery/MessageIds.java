package groundswell.delivery;

import groundswell.access.LinkTokens;
import org.springframework.stereotype.Component;

/** The Message-ID of a message: made from its number, so it is the same for every try and can be read back. */
@Component
class MessageIds {

    private final LinkTokens tokens;
    private final String domain;

    MessageIds(LinkTokens tokens, DeliverySettings settings) {
        this.tokens = tokens;
        this.domain =
                settings.senderAddress().substring(settings.senderAddress().indexOf('@') + 1);
    }

    /** Without angle brackets (RFC 5322 3.6.4). */
    String of(long id) {
        return tokens.sign(LinkTokens.Purpose.MESSAGE_ID, id) + "@" + domain;
    }
}
