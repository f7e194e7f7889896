/**
 * The rules of the house, each in two tests: the code base keeps it, and a class written to break it is caught.
 *
 * <p>The broken classes sit in packages named {@code broken} under the module that they pretend to belong to.
 */
@NullMarked
package io.omni.architecture;

import org.jspecify.annotations.NullMarked;
