/** What came back? Bounces, complaints, auto-replies and replies. */
@NullMarked
@ApplicationModule(allowedDependencies = {"consent", "delivery"})
package groundswell.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
