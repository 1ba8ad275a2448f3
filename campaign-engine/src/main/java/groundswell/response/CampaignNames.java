package groundswell.response;

import java.util.Optional;

/** What campaigns are called; told by the module that keeps them. */
@FunctionalInterface
public interface CampaignNames {

    Optional<String> of(long campaignId);
}
