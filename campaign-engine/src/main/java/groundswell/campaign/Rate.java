package groundswell.campaign;

/** Which share of people does something, from 0 to 1: when few respond, as expected, when many do. */
public record Rate(double few, double expected, double many) {

    static final Rate NEVER = new Rate(0, 0, 0);

    boolean isSound() {
        return 0 <= few && few <= expected && expected <= many && many <= 1;
    }

    double in(int scenario) {
        return switch (scenario) {
            case 0 -> few;
            case 1 -> expected;
            default -> many;
        };
    }
}
