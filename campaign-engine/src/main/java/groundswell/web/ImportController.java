package groundswell.web;

import groundswell.contact.Contacts;
import groundswell.contact.FieldProblem;
import groundswell.contact.ImportOrder;
import groundswell.contact.ImportPreview;
import groundswell.contact.InvalidContact;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;

/** Contacts from a CSV file: look at it first, then take it in. */
@RestController
@RequestMapping(path = "/api/contacts/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
@PreAuthorize("hasRole('MARKETER')")
class ImportController {

    private final Contacts contacts;
    private final ObjectMapper json;

    ImportController(Contacts contacts, ObjectMapper json) {
        this.contacts = contacts;
        this.json = json;
    }

    record Started(long job) {}

    /** The charset is only needed where what is guessed looks wrong: {@code GBK}, {@code Big5}. */
    @PostMapping("/preview")
    ImportPreview preview(MultipartHttpServletRequest request, @RequestParam(required = false) @Nullable String charset)
            throws IOException {
        try (var csv = file(request).getInputStream()) {
            return contacts.previewImport(csv, charset);
        }
    }

    /**
     * The one file of the request is the CSV, whatever its part is called. The time zone, such as {@code Europe/Berlin},
     * is that of the times of consent in the file that name none; without it they are UTC.
     */
    @PostMapping
    ResponseEntity<Started> start(
            MultipartHttpServletRequest request,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(required = false) @Nullable String charset,
            @RequestParam(required = false) @Nullable String consentTopic,
            @RequestParam(required = false) @Nullable String consentProof,
            @RequestParam(required = false) @Nullable String timeZone)
            throws IOException {
        var file = file(request);
        var name = file.getOriginalFilename() == null ? "contacts.csv" : file.getOriginalFilename();
        var order = new ImportOrder(
                name,
                mapping(mapping),
                charset,
                blankToNull(consentTopic),
                blankToNull(consentProof),
                zone(blankToNull(timeZone)));
        try (var csv = file.getInputStream()) {
            long job = contacts.startImport(csv, order).value();
            return ResponseEntity.accepted()
                    .location(URI.create("/api/jobs/" + job))
                    .body(new Started(job));
        }
    }

    private static MultipartFile file(MultipartHttpServletRequest request) {
        return request.getFileMap().values().stream()
                .findFirst()
                .orElseThrow(() -> wrong("file", "The CSV file is missing.", "Send it as a part of the form."));
    }

    private @Nullable Map<String, @Nullable String> mapping(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return json.readValue(text, new TypeReference<Map<String, @Nullable String>>() {});
        } catch (JacksonException e) {
            throw wrong(
                    "mapping",
                    "The mapping is not JSON.",
                    "Write it like {\"E-mail\": \"email\", \"Vorname\": \"firstName\"}.");
        }
    }

    private static @Nullable ZoneId zone(@Nullable String name) {
        try {
            return name == null ? null : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw wrong("timeZone", "There is no time zone of this name.", "Write it like Europe/Berlin.");
        }
    }

    private static InvalidContact wrong(String field, String message, String hint) {
        return new InvalidContact(List.of(new FieldProblem(field, message, hint)));
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
