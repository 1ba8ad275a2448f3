/** What conditions mean, and what they refuse. */
@NullMarked
package groundswell.audience;

import org.jspecify.annotations.NullMarked;
