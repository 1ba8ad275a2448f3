/** How does one message get out, once? The ledger and the hand-over to mail servers. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"access", "audience", "consent", "contact", "content", "response", "sandbox", "survey"})
package groundswell.delivery;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
