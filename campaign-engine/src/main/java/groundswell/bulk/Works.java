package groundswell.bulk;

import groundswell.audience.Segment;
import groundswell.audience.SegmentKind;
import groundswell.audience.Segments;
import groundswell.consent.ManyRefusals;
import groundswell.consent.Speaker;
import groundswell.contact.Contacts;
import groundswell.contact.FieldProblem;
import groundswell.contact.InvalidContact;
import groundswell.contact.ManyContacts;
import java.time.Instant;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks actions at the doors of those whose facts they change, and makes work of them. */
@Component
class Works {

    private final ManyContacts contacts;
    private final Contacts people;
    private final ManyRefusals refusals;
    private final Segments segments;

    Works(ManyContacts contacts, Contacts people, ManyRefusals refusals, Segments segments) {
        this.contacts = contacts;
        this.people = people;
        this.refusals = refusals;
        this.segments = segments;
    }

    /** As it will be done; throws with the field that is wrong. */
    Action checked(@Nullable Action asked) {
        if (asked == null || asked.kind() == null) {
            throw wrong("kind", "Say what is to be done.", "One of " + List.of(ActionKind.values()) + ".");
        }
        return switch (asked.kind()) {
            case TAG -> Action.tag(contacts.tag(asked.tag()));
            case UNTAG -> Action.untag(contacts.tag(asked.tag()));
            case SET -> fact(asked);
            case SUPPRESS -> Action.suppress(refusals.reason(asked.reason()));
            case ADD_TO_SEGMENT, REMOVE_FROM_SEGMENT -> {
                var list = list(asked.segment());
                yield Action.inList(asked.kind(), String.valueOf(list.id())).labelled(list.name());
            }
            case WITHDRAW -> {
                var topic = refusals.withdrawable(asked.topic());
                yield Action.withdraw(topic.name()).labelled(topic.label());
            }
        };
    }

    private Action fact(Action asked) {
        var fact = contacts.fact(asked.attribute(), asked.value());
        var value = fact.value() == null ? null : BulkTable.JSON.readValue(fact.value(), Object.class);
        return Action.set(fact.attribute().key(), value)
                .labelled(fact.attribute().label());
    }

    /** Of an action that was checked, now or some days ago. */
    Work of(BulkJob job, String undoneBy) {
        var action = job.action();
        return switch (Objects.requireNonNull(action.kind())) {
            case TAG -> new TagWork(contacts, Objects.requireNonNull(action.tag()), true);
            case UNTAG -> new TagWork(contacts, Objects.requireNonNull(action.tag()), false);
            case SET ->
                new FactWork(
                        contacts,
                        contacts.known(
                                Objects.requireNonNull(action.attribute()),
                                action.value() == null ? null : BulkTable.JSON.writeValueAsString(action.value())));
            case SUPPRESS -> {
                var why = Objects.requireNonNull(action.reason());
                yield new SuppressWork(refusals, people, note(job.at(), job.by(), why), undoneBy);
            }
            case ADD_TO_SEGMENT -> new ListWork(segments, list(action.segment()).id(), true);
            case REMOVE_FROM_SEGMENT ->
                new ListWork(segments, list(action.segment()).id(), false);
            case WITHDRAW ->
                new WithdrawWork(
                        refusals, refusals.withdrawable(action.topic()), Speaker.user(job.by()), "job " + job.job());
        };
    }

    private static ManyRefusals.Note note(Instant at, String by, String why) {
        return new ManyRefusals.Note(at, Speaker.user(by), why);
    }

    private Segment list(@Nullable String named) {
        var segment = find(named == null ? "" : named.strip());
        if (segment.kind() != SegmentKind.FIXED) {
            throw wrong(
                    "segment",
                    "“%s” is a rule: its members follow from its condition.".formatted(segment.name()),
                    "Choose a fixed list, or change the condition.");
        }
        return segment;
    }

    private Segment find(String named) {
        try {
            boolean isId = named.matches("[0-9]{1,18}");
            return isId ? segments.get(Long.parseLong(named)) : segments.get(named.replace("\0", ""));
        } catch (NoSuchElementException e) {
            throw wrong("segment", String.valueOf(e.getMessage()), "GET /api/segments lists those that there are.");
        }
    }

    static InvalidContact wrong(String field, String message, String hint) {
        return new InvalidContact(List.of(new FieldProblem(field, message, hint)));
    }
}
