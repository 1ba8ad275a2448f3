package groundswell.web;

import groundswell.consent.Consent;
import groundswell.consent.Topic;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The purposes for which people may be written to. */
@RestController
class TopicController {

    private final Consent consent;

    TopicController(Consent consent) {
        this.consent = consent;
    }

    record TopicList(List<Topic> items, @Nullable String next) {}

    @GetMapping("/api/topics")
    @PreAuthorize("hasRole('MARKETER')")
    TopicList list() {
        return new TopicList(consent.topics(), null);
    }
}
