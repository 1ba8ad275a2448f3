package groundswell.engine;

/** The names by which a generated diagram calls {@link WaveSteps}; nothing else can be called from one. */
public final class Handlers {

    public static final String ARRIVE = "${arrive}";
    public static final String SEND = "${send}";
    public static final String SPLIT = "${split}";
    public static final String END = "${end}";

    /** True on the one flow that {@link WaveSteps#split} chose. */
    public static String choseFlow(String flowId) {
        return "${next == '" + flowId + "'}";
    }

    private Handlers() {}
}
