package groundswell.web;

import groundswell.response.Conversion;
import groundswell.response.ConversionPixel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A page of thanks tells of a purchase with a picture; the token came to it with the link that was followed. */
@RestController
@PreAuthorize("permitAll()")
class ConversionController {

    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private final ConversionPixel conversions;

    ConversionController(ConversionPixel conversions) {
        this.conversions = conversions;
    }

    /** It is a picture whatever comes of it; the status tells whoever builds the page. */
    @GetMapping("/t/v/{token}.gif")
    ResponseEntity<byte[]> convert(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String amount,
            @RequestParam(required = false) @Nullable String currency,
            @RequestParam(required = false) @Nullable String order,
            HttpServletRequest request) {
        HttpStatus status;
        try {
            var ours = conversions.record(
                    token, Conversion.of(amount, currency, order), TrackingController.visit(request));
            status = ours ? HttpStatus.OK : HttpStatus.NOT_FOUND;
        } catch (IllegalArgumentException e) {
            return answer(HttpStatus.UNPROCESSABLE_CONTENT)
                    .header("X-Problem", String.valueOf(e.getMessage()))
                    .body(PIXEL);
        }
        return answer(status).body(PIXEL);
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex")
                .contentType(MediaType.IMAGE_GIF);
    }
}
