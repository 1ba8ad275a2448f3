/** What came back? Bounces, complaints, auto-replies and replies. */
@NullMarked
@ApplicationModule(allowedDependencies = {"access", "consent", "contact", "delivery", "lead", "platform", "response"})
package groundswell.feedback;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
