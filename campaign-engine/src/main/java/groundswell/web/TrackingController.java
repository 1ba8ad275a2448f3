package groundswell.web;

import groundswell.response.Ahead;
import groundswell.response.Response;
import groundswell.response.Visit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** Notices that a message was opened or a link in it followed, and sends the visitor on. */
@Controller
@PreAuthorize("permitAll()")
class TrackingController {

    private static final byte[] PIXEL =
            Base64.getDecoder().decode("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7");

    private static final List<String> PREFETCH_HEADERS = List.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

    private final Response response;
    private final PublicText text;

    TrackingController(Response response, PublicText text) {
        this.response = response;
        this.text = text;
    }

    @GetMapping("/t/o/{token}.gif")
    ResponseEntity<byte[]> open(@PathVariable String token, HttpServletRequest request) {
        boolean ours = response.recordOpen(token, visit(request));
        return answer(ours ? HttpStatus.OK : HttpStatus.NOT_FOUND)
                .contentType(MediaType.IMAGE_GIF)
                .body(PIXEL);
    }

    /** The destination comes from our table and never from the request. */
    @GetMapping("/t/c/{token}")
    Object click(@PathVariable String token, HttpServletRequest request, HttpServletResponse answer, Locale browser) {
        try {
            var destination = response.recordClick(token, visit(request));
            return destination.isPresent()
                    ? answer(HttpStatus.FOUND)
                            .header(HttpHeaders.LOCATION, destination.get())
                            .build()
                    : page("unknown", HttpStatus.NOT_FOUND, answer, browser);
        } catch (DataAccessException e) {
            answer.setHeader(HttpHeaders.RETRY_AFTER, "10");
            return page("later", HttpStatus.SERVICE_UNAVAILABLE, answer, browser);
        }
    }

    /** No person sees this link in a mail, and nothing is behind it. */
    @GetMapping("/t/h/{token}")
    Object trap(@PathVariable String token, HttpServletRequest request, HttpServletResponse answer, Locale browser) {
        return response.recordTrap(token, visit(request))
                ? answer(HttpStatus.NO_CONTENT).build()
                : page("unknown", HttpStatus.NOT_FOUND, answer, browser);
    }

    private ModelAndView page(String what, HttpStatus status, HttpServletResponse answer, Locale browser) {
        var locale = PublicText.locale(browser.toLanguageTag());
        answer.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        answer.setHeader("Referrer-Policy", "no-referrer");
        answer.setHeader("X-Robots-Tag", "noindex");
        var page = new ModelAndView("unknown-link", status);
        page.addObject("what", what);
        page.addObject("text", text.in(locale));
        page.addObject("language", locale.toLanguageTag());
        return page;
    }

    private static ResponseEntity.BodyBuilder answer(HttpStatus status) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header("Referrer-Policy", "no-referrer")
                .header("X-Robots-Tag", "noindex");
    }

    static Visit visit(HttpServletRequest request) {
        var ahead = request.getMethod().equals(HttpMethod.HEAD.name())
                ? Ahead.HEAD
                : PREFETCH_HEADERS.stream().anyMatch(header -> announcesPrefetch(request, header))
                        ? Ahead.PREFETCH
                        : Ahead.NO;
        return new Visit(request.getHeader(HttpHeaders.USER_AGENT), request.getRemoteAddr(), ahead);
    }

    private static boolean announcesPrefetch(HttpServletRequest request, String header) {
        var value = request.getHeader(header);
        return value != null && value.toLowerCase(Locale.ROOT).matches(".*(prefetch|prerender|preview).*");
    }
}
