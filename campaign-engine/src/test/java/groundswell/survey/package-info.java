/** What people said. */
@NullMarked
package groundswell.survey;

import org.jspecify.annotations.NullMarked;
