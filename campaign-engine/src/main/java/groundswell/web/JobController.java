package groundswell.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import groundswell.bulk.Action;
import groundswell.bulk.Bulk;
import groundswell.bulk.BulkJob;
import groundswell.job.Job;
import groundswell.job.JobState;
import groundswell.job.Jobs;
import groundswell.job.SpreadsheetCell;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** How far long work is, and what it refused. */
@RestController
@RequestMapping("/api/jobs")
@PreAuthorize("hasRole('MARKETER')")
class JobController {

    private static final int MOST_LISTED = 200;

    private final Jobs jobs;
    private final Bulk bulk;

    JobController(Jobs jobs, Bulk bulk) {
        this.jobs = jobs;
        this.bulk = bulk;
    }

    record JobList(List<JobView> items, @Nullable String next) {}

    record JobView(
            long id,
            String kind,
            String title,
            JobState state,
            long done,
            @Nullable Long total,
            long created,
            long updated,
            long unchanged,
            long rejected,
            @Nullable String rejectedFile,
            @Nullable String note,
            @Nullable String problem,
            Instant queuedAt,
            @Nullable Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable BulkView bulk) {

        static JobView of(Job it, @Nullable BulkView bulk) {
            return new JobView(
                    it.id(),
                    it.kind(),
                    it.title(),
                    it.state(),
                    it.done(),
                    it.total(),
                    it.created(),
                    it.updated(),
                    it.unchanged(),
                    it.rejected(),
                    it.rejected() == 0 ? null : "/api/jobs/" + it.id() + "/rejected",
                    it.note(),
                    it.problem(),
                    it.queuedAt(),
                    it.startedAt(),
                    it.endedAt(),
                    bulk);
        }
    }

    /**
     * What a bulk action did.
     *
     * @param undoes the job that it takes back
     * @param undoneBy the job that took it back
     * @param canUndo whether a person may take it back now
     */
    record BulkView(
            Action action,
            String by,
            @Nullable Long undoes,
            @Nullable Long undoneBy,
            boolean canUndo,
            Instant undoUntil) {}

    @GetMapping
    JobList list(
            @RequestParam(defaultValue = "") Set<String> kind,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "20") int limit) {
        int most = Math.max(1, Math.min(limit, MOST_LISTED));
        var items = views(jobs.recent(kind, cursor == null ? Long.MAX_VALUE : cursor, most));
        var next = items.size() < most
                ? null
                : String.valueOf(items.get(items.size() - 1).id());
        return new JobList(items, next);
    }

    @GetMapping("/{id}")
    JobView get(@PathVariable long id) {
        return views(List.of(find(id))).get(0);
    }

    /** Takes back what a bulk action changed, where it is still so; for 30 days, once. */
    @PostMapping("/{id}/undo")
    ResponseEntity<BulkController.Started> undo(@PathVariable long id, Principal user) {
        find(id);
        return BulkController.accepted(bulk.undo(id, user.getName()));
    }

    private List<JobView> views(List<Job> found) {
        var ours = bulk.of(found.stream().map(Job::id).toList());
        return found.stream()
                .map(it -> JobView.of(it, view(it, ours.get(it.id()))))
                .toList();
    }

    private @Nullable BulkView view(Job job, @Nullable BulkJob it) {
        return it == null
                ? null
                : new BulkView(it.action(), it.by(), it.undoes(), it.undoneBy(), bulk.canUndo(it, job), it.undoUntil());
    }

    /** The refused rows as they were, with line and reason; cells that a spreadsheet would run are guarded. */
    @GetMapping("/{id}/rejected")
    void rejected(@PathVariable long id, HttpServletResponse response) throws IOException {
        find(id);
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename("rejected-" + id + ".csv")
                        .build()
                        .toString());
        response.setHeader("X-Content-Type-Options", "nosniff");
        var out = response.getOutputStream();
        // Spreadsheets take a file without it for one in the machine's old code page.
        out.write("\uFEFF".getBytes(StandardCharsets.UTF_8));
        try (var csv = CsvWriter.builder().build(out, StandardCharsets.UTF_8)) {
            csv.writeRecord(row("line", "reason", jobs.columns(id)));
            jobs.eachRejected(id, it -> csv.writeRecord(row(String.valueOf(it.line()), it.reason(), it.cells())));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static List<String> row(String line, String reason, List<String> cells) {
        List<String> row = new ArrayList<>();
        row.add(line);
        row.add(reason);
        cells.forEach(it -> row.add(SpreadsheetCell.guarded(it)));
        return row;
    }

    private Job find(long id) {
        return jobs.find(id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no job " + id + "."));
    }
}
