package groundswell.survey;

import org.jspecify.annotations.Nullable;

/** Who was asked, and in which run through which campaign; an invitation is answered once, however often it is sent. */
public record Invitation(
        long contactId,
        @Nullable Long enrollmentId,
        @Nullable Long campaignId) {}
