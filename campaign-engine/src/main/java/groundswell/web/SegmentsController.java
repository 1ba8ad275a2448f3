package groundswell.web;

import groundswell.audience.Segment;
import groundswell.audience.SegmentDraft;
import groundswell.audience.SegmentKind;
import groundswell.audience.Segments;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Saved segments: make, change, fix, delete. */
@RestController
@RequestMapping("/api/segments")
@PreAuthorize("hasRole('MARKETER')")
class SegmentsController {

    private final Segments segments;

    SegmentsController(Segments segments) {
        this.segments = segments;
    }

    record SegmentList(List<Segment> items, @Nullable String next) {}

    /** {@code version} is needed for a change: that of the segment which was read before. */
    record Body(
            @Nullable String name,
            @Nullable String key,
            @Nullable String description,
            @Nullable SegmentKind kind,
            @Nullable String condition,
            @Nullable Double samplePercent,
            @Nullable List<String> excludes,
            @Nullable Boolean follows,
            @Nullable Integer version) {

        SegmentDraft draft() {
            return new SegmentDraft(name, key, description, kind, condition, samplePercent, excludes, follows);
        }
    }

    record Fix(@Nullable String name, @Nullable Integer size) {}

    @GetMapping
    SegmentList list() {
        return new SegmentList(segments.list(), null);
    }

    @PostMapping
    ResponseEntity<Segment> create(@RequestBody Body body) {
        return created(segments.create(body.draft()));
    }

    @GetMapping("/{id}")
    Segment get(@PathVariable long id) {
        return segments.get(id);
    }

    @PutMapping("/{id}")
    ResponseEntity<Object> change(@PathVariable long id, @RequestBody Body body) {
        var version = body.version();
        if (version == null) {
            var problem = ProblemDetail.forStatusAndDetail(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "version is missing: send the version of the segment that you have read.");
            problem.setProperties(Map.of(
                    "problems",
                    List.of(Map.of(
                            "field", "version",
                            "message", "The version is missing.",
                            "hint", "Send the version of the segment that you have read."))));
            return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT).body(problem);
        }
        return ResponseEntity.ok(segments.change(id, body.draft(), version));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Void> delete(@PathVariable long id) {
        segments.delete(id);
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/{id}/fix")
    ResponseEntity<Segment> fix(@PathVariable long id, @RequestBody Fix fix) {
        return created(segments.fix(id, fix.name(), fix.size()));
    }

    private static ResponseEntity<Segment> created(Segment segment) {
        return ResponseEntity.created(URI.create("/api/segments/" + segment.id()))
                .body(segment);
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchElementException unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }
}
