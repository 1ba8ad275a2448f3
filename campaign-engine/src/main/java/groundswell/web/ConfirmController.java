package groundswell.web;

import groundswell.access.LinkTokens;
import groundswell.consent.Consent;
import groundswell.consent.OptIn;
import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.response.Response;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import tools.jackson.databind.json.JsonMapper;

/**
 * Confirming a consent without a login. GET shows what is agreed to and changes nothing, because scanners follow links;
 * POST gives the consent, once.
 */
@Controller
@RequestMapping("/c/{token}")
@PreAuthorize("permitAll()")
class ConfirmController {

    private static final int IDS = 2;

    private final LinkTokens tokens;
    private final Contacts contacts;
    private final Consent consent;
    private final Response response;
    private final JsonMapper json;
    private final TransactionTemplate transaction;
    private final PublicText text;

    ConfirmController(
            LinkTokens tokens,
            Contacts contacts,
            Consent consent,
            Response response,
            JsonMapper json,
            TransactionTemplate transaction,
            PublicText text) {
        this.tokens = tokens;
        this.contacts = contacts;
        this.consent = consent;
        this.response = response;
        this.json = json;
        this.transaction = transaction;
        this.text = text;
    }

    private record Link(Contact contact, Instant letter, Locale locale) {}

    @GetMapping
    String ask(@PathVariable String token, HttpServletResponse answer, Model model, Locale browser) {
        return read(token)
                .map(link -> page(
                        model, answer, link, consent.requested(link.contact().id(), link.letter())))
                .orElseGet(() -> unknown(model, answer, browser));
    }

    @PostMapping
    String confirm(
            @PathVariable String token,
            HttpServletRequest request,
            HttpServletResponse answer,
            Model model,
            Locale browser) {
        return read(token)
                .map(link -> page(model, answer, link, confirm(link, request.getRemoteAddr())))
                .orElseGet(() -> unknown(model, answer, browser));
    }

    private Optional<Link> read(String token) {
        return tokens.read(LinkTokens.Purpose.CONFIRM, token)
                .filter(ids -> ids.length == IDS)
                .flatMap(ids -> contacts.find(ids[0])
                        .map(contact ->
                                new Link(contact, LinkTokens.moment(ids[1]), PublicText.locale(contact.language()))));
    }

    /** The consent and its event together, so that no campaign goes on without the one or misses the other. */
    private OptIn confirm(Link link, String ip) {
        long contact = link.contact().id();
        return Objects.requireNonNull(transaction.execute(status -> {
            var optIn = consent.confirm(contact, link.letter(), ip);
            if (optIn.state() == OptIn.State.CONFIRMED) {
                optIn.wishes().forEach(it -> tell(contact, it.topic(), link.letter()));
            }
            return optIn;
        }));
    }

    private void tell(long contact, String topic, Instant letter) {
        var data = json.writeValueAsString(Map.of("topic", topic));
        response.record(contact, Consent.GIVEN, data, "confirmed:" + topic + ":" + LinkTokens.micros(letter));
    }

    private String page(Model model, HttpServletResponse answer, Link link, OptIn optIn) {
        prepare(model, answer, link.locale());
        return switch (optIn.state()) {
            case OPEN -> {
                model.addAttribute("wishes", optIn.wishes());
                model.addAttribute("email", PublicText.masked(link.contact().email()));
                yield "confirm";
            }
            case CONFIRMED -> said(model, link.locale(), "confirmed");
            case ALREADY -> said(model, link.locale(), "already");
            case EXPIRED -> {
                answer.setStatus(HttpStatus.GONE.value());
                yield said(model, link.locale(), "expired");
            }
        };
    }

    private String said(Model model, Locale locale, String what) {
        model.addAttribute("title", text.of("confirm." + what + ".title", locale));
        model.addAttribute("thanks", text.of("confirm." + what + ".text", locale));
        model.addAttribute("note", text.of("confirm." + what + ".note", locale));
        return "thanks";
    }

    private String unknown(Model model, HttpServletResponse answer, Locale browser) {
        answer.setStatus(HttpStatus.NOT_FOUND.value());
        prepare(model, answer, PublicText.locale(browser.toLanguageTag()));
        return "unknown-link";
    }

    private void prepare(Model model, HttpServletResponse answer, Locale locale) {
        answer.setHeader("Cache-Control", "no-store");
        model.addAttribute("text", text.in(locale));
        model.addAttribute("language", locale.toLanguageTag());
    }
}
