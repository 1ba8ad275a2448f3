package groundswell.campaign;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What a campaign is for: whoever does it counts as converted, wherever in the campaign he stands.
 *
 * @param within after entering; null: at any time after it
 */
record Goal(Awaited awaited, @Nullable Duration within) {}
