/** The rules of jobs. */
@NullMarked
package groundswell.job;

import org.jspecify.annotations.NullMarked;
