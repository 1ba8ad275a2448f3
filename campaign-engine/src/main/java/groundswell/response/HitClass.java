package groundswell.response;

/** What made a hit: the finer word for a verdict, as reports show it. */
public enum HitClass {
    HUMAN,
    PROXY,
    SCANNER,
    PREFETCH,
    UNKNOWN
}
