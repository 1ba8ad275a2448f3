package groundswell.consent;

public enum SuppressionReason {
    HARD_BOUNCE,
    COMPLAINT,
    MANUAL,
    ERASED,
    SOFT_BOUNCES
}
