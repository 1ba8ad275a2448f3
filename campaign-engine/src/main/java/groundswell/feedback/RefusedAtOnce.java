package groundswell.feedback;

import groundswell.delivery.RefusalNews;
import groundswell.delivery.SentLetter;
import org.springframework.stereotype.Component;

/** What a mail server says while a message is handed over counts as what one writes afterwards, only sooner. */
@Component
class RefusedAtOnce implements RefusalNews {

    private static final String DOOR = "hand-over";

    private final Inbox inbox;

    RefusedAtOnce(Inbox inbox) {
        this.inbox = inbox;
    }

    /** Idempotent for each message. */
    @Override
    public void refused(SentLetter letter, String messageIdHeader, int code, String words) {
        var reading =
                ProviderReading.about("").proof("<" + messageIdHeader + ">").bounced(DeliveryAction.FAILED, "", words);
        inbox.receive("refused:" + letter.messageId(), DOOR, reading, words);
    }
}
