/** Checks what tells GraalVM's native image of reflection and resources. No image is built: there is no GraalVM where the tests run. */
@NullMarked
package io.omni.workbench.nativeimage;

import org.jspecify.annotations.NullMarked;
