package groundswell.web;

import groundswell.campaign.Campaigns;
import groundswell.contact.Contact;
import groundswell.contact.Contacts;
import groundswell.delivery.Delivery;
import groundswell.delivery.MessageState;
import groundswell.delivery.MessageView;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The ledger of messages, newest first. */
@RestController
@RequestMapping("/api/messages")
@PreAuthorize("hasRole('MARKETER')")
class MessageController {

    private final Delivery delivery;
    private final Contacts contacts;
    private final Campaigns campaigns;

    MessageController(Delivery delivery, Contacts contacts, Campaigns campaigns) {
        this.delivery = delivery;
        this.contacts = contacts;
        this.campaigns = campaigns;
    }

    record MessageList(List<Item> items, @Nullable String next) {}

    record Item(
            long id,
            long campaignId,
            String campaignName,
            String element,
            String template,
            long contactId,
            @Nullable String contactName,
            @Nullable String email,
            MessageState state,
            String messageId,
            @Nullable String reason,
            Instant queuedAt,
            @Nullable Instant sentAt,
            @Nullable String reply) {}

    @GetMapping
    MessageList list(
            @RequestParam(required = false) @Nullable Long campaign,
            @RequestParam(required = false) @Nullable Long contact,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable Long cursor,
            @RequestParam(defaultValue = "50") int limit) {
        var messages = delivery.messages(new Delivery.Filter(campaign, contact, states(state), cursor, limit));
        Map<Long, Contact> people =
                contacts
                        .byIds(messages.stream()
                                .map(MessageView::contactId)
                                .distinct()
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(Contact::id, Function.identity()));
        var names = campaigns.names();
        var items = messages.stream()
                .map(it -> item(it, names, people.get(it.contactId())))
                .toList();
        var next = messages.size() < Math.min(limit, 200) || messages.isEmpty()
                ? null
                : String.valueOf(messages.get(messages.size() - 1).id());
        return new MessageList(items, next);
    }

    /** {@code WAITING} is everything that is not over yet. */
    private static Set<MessageState> states(@Nullable String state) {
        if (state == null || state.isBlank()) {
            return EnumSet.allOf(MessageState.class);
        } else if (state.equals("WAITING")) {
            return EnumSet.of(MessageState.QUEUED, MessageState.LEASED, MessageState.HANDOFF);
        }
        try {
            return EnumSet.of(MessageState.valueOf(state));
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    "state: “" + state + "” is none of WAITING, " + EnumSet.allOf(MessageState.class) + ".",
                    e);
        }
    }

    private static Item item(MessageView it, Map<Long, String> names, @Nullable Contact contact) {
        return new Item(
                it.id(),
                it.campaignId(),
                names.getOrDefault(it.campaignId(), ""),
                it.element(),
                it.template(),
                it.contactId(),
                contact == null ? null : contact.displayName(),
                contact == null ? null : contact.email(),
                it.state(),
                it.messageId(),
                it.reason(),
                it.queuedAt(),
                it.sentAt(),
                it.reply());
    }
}
