package groundswell.delivery;

import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.delivery.Ledger.Answer;
import groundswell.delivery.Ledger.Claimed;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/** Works the queue on one connection: claim, write, commit to a few, hand them over, write down the answers. */
final class HandOver {

    private static final Logger log = LoggerFactory.getLogger(HandOver.class);

    private final Ledger ledger;
    private final Contacts contacts;
    private final MessageComposer composer;
    private final LetterTexts texts;
    private final SmtpConnection smtp;
    private final DeliverySettings settings;
    private final long node;
    private final AnswerBook answerBook;

    HandOver(
            Ledger ledger,
            Contacts contacts,
            MessageComposer composer,
            LetterTexts texts,
            SmtpConnection smtp,
            DeliverySettings settings,
            long node) {
        this.ledger = ledger;
        this.contacts = contacts;
        this.composer = composer;
        this.texts = texts;
        this.smtp = smtp;
        this.settings = settings;
        this.node = node;
        this.answerBook = new AnswerBook(ledger);
    }

    /**
     * Takes one claim's worth from one mailing.
     *
     * @param goOn asked between small batches; what is left when it says no goes back to the queue untouched
     * @return how many messages were taken
     */
    int work(long mailing, BooleanSupplier goOn) {
        long token = ledger.newToken();
        var claimed = ledger.claim(mailing, node, token, settings.claim());
        var left = new HashSet<>(claimed.stream().map(Claimed::id).toList());
        try {
            Map<Long, Contact> people =
                    contacts
                            .byIds(claimed.stream()
                                    .map(Claimed::contactId)
                                    .distinct()
                                    .toList())
                            .stream()
                            .collect(Collectors.toMap(Contact::id, Function.identity()));
            var facts = composer.factsOf(people.keySet());
            for (int from = 0; from < claimed.size() && goOn.getAsBoolean(); from += settings.intents()) {
                var batch = claimed.subList(from, Math.min(from + settings.intents(), claimed.size()));
                handOver(batch, people, facts, token, left, goOn);
            }
        } finally {
            ledger.giveBack(List.copyOf(left), token);
        }
        return claimed.size();
    }

    private void handOver(
            List<Claimed> batch,
            Map<Long, Contact> people,
            MessageComposer.Facts facts,
            long token,
            Set<Long> left,
            BooleanSupplier goOn) {
        Map<Long, Outgoing> written = new HashMap<>();
        Map<Long, Integer> textOf = new HashMap<>();
        for (var message : batch) {
            try {
                var contact = contactOf(message, people);
                written.put(message.id(), composer.compose(message, contact, facts));
                textOf.put(message.id(), texts.idOf(message.template(), contact.language()));
            } catch (RuntimeException e) {
                log.warn("Message {} cannot be written and has failed: {}", message.id(), e.getMessage());
                ledger.failUnwritten(message.id(), token, String.valueOf(e.getMessage()));
                left.remove(message.id());
            }
        }
        if (written.isEmpty()) {
            return;
        }
        var intended = new HashSet<>(intend(textOf, token, goOn));
        left.removeAll(written.keySet());
        List<Answer> answers = new ArrayList<>();
        try {
            for (var message : batch) {
                var outgoing = written.get(message.id());
                if (outgoing != null && intended.contains(message.id())) {
                    answers.add(smtp.send(outgoing, message.attempts()));
                }
            }
        } finally {
            answerBook.write(answers, token, goOn);
        }
    }

    private List<Long> intend(Map<Long, Integer> textOf, long token, BooleanSupplier goOn) {
        try {
            return ledger.intend(textOf, token);
        } catch (DataAccessException unheard) {
            // The commit may have come through although we were not told, and none of them has begun.
            answerBook.writeNotBegun(textOf.keySet(), token, goOn);
            throw unheard;
        }
    }

    private static Contact contactOf(Claimed message, Map<Long, Contact> people) {
        var contact = people.get(message.contactId());
        if (contact == null) {
            throw new IllegalStateException("The contact is no longer there");
        }
        return contact;
    }
}
