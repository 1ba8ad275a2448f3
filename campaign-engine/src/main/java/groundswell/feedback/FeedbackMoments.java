package groundswell.feedback;

import groundswell.contact.Moment;
import groundswell.contact.MomentKinds;
import groundswell.contact.TimelineSource;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a timeline tells of bounces, complaints, and of what people wrote back, which sales wants to read. */
@Component
class FeedbackMoments implements TimelineSource {

    private static final Set<String> KINDS = Set.of("bounced", "complained", "replied");

    private final ReturnedList list;

    FeedbackMoments(ReturnedList list) {
        this.list = list;
    }

    @Override
    public List<Moment> momentsOf(long contactId, Instant before, int limit) {
        return list.storyOf(contactId, before, limit).stream()
                .map(FeedbackMoments::moment)
                .toList();
    }

    @Override
    public List<Moment> momentsOf(long contactId, MomentKinds kinds, Instant before, int limit) {
        return KINDS.stream().anyMatch(kinds::has)
                ? TimelineSource.super.momentsOf(contactId, kinds, before, limit)
                : List.of();
    }

    private static Moment moment(ReturnedMail mail) {
        return switch (mail.kind()) {
            case REPLY -> told(mail, "replied", "Replied to “%s”", written(mail));
            case COMPLAINT -> told(mail, "complained", "Called “%s” spam", null);
            default -> told(mail, "bounced", "“%s” came back", mail.words());
        };
    }

    private static String written(ReturnedMail mail) {
        return (mail.subject() + "\n" + Objects.requireNonNullElse(mail.body(), "")).strip();
    }

    private static Moment told(ReturnedMail mail, String kind, String title, @Nullable String detail) {
        Map<String, Object> facts = new HashMap<>();
        var template = Objects.requireNonNullElse(mail.template(), "");
        facts.put("template", template);
        facts.put("returned", mail.id());
        if (mail.reason() != null) {
            facts.put("reason", mail.reason());
        }
        return new Moment(mail.receivedAt(), kind, title.formatted(template), detail, facts);
    }
}
