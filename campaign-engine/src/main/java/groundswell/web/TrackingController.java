package groundswell.web;

import groundswell.response.Response;
import groundswell.response.Visit;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Notices that a message was opened or a link in it followed, and sends the visitor on. */
@Controller
@PreAuthorize("permitAll()")
class TrackingController {

    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private static final List<String> PREFETCH_HEADERS = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

    private static final String UNKNOWN_LINK = """
            <!doctype html>
            <html lang="en">
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>Unknown link</title>
            <body style="font: 1.1rem/1.6 system-ui, sans-serif; max-width: 34rem; margin: 15vh auto; padding: 0 1.5rem">
            <h1>This link is not known</h1>
            <p>It may have been cut off on its way. Please open the mail again and follow the link from there.</p>
            </body>
            </html>
            """;

    private final Response response;

    TrackingController(Response response) {
        this.response = response;
    }

    @GetMapping("/t/o/{token}.gif")
    ResponseEntity<byte[]> open(@PathVariable String token, HttpServletRequest request) {
        boolean ours = response.recordOpen(token, visit(request));
        return answer(ours ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .contentType(MediaType.IMAGE_GIF)
                .body(PIXEL);
    }

    @GetMapping("/t/c/{token}")
    ResponseEntity<byte[]> click(@PathVariable String token, HttpServletRequest request) {
        return response.recordClick(token, visit(request))
                .map(destination -> answer(HttpStatus.FOUND)
                        .header(HttpHeaders.LOCATION, destination)
                        .body(new byte[0]))
                .orElseGet(() -> answer(HttpStatus.NOT_FOUND)
                        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .body(UNKNOWN_LINK.getBytes(StandardCharsets.UTF_8)));
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex");
    }

    private static Visit visit(HttpServletRequest request) {
        boolean ahead = request.getMethod().equals(HttpMethod.HEAD.name())
                || PREFETCH_HEADERS.stream().anyMatch(header -> announcesPrefetch(request, header));
        return new Visit(request.getHeader(HttpHeaders.USER_AGENT), request.getRemoteAddr(), ahead);
    }

    private static boolean announcesPrefetch(HttpServletRequest request, String header) {
        var value = request.getHeader(header);
        return value != null && value.toLowerCase(Locale.ROOT).matches(".*(prefetch|prerender|preview).*");
    }
}
