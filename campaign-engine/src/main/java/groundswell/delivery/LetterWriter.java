package groundswell.delivery;

import groundswell.content.Rendering;
import groundswell.delivery.Ledger.Claimed;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts a rendered letter into the bytes that go out: headers, both parts, and signatures last, as they cover it all. */
@Component
class LetterWriter {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private final MessageIds messageIds;
    private final ReturnAddresses returns;
    private final DkimKeys keys;
    private final SendingIdentities identities;
    private final DeliverySettings settings;
    private final Clock clock;

    LetterWriter(
            MessageIds messageIds,
            ReturnAddresses returns,
            DkimKeys keys,
            SendingIdentities identities,
            DeliverySettings settings,
            Clock clock) {
        this.messageIds = messageIds;
        this.returns = returns;
        this.keys = keys;
        this.identities = identities;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * To whom a letter goes.
     *
     * @param name empty when it is not to be told
     */
    record Addressee(String name, String address) {}

    /**
     * The finished message.
     *
     * @param unsubscribeUrl null: the letter belongs to nothing that one could leave
     */
    byte[] write(Claimed message, Addressee to, @Nullable String unsubscribeUrl, Rendering rendering) {
        var from = identities.of(message.sender());
        var messageId = messageIds.of(message.id(), message.sender());
        var mail = new MimeWriter()
                .header("Date", DATE.format(clock.instant().atOffset(ZoneOffset.UTC)))
                .addressHeader("From", from.name(), from.address())
                .addressHeader("To", to.name(), to.address())
                .textHeader("Subject", rendering.subject())
                .header("Message-ID", "<" + messageId + ">")
                // Some providers write a Message-ID of their own over ours, and return this one.
                .header("X-Groundswell-Message", messageId)
                .header("List-Id", "<" + message.topic() + "." + from.domain() + ">");
        writeWaysOut(mail, message, messageId, unsubscribeUrl);
        mail.header("Feedback-ID", feedbackId(message))
                .header("Content-Language", rendering.language())
                .header("MIME-Version", "1.0");
        writeParts(mail, message, rendering);
        return settings.dkim()
                ? DkimSigner.sign(mail.bytes(), keys.signing(from.domain()), clock.instant())
                : mail.bytes();
    }

    /** RFC 8058 and 9477. Addresses of ours are offered only where somebody reads what arrives there. */
    private void writeWaysOut(MimeWriter mail, Claimed message, String messageId, @Nullable String unsubscribeUrl) {
        if (unsubscribeUrl != null) {
            mail.header("List-Unsubscribe", "<" + unsubscribeUrl + ">" + byMail(message))
                    .header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        if (settings.readsReturnedMail()) {
            mail.header("CFBL-Address", returns.ofComplaints(message.id()) + "; report=arf")
                    .header("CFBL-Feedback-ID", messageId);
        }
    }

    private String byMail(Claimed message) {
        return settings.readsReturnedMail()
                ? ", <mailto:" + returns.ofLeaving(message.contactId(), message.mailingId()) + "?subject=unsubscribe>"
                : "";
    }

    /** Four fields, read from the right; the same for everybody who gets the same letter, and no id in two fields. */
    private static String feedbackId(Claimed message) {
        return message.campaignId() + ":" + message.template() + ":" + message.topic() + ":groundswell";
    }

    private static void writeParts(MimeWriter mail, Claimed message, Rendering rendering) {
        // Not in any text: quoted-printable writes every "=" as =3D, and the number is this message's own.
        var boundary = "=_groundswell_" + Long.toHexString(message.id());
        mail.header("Content-Type", "multipart/alternative; boundary=\"" + boundary + "\"")
                .boundary(boundary)
                .part("text/plain", rendering.text())
                .boundary(boundary)
                .part("text/html", rendering.html())
                .lastBoundary(boundary);
    }
}
