package groundswell.web;

import groundswell.access.LinkTokens;
import groundswell.consent.Consent;
import groundswell.consent.WithdrawalReason;
import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.delivery.Delivery;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
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

    /** What the ledger keeps as the page: whoever reads it must not be able to act as the contact. */
    private static final String PAGE = "/u";

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

    private record Link(Contact contact, String topic) {}

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
            @RequestParam(required = false) @Nullable String reason,
            @RequestParam(required = false) @Nullable String comment,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            Locale browser) {
        return read(token)
                .map(link -> {
                    model.addAttribute("everything", everything != null);
                    model.addAttribute("explained", reason != null && explain(link, reason, comment));
                    if (reason != null) {
                        return page(model, link, "unsubscribed");
                    }
                    var how = "One-Click".equals(oneClick) ? "one-click" : "unsubscribe page";
                    if (everything == null) {
                        consent.withdraw(link.contact().id(), link.topic(), how, PAGE, null, request.getRemoteAddr());
                    } else {
                        consent.withdrawAll(link.contact().id(), how, PAGE, request.getRemoteAddr());
                    }
                    return page(model, link, "unsubscribed");
                })
                .orElseGet(() -> unknown(model, response, browser));
    }

    /** Asked on the page that says it is done, so nobody has to answer to get away. */
    private boolean explain(Link link, String reason, @Nullable String comment) {
        return Arrays.stream(WithdrawalReason.values())
                .filter(it -> it.name().equals(reason))
                .anyMatch(it -> consent.explain(link.contact().id(), link.topic(), it, comment));
    }

    private Optional<Link> read(String token) {
        return tokens.read(LinkTokens.Purpose.UNSUBSCRIBE, token)
                .filter(ids -> ids.length == 2)
                .flatMap(ids -> contacts.find(ids[0])
                        .flatMap(contact -> delivery.topicOf(ids[1]).map(topic -> new Link(contact, topic))));
    }

    private String page(Model model, Link link, String view) {
        var locale = PublicText.locale(link.contact().language());
        model.addAttribute("text", text.in(locale));
        model.addAttribute("language", locale.toLanguageTag());
        model.addAttribute("topic", PublicText.topic(link.topic(), consent.topics(), locale));
        model.addAttribute(
                "preferences",
                "/p/"
                        + tokens.sign(
                                LinkTokens.Purpose.PREFERENCES, link.contact().id()));
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
