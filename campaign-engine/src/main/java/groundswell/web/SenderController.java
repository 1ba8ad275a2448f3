package groundswell.web;

import groundswell.consent.Speaker;
import groundswell.delivery.SendingIdentities;
import groundswell.delivery.SendingIdentity;
import java.security.Principal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** In whose name letters go out. Everybody who draws campaigns may choose one; administrators say which there are. */
@RestController
@RequestMapping("/api/senders")
@PreAuthorize("hasRole('MARKETER')")
class SenderController {

    private final SendingIdentities identities;

    SenderController(SendingIdentities identities) {
        this.identities = identities;
    }

    record SenderList(List<SendingIdentity> items, @Nullable String next) {}

    record SenderBody(@Nullable String name, @Nullable String address) {}

    /** The company's own first; its key is empty. */
    @GetMapping
    SenderList list() {
        return new SenderList(identities.all(), null);
    }

    /** Adds it or changes it; again it is the same. */
    @PutMapping("/{key}")
    @PreAuthorize("hasRole('ADMIN')")
    SendingIdentity put(@PathVariable String key, @RequestBody SenderBody body, Principal user) {
        try {
            return identities.put(
                    key,
                    Objects.requireNonNullElse(body.name(), ""),
                    Objects.requireNonNullElse(body.address(), ""),
                    Speaker.user(user.getName()));
        } catch (IllegalArgumentException wrong) {
            throw new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT, String.valueOf(wrong.getMessage()));
        }
    }

    /** It is not offered to new steps any more; what names it goes out as before. */
    @DeleteMapping("/{key}")
    @PreAuthorize("hasRole('ADMIN')")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdraw(@PathVariable String key, Principal user) {
        if (!identities.withdraw(key, Speaker.user(user.getName()))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no sender “" + key + "”.");
        }
    }
}
