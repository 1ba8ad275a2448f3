package groundswell.web;

import groundswell.consent.Caps;
import groundswell.consent.FrequencyCap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** How often anybody is written to at most. */
@RestController
@RequestMapping("/api/caps")
@PreAuthorize("hasRole('MARKETER')")
class CapController {

    private final Caps caps;

    CapController(Caps caps) {
        this.caps = caps;
    }

    record CapList(List<FrequencyCap> items, @Nullable String next) {}

    record CapBody(@Nullable List<FrequencyCap> items) {}

    @GetMapping
    CapList list() {
        return new CapList(caps.all(), null);
    }

    /** These and no others; a topic of null means all of them together. */
    @PutMapping
    CapList replace(@RequestBody CapBody body) {
        caps.replace(body.items() == null ? List.of() : body.items());
        return list();
    }
}
