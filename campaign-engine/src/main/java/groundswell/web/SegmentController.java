package groundswell.web;

import groundswell.audience.Audience;
import groundswell.audience.Problem;
import groundswell.audience.Usual;
import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Who would be in a segment: answered while its condition is being written, so a wrong one is no error here. */
@RestController
class SegmentController {

    private static final int SAMPLE = 10;

    private final Audience audience;
    private final Contacts contacts;

    SegmentController(Audience audience, Contacts contacts) {
        this.audience = audience;
        this.contacts = contacts;
    }

    record SegmentBody(@Nullable String condition) {}

    record Member(
            long id,
            String email,
            @Nullable String firstName,
            @Nullable String lastName) {
        static Member of(Contact contact) {
            return new Member(contact.id(), contact.email(), contact.firstName(), contact.lastName());
        }
    }

    /**
     * {@code count} is null when the condition has problems; {@code usual} is what it counted a week ago when that is
     * far from now.
     */
    record Answer(
            @Nullable Long count,
            List<Member> sample,
            List<Problem> problems,
            @Nullable Usual usual) {}

    @PostMapping("/api/segments/count")
    @PreAuthorize("hasRole('MARKETER')")
    Answer count(@RequestBody SegmentBody body) {
        var condition = body.condition();
        if (condition == null) {
            throw missingCondition();
        }
        var counted = audience.count(condition, SAMPLE);
        var sample = contacts.byIds(counted.sample()).stream().map(Member::of).toList();
        var now = counted.count();
        var usual = now == null ? null : audience.usual(condition, now).orElse(null);
        return new Answer(now, sample, counted.problems(), usual);
    }

    private static ErrorResponseException missingCondition() {
        var problem = ProblemDetail.forStatusAndDetail(
                HttpStatus.UNPROCESSABLE_CONTENT,
                "condition is missing: send {\"condition\": \"true\"} for everyone, or a FEEL expression.");
        return new ErrorResponseException(HttpStatus.UNPROCESSABLE_CONTENT, problem, null);
    }
}
