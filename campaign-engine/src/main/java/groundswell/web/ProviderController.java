package groundswell.web;

import groundswell.feedback.ProviderDoor;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where SES, SendGrid, Postmark and Mailgun tell what became of messages. Each proves itself in its own way. */
@RestController
class ProviderController {

    private static final int MOST_BYTES = 10 * 1024 * 1024;

    private final ProviderDoor door;

    ProviderController(ProviderDoor door) {
        this.door = door;
    }

    /** A provider repeats what is not answered with 2xx, so only what could never be taken gets another answer. */
    @PostMapping("/hooks/{provider}")
    @PreAuthorize("permitAll()")
    ResponseEntity<Void> tell(@PathVariable String provider, HttpServletRequest request) throws IOException {
        var body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        var headers = new HashMap<String, String>();
        for (var name : Collections.list(request.getHeaderNames())) {
            headers.put(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        var status = switch (door.tell(provider, headers, body)) {
            case TAKEN -> HttpStatus.OK;
            case OFF -> HttpStatus.NOT_FOUND;
            case FORGED -> HttpStatus.FORBIDDEN;
            case UNREADABLE -> HttpStatus.BAD_REQUEST;
        };
        return ResponseEntity.status(status).build();
    }
}
