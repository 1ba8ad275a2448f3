package groundswell.feedback;

import groundswell.feedback.Provider.Forged;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;

/** The door at which providers tell what became of messages. */
@Component
public class ProviderDoor {

    private static final Logger log = LoggerFactory.getLogger(ProviderDoor.class);

    private final List<Provider> providers;
    private final Inbox inbox;

    ProviderDoor(List<Provider> providers, Inbox inbox) {
        this.providers = List.copyOf(providers);
        this.inbox = inbox;
    }

    /** What became of a call. */
    public enum Answer {
        TAKEN,
        /** Nobody of this name is listened to. */
        OFF,
        /** It did not prove itself; nothing was kept. */
        FORGED,
        UNREADABLE
    }

    /** {@code headers}: by their names in lower case. Idempotent; when it throws, the call is to be made again. */
    public Answer tell(String provider, Map<String, String> headers, byte[] body) {
        for (var one : providers) {
            if (one.name().equals(provider) && one.isOn()) {
                return tell(one, new ProviderCall(headers, body));
            }
        }
        return Answer.OFF;
    }

    private Answer tell(Provider provider, ProviderCall call) {
        try {
            for (var event : provider.read(call)) {
                inbox.receive(event.key(), provider.name(), event.reading(), event.told());
            }
            return Answer.TAKEN;
        } catch (Forged e) {
            log.warn("A call in the name of {} was refused: {}", provider.name(), e.getMessage());
            return Answer.FORGED;
        } catch (JacksonException e) {
            return Answer.UNREADABLE;
        }
    }
}
