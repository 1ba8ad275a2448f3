package groundswell.web;

import groundswell.access.LinkTokens;
import groundswell.consent.Consent;
import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.delivery.Delivery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Unsubscribing without a login. GET shows a page and changes nothing, because scanners follow links; POST acts at once
 * and as often as it is sent, without cookie, redirect or CSRF token (RFC 8058 3.1-3.2).
 */
@Controller
@RequestMapping("/u/{token}")
@PreAuthorize("permitAll()")
class UnsubscribeController {

    private final LinkTokens tokens;
    private final Contacts contacts;
    private final Consent consent;
    private final Delivery delivery;
    private final PublicText text;

    UnsubscribeController(LinkTokens tokens, Contacts contacts, Consent consent, Delivery delivery, PublicText text) {
        this.tokens = tokens;
        this.contacts = contacts;
        this.consent = consent;
        this.delivery = delivery;
        this.text = text;
    }

    private record Link(Contact contact, String topic, String topicLabel) {}

    @GetMapping
    String ask(@PathVariable String token, Model model, HttpServletResponse response, Locale browser) {
        return read(token)
                .map(link -> page(model, link, "unsubscribe"))
                .orElseGet(() -> unknown(model, response, browser));
    }

    @PostMapping
    String act(
            @PathVariable String token,
            @RequestParam(name = "List-Unsubscribe", required = false) @Nullable String oneClick,
            @RequestParam(required = false) @Nullable String everything,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale browser) {
        return read(token)
                .map(link -> {
                    var how = "One-Click".equals(oneClick) ? "one-click" : "unsubscribe page";
                    if (everything == null) {
                        consent.withdraw(
                                link.contact().id(),
                                link.topic(),
                                how,
                                request.getRequestURI(),
                                null,
                                request.getRemoteAddr());
                    } else {
                        consent.withdrawAll(link.contact().id(), how, request.getRequestURI(), request.getRemoteAddr());
                    }
                    model.addAttribute("everything", everything != null);
                    return page(model, link, "unsubscribed");
                })
                .orElseGet(() -> unknown(model, response, browser));
    }

    private Optional<Link> read(String token) {
        return tokens.read(LinkTokens.Purpose.UNSUBSCRIBE, token)
                .filter(ids -> ids.length == 2)
                .flatMap(ids -> contacts.find(ids[0])
                        .flatMap(contact ->
                                delivery.topicOf(ids[1]).map(topic -> new Link(contact, topic, label(topic)))));
    }

    private String label(String topic) {
        return consent.topics().stream()
                .filter(it -> it.name().equals(topic))
                .map(it -> it.label())
                .findFirst()
                .orElse(topic);
    }

    private String page(Model model, Link link, String view) {
        var locale = PublicText.locale(link.contact().language());
        model.addAttribute("text", text.in(locale));
        model.addAttribute("language", locale.toLanguageTag());
        model.addAttribute("topic", text.topic(link.topic(), link.topicLabel(), locale));
        model.addAttribute("email", PublicText.masked(link.contact().email()));
        return view;
    }

    private String unknown(Model model, HttpServletResponse response, Locale browser) {
        response.setStatus(HttpStatus.NOT_FOUND.value());
        var locale = PublicText.locale(browser.toLanguageTag());
        model.addAttribute("text", text.in(locale));
        model.addAttribute("language", locale.toLanguageTag());
        return "unknown-link";
    }
}
