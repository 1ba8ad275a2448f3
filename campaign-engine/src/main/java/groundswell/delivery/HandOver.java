package groundswell.delivery;

import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.delivery.Ledger.Answer;
import groundswell.delivery.Ledger.Claimed;
import groundswell.delivery.Ledger.Letter;
import groundswell.delivery.Ledger.Work;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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
    private final KeptLetters kept;
    private final Admission admission;
    private final Throttles throttles;
    private final RefusalTeller refusals;
    private final DeliverySettings settings;
    private final AnswerBook answerBook;
    private final Line line;

    HandOver(HandOverParts parts, Line line) {
        this.ledger = parts.ledger();
        this.contacts = parts.contacts();
        this.composer = parts.composer();
        this.texts = parts.texts();
        this.kept = parts.kept();
        this.admission = parts.admission();
        this.throttles = parts.throttles();
        this.refusals = parts.refusals();
        this.settings = parts.settings();
        this.answerBook = new AnswerBook(parts.ledger());
        this.line = line;
    }

    /** One connection of one node to one mail server. {@code alive}: false as soon as the node is to stop. */
    record Line(long node, String server, SmtpConnection smtp, BooleanSupplier alive) {}

    /**
     * Takes one claim's worth from one mailing.
     *
     * @param goOn asked between small batches; what is left when it says no goes back to the queue untouched
     * @return how many messages were taken
     */
    int work(Work work, BooleanSupplier goOn) {
        long token = ledger.newToken();
        var claimed = admission.picksTheMostEngaged(work)
                ? ledger.claimMostEngaged(work.mailing(), line.node(), token, settings.claim())
                : ledger.claim(work.mailing(), line.node(), token, settings.claim());
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
            var addresses = addressesOf(claimed, people);
            var admitted = admitted(work, claimed, addresses, token, left);
            var facts = composer.factsOf(people.keySet());
            for (int from = 0; from < admitted.size() && goOn.getAsBoolean(); from += settings.intents()) {
                var batch = admitted.subList(from, Math.min(from + settings.intents(), admitted.size()));
                handOver(work, stillOpen(batch, addresses), people, facts, token, left);
            }
        } finally {
            ledger.giveBack(List.copyOf(left), token);
        }
        return claimed.size();
    }

    private List<Claimed> admitted(
            Work work, List<Claimed> claimed, Map<Long, String> addresses, long token, Set<Long> left) {
        var decision = admission.admit(line.server(), work, addresses);
        for (var waiting : decision.waiting()) {
            ledger.postpone(waiting.pauses(), token, waiting.why());
            left.removeAll(waiting.pauses().keySet());
        }
        var go = Set.copyOf(decision.go());
        return claimed.stream().filter(it -> go.contains(it.id())).toList();
    }

    /** A server may have asked for a pause since they were admitted; those go back to the queue, and find it closed. */
    private List<Claimed> stillOpen(List<Claimed> batch, Map<Long, String> addresses) {
        return batch.stream()
                .filter(it -> !throttles.isClosed(line.server(), String.valueOf(addresses.get(it.id()))))
                .toList();
    }

    /** Who is no longer there has none; that message fails when it is written. */
    private static Map<Long, String> addressesOf(List<Claimed> claimed, Map<Long, Contact> people) {
        Map<Long, String> addresses = new LinkedHashMap<>();
        for (var message : claimed) {
            var contact = people.get(message.contactId());
            var own = contact == null ? "" : String.valueOf(contact.email());
            addresses.put(message.id(), message.recipient() == null ? own : message.recipient());
        }
        return addresses;
    }

    private void handOver(
            Work work,
            List<Claimed> batch,
            Map<Long, Contact> people,
            MessageComposer.Facts facts,
            long token,
            Set<Long> left) {
        Map<Long, Outgoing> written = new HashMap<>();
        Map<Long, Letter> letters = new HashMap<>();
        for (var message : batch) {
            try {
                var contact = contactOf(message, people);
                var outgoing = frozen(work, composer.compose(message, work.lane(), contact, facts));
                written.put(message.id(), outgoing);
                letters.put(
                        message.id(),
                        new Letter(
                                texts.idOf(message.template(), contact.language()),
                                throttles.groupOf(outgoing.recipient())));
            } catch (KeysAreSealed | DataAccessException e) {
                throw e;
            } catch (RuntimeException e) {
                log.warn("Message {} cannot be written and has failed: {}", message.id(), e.getMessage());
                ledger.failUnwritten(message.id(), token, String.valueOf(e.getMessage()));
                left.remove(message.id());
            }
        }
        if (written.isEmpty()) {
            return;
        }
        var intended = new HashSet<>(intend(letters, token));
        left.removeAll(written.keySet());
        List<Answer> answers = new ArrayList<>();
        try {
            for (var message : batch) {
                var outgoing = written.get(message.id());
                if (outgoing != null && intended.contains(message.id())) {
                    var answer = line.smtp().send(outgoing, message.attempts());
                    answers.add(answer);
                    throttles.note(line.server(), outgoing.recipient(), answer);
                }
            }
        } finally {
            answerBook.write(answers, token, line.alive());
        }
        refusals.tell(answers);
    }

    private List<Long> intend(Map<Long, Letter> letters, long token) {
        try {
            return ledger.intend(letters, token);
        } catch (DataAccessException unheard) {
            // The commit may have come through although we were not told, and none of them has begun.
            answerBook.writeNotBegun(letters.keySet(), token, line.alive());
            throw unheard;
        }
    }

    /** A transactional letter may be handed over twice, and is then the same to the byte. */
    private Outgoing frozen(Work work, Outgoing fresh) {
        if (work.lane() != Lane.TRANSACTIONAL) {
            return fresh;
        }
        kept.keep(fresh.id(), fresh.bytes());
        return kept.find(fresh.id()).map(fresh::with).orElse(fresh);
    }

    private static Contact contactOf(Claimed message, Map<Long, Contact> people) {
        var contact = people.get(message.contactId());
        if (contact == null) {
            throw new IllegalStateException("The contact is no longer there");
        }
        return contact;
    }
}
