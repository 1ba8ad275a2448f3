package groundswell.web;

import groundswell.access.LinkTokens;
import groundswell.consent.Preferences;
import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.contact.InvalidContact;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The owner of a mailbox says that it is the contact's new address. GET changes nothing; POST changes it, once. */
@Controller
@RequestMapping("/p/address/{token}")
@PreAuthorize("permitAll()")
class AddressController {

    private static final int IDS = 2;

    private final LinkTokens tokens;
    private final Contacts contacts;
    private final Preferences preferences;
    private final PreferenceDesk desk;
    private final PreferencePage page;

    AddressController(
            LinkTokens tokens, Contacts contacts, Preferences preferences, PreferenceDesk desk, PreferencePage page) {
        this.tokens = tokens;
        this.contacts = contacts;
        this.preferences = preferences;
        this.desk = desk;
        this.page = page;
    }

    private record Link(Contact contact, long request, Locale locale) {}

    @GetMapping
    String ask(@PathVariable String token, HttpServletResponse answer, Model model, Locale browser) {
        return read(token)
                .map(link -> preferences
                        .requestedAddress(link.contact().id(), link.request())
                        .map(address -> {
                            page.prepare(model, answer, link.locale());
                            model.addAttribute("email", address.value());
                            return "address";
                        })
                        .orElseGet(() -> over(model, answer, link)))
                .orElseGet(() -> page.unknown(model, answer, browser));
    }

    @PostMapping
    String confirm(@PathVariable String token, HttpServletResponse answer, Model model, Locale browser) {
        return read(token)
                .map(link -> confirm(model, answer, link))
                .orElseGet(() -> page.unknown(model, answer, browser));
    }

    private String confirm(Model model, HttpServletResponse answer, Link link) {
        try {
            return desk.confirmAddress(link.contact(), link.request())
                    ? page.said(model, answer, link.locale(), "address.confirmed")
                    : over(model, answer, link);
        } catch (InvalidContact e) {
            answer.setStatus(HttpStatus.CONFLICT.value());
            return page.said(model, answer, link.locale(), "address.taken");
        }
    }

    private String over(Model model, HttpServletResponse answer, Link link) {
        answer.setStatus(HttpStatus.GONE.value());
        return page.said(model, answer, link.locale(), "address.over");
    }

    private Optional<Link> read(String token) {
        return tokens.read(LinkTokens.Purpose.ADDRESS, token)
                .filter(ids -> ids.length == IDS)
                .flatMap(ids ->
                        contacts.find(ids[0]).map(it -> new Link(it, ids[1], PublicText.locale(it.language()))));
    }
}
