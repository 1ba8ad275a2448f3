package groundswell.webhook;

import java.util.List;

/** Asked before a webhook is deleted. */
public interface WebhookUse {

    /** Who relies on it, each as “the campaign “Win-back””; empty when nobody does. */
    List<String> usersOf(String webhook);
}
