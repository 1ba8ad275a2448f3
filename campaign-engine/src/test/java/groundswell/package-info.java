/** The rules that hold the house together. */
@NullMarked
package groundswell;

import org.jspecify.annotations.NullMarked;
