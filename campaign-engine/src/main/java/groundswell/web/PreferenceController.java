package groundswell.web;

import groundswell.access.LinkTokens;
import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.web.PreferenceDesk.Outcome;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * What a contact wants to hear from us about and how often, without a login. GET shows it and changes nothing, because
 * scanners follow links; POST changes it.
 */
@Controller
@RequestMapping("/p/{token}")
@PreAuthorize("permitAll()")
class PreferenceController {

    private final LinkTokens tokens;
    private final Contacts contacts;
    private final PreferenceDesk desk;
    private final PreferencePage page;
    private final SenderLimit limit;

    PreferenceController(
            LinkTokens tokens, Contacts contacts, PreferenceDesk desk, PreferencePage page, SenderLimit limit) {
        this.tokens = tokens;
        this.contacts = contacts;
        this.desk = desk;
        this.page = page;
        this.limit = limit;
    }

    @GetMapping
    String show(@PathVariable String token, HttpServletResponse answer, Model model, Locale browser) {
        return read(token)
                .map(it -> page.of(model, answer, it, Outcome.NOTHING, ""))
                .orElseGet(() -> page.unknown(model, answer, browser));
    }

    /** One page, four buttons: the one that was pressed sends its name. */
    @PostMapping
    String act(
            @PathVariable String token,
            @RequestParam MultiValueMap<String, String> given,
            HttpServletRequest request,
            HttpServletResponse answer,
            Model model,
            Locale browser) {
        return read(token)
                .map(it -> {
                    var outcome = act(it, given, request.getRemoteAddr(), answer);
                    var now = contacts.find(it.id()).orElse(it);
                    var typed = outcome.isProblem() ? given.getFirst("address") : null;
                    return page.of(model, answer, now, outcome, typed == null ? "" : typed);
                })
                .orElseGet(() -> page.unknown(model, answer, browser));
    }

    private Outcome act(Contact contact, MultiValueMap<String, String> given, String ip, HttpServletResponse answer) {
        if (given.containsKey("everything")) {
            return desk.leave(contact, ip);
        } else if (given.containsKey("resume")) {
            return desk.resume(contact);
        } else if (!given.containsKey("address")) {
            return desk.save(contact, given, ip);
        } else if (limit.allows(ip)) {
            var outcome = desk.changeAddress(contact, String.valueOf(given.getFirst("address")), ip);
            if (outcome.isProblem()) {
                answer.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            return outcome;
        } else {
            answer.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
            answer.setHeader("Retry-After", "60");
            return Outcome.TOO_MANY;
        }
    }

    private Optional<Contact> read(String token) {
        return tokens.read(LinkTokens.Purpose.PREFERENCES, token)
                .filter(ids -> ids.length == 1)
                .flatMap(ids -> contacts.find(ids[0]));
    }
}
