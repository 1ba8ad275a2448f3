package groundswell.web;

import groundswell.consent.LegalBasis;
import groundswell.consent.OptInKind;
import groundswell.consent.ReasonsOfTopic;
import groundswell.consent.Topic;
import groundswell.consent.Topics;
import groundswell.consent.UnknownTopic;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The purposes for which people may be written to, and why people left them. */
@RestController
@RequestMapping("/api/topics")
@PreAuthorize("hasRole('MARKETER')")
class TopicController {

    private final Topics topics;

    TopicController(Topics topics) {
        this.topics = topics;
    }

    record TopicList(List<Topic> items, @Nullable String next) {}

    record ReasonList(List<ReasonsOfTopic> items, @Nullable String next) {}

    record TopicBody(
            @Nullable String name,
            @Nullable String label,
            @Nullable LegalBasis legalBasis,
            @Nullable OptInKind optIn,
            @Nullable Integer impliedDays,
            @Nullable Map<String, String> labels,
            @Nullable Map<String, String> descriptions) {

        Topics.Change change() {
            return new Topics.Change(label, legalBasis, optIn, impliedDays, labels, descriptions);
        }
    }

    @GetMapping
    TopicList list() {
        return new TopicList(topics.all(), null);
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    Topic add(@RequestBody TopicBody body) {
        return topics.add(body.name() == null ? "" : body.name(), body.change());
    }

    /** What is left out stays; {@code impliedDays} 0 takes it away. */
    @PatchMapping("/{name}")
    Topic change(@PathVariable String name, @RequestBody TopicBody body) {
        return topics.change(name, body.change());
    }

    @GetMapping("/reasons")
    ReasonList reasons() {
        return new ReasonList(topics.reasons(), null);
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownTopic unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }
}
