package groundswell.engine;

/** The names by which a diagram calls {@link WaveSteps} and {@link WorkSteps}; nothing else can be called from one. */
public final class Handlers {

    public static final String ARRIVE = "${arrive}";
    public static final String SEND = "${send}";
    public static final String SPLIT = "${split}";
    public static final String DECIDE = "${decide}";
    public static final String ACT = "${act}";
    public static final String HAND_OVER = "${handOver}";
    public static final String DUE = "${due}";
    public static final String CHOOSE = "${choose}";
    public static final String END = "${end}";

    /** In shipped work processes only; the campaign compiler never writes it. */
    static final String WORK = "${work}";

    /** True on the one flow that {@link WaveSteps#split} chose. */
    public static String choseFlow(String flowId) {
        return "${next == '" + flowId + "'}";
    }

    /** The moment until which a wave waits at this element: see {@link WaveSteps#dueAt}. */
    public static String dueAt(String elementId) {
        return "${deadlines.of(execution, '" + elementId + "')}";
    }

    private Handlers() {}
}
