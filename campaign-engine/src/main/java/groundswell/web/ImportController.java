package groundswell.web;

import groundswell.contact.Contacts;
import groundswell.contact.ImportOrder;
import groundswell.contact.ImportPreview;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.server.ResponseStatusException;
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

    @PostMapping("/preview")
    ImportPreview preview(MultipartHttpServletRequest request) throws IOException {
        try (var csv = file(request).getInputStream()) {
            return contacts.previewImport(csv, null);
        }
    }

    /** The one file of the request is the CSV, whatever its part is called. */
    @PostMapping
    ResponseEntity<Started> start(
            MultipartHttpServletRequest request,
            @RequestParam(required = false) @Nullable String mapping,
            @RequestParam(required = false) @Nullable String consentTopic,
            @RequestParam(required = false) @Nullable String consentProof)
            throws IOException {
        var file = file(request);
        var name = file.getOriginalFilename() == null ? "contacts.csv" : file.getOriginalFilename();
        var order = new ImportOrder(name, mapping(mapping), null, blankToNull(consentTopic), blankToNull(consentProof));
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
                .orElseThrow(() -> wrong("file: the CSV file is missing; send it as a part of the form.", null));
    }

    private @Nullable Map<String, @Nullable String> mapping(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            return json.readValue(text, new TypeReference<Map<String, @Nullable String>>() {});
        } catch (JacksonException e) {
            throw wrong("mapping: write JSON such as {\"E-mail\": \"email\", \"Vorname\": \"firstName\"}.", e);
        }
    }

    private static ResponseStatusException wrong(String detail, @Nullable Throwable cause) {
        return new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, detail, cause);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
