package groundswell.delivery;

import groundswell.access.AddressTokens;
import groundswell.access.LinkTokens.Purpose;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The addresses at which answers of machines arrive: an envelope sender of its own for each message (VERP), so that what
 * comes back says itself what it is about and proves it, whatever it has made of our mail.
 */
@Component
class ReturnAddresses {

    private static final String BOUNCES = "bounces";
    private static final String UNSUBSCRIBE = "unsubscribe";
    private static final String COMPLAINTS = "fbl";

    private final AddressTokens tokens;
    private final String domain;

    ReturnAddresses(AddressTokens tokens, DeliverySettings settings) {
        this.tokens = tokens;
        this.domain = settings.returnDomain();
    }

    /** The envelope sender of a message; the same for every try. */
    String ofBounces(long messageId) {
        return write(BOUNCES, tokens.sign(Purpose.RETURN, messageId));
    }

    /** To which a mailbox provider reports that somebody called the message spam (RFC 9477). */
    String ofComplaints(long messageId) {
        return write(COMPLAINTS, tokens.sign(Purpose.COMPLAIN, messageId));
    }

    /** A letter to it, whoever it is from, ends the contact's consent to what the mailing is about. */
    String ofLeaving(long contactId, long mailingId) {
        return write(UNSUBSCRIBE, tokens.sign(Purpose.LEAVE_BY_MAIL, contactId, mailingId));
    }

    /** The message that is returned to this address of ours, or about which somebody complains there. */
    OptionalLong messageAt(String address) {
        var bounced = idsAt(address, BOUNCES, Purpose.RETURN, 1);
        var ids = bounced.isPresent() ? bounced : idsAt(address, COMPLAINTS, Purpose.COMPLAIN, 1);
        return ids.map(it -> OptionalLong.of(it[0])).orElseGet(OptionalLong::empty);
    }

    Optional<UnsubscribeWish> wishAt(String address) {
        return idsAt(address, UNSUBSCRIBE, Purpose.LEAVE_BY_MAIL, 2).map(it -> new UnsubscribeWish(it[0], it[1]));
    }

    private Optional<long[]> idsAt(String address, String mailbox, Purpose purpose, int count) {
        var token = tokenOf(address, mailbox);
        return token == null ? Optional.empty() : tokens.read(purpose, token).filter(it -> it.length == count);
    }

    /** The domain is not asked: it may have been another one when the message was sent, and the token proves enough. */
    private static @Nullable String tokenOf(String address, String mailbox) {
        var plain = address.strip().toLowerCase(Locale.ROOT);
        int at = plain.lastIndexOf('@');
        var local = at < 0 ? plain : plain.substring(0, at);
        return local.startsWith(mailbox + "+") ? local.substring(mailbox.length() + 1) : null;
    }

    private String write(String mailbox, String token) {
        return mailbox + "+" + token + "@" + domain;
    }
}
