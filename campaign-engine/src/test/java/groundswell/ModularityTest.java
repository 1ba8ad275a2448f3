package groundswell;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModularityTest {

    @Test
    void modules_talk_only_through_their_doors() {
        ApplicationModules.of(Groundswell.class).verify();
    }
}
