package groundswell.response;

/** What a request said of itself: that nobody looks yet. */
public enum Ahead {
    NO,
    HEAD,
    PREFETCH
}
