package groundswell.delivery;

import groundswell.delivery.Ledger.Answer;
import groundswell.delivery.Ledger.Outcome;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Tells other modules of messages that a mail server has refused for good. */
@Component
class RefusalTeller {

    private static final Logger log = LoggerFactory.getLogger(RefusalTeller.class);

    private final SentLetters letters;
    private final MessageIds messageIds;
    private final ObjectProvider<RefusalNews> listeners;

    RefusalTeller(SentLetters letters, MessageIds messageIds, ObjectProvider<RefusalNews> listeners) {
        this.letters = letters;
        this.messageIds = messageIds;
        this.listeners = listeners;
    }

    void tell(List<Answer> answers) {
        for (var answer : answers) {
            var code = answer.smtpCode();
            if (answer.outcome() == Outcome.FAILED && code != null && code >= 500) {
                letters.find(answer.messageId()).ifPresent(letter -> tell(letter, code, answer.reply()));
            }
        }
    }

    private void tell(SentLetter letter, int code, String words) {
        listeners.forEach(listener -> {
            try {
                listener.refused(letter, messageIds.of(letter.messageId(), letter.sender()), code, words);
            } catch (RuntimeException e) {
                log.warn("What follows from the refusal of message {} was not done", letter.messageId(), e);
            }
        });
    }
}
