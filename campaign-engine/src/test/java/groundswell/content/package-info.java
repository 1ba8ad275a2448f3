@NullMarked
package groundswell.content;

import org.jspecify.annotations.NullMarked;
