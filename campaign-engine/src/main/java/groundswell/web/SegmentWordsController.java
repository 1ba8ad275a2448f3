package groundswell.web;

import groundswell.audience.Audience;
import groundswell.audience.KnownWords;
import groundswell.audience.ReadCondition;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What the visual editor of conditions needs to know; it changes nothing. */
@RestController
@RequestMapping("/api/segments")
@PreAuthorize("hasRole('MARKETER')")
class SegmentWordsController {

    private final Audience audience;

    SegmentWordsController(Audience audience) {
        this.audience = audience;
    }

    record ConditionBody(@Nullable String condition) {}

    @GetMapping("/words")
    KnownWords words() {
        return audience.words();
    }

    /** Answers 200 with problems when the text cannot be read: it is being written. */
    @PostMapping("/read")
    ReadCondition read(@RequestBody ConditionBody body) {
        var condition = body.condition();
        if (condition == null) {
            throw new ErrorResponseException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    ProblemDetail.forStatusAndDetail(
                            HttpStatus.UNPROCESSABLE_CONTENT,
                            "condition is missing: send {\"condition\": \"…\"}, a FEEL expression, or \"\" for none."),
                    null);
        }
        return audience.read(condition);
    }
}
