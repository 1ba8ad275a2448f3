package groundswell.web;

import groundswell.campaign.CampaignWords;
import groundswell.campaign.Campaigns;
import groundswell.campaign.Problem;
import groundswell.campaign.VersionInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** What the designer asks while somebody draws; nothing of it changes anything. */
@RestController
@RequestMapping("/api/campaigns")
@PreAuthorize("hasRole('MARKETER')")
class DesignerController {

    /** One more than a diagram may have, so that the compiler says in its own words that it is too large. */
    private static final int MOST_BYTES = 1_000_001;

    private final Campaigns campaigns;

    DesignerController(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    record Checked(List<Problem> problems) {}

    record VersionList(List<VersionInfo> items, @Nullable String next) {}

    @GetMapping("/words")
    CampaignWords words() {
        return campaigns.words();
    }

    /** Answers 200 with problems for anything that cannot run: it is being drawn. */
    @PostMapping(path = "/check", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Checked check(@RequestPart("diagram") MultipartFile diagram) throws IOException {
        try (var bytes = diagram.getInputStream()) {
            return check(bytes);
        }
    }

    @PostMapping(
            path = "/check",
            consumes = {MediaType.APPLICATION_XML_VALUE, MediaType.TEXT_XML_VALUE})
    Checked check(InputStream diagram) throws IOException {
        return new Checked(campaigns.check(diagram.readNBytes(MOST_BYTES)));
    }

    @GetMapping("/{id}/versions")
    VersionList versions(@PathVariable long id) {
        return new VersionList(campaigns.versions(id), null);
    }

    @GetMapping(path = "/{id}/versions/{version}/diagram", produces = MediaType.APPLICATION_XML_VALUE)
    String diagram(@PathVariable long id, @PathVariable int version) {
        return campaigns.diagram(id, version);
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchElementException unknown) {
        return ProblemDetail.forStatusAndDetail(HttpStatus.NOT_FOUND, String.valueOf(unknown.getMessage()));
    }
}
