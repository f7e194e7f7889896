/** Points: by which rule they are earned, from when until when they can be used, and what is owed when they were spent too soon. */
@NullMarked
package io.omni.loyalty.points;

import org.jspecify.annotations.NullMarked;
