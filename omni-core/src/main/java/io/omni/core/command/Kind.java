package io.omni.core.command;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Names one of the alternatives of a sealed type that commands contain, so that two alternatives with the same content differ. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Kind {

    /**
     * Names the alternative, for ever. Never a class name.
     *
     * @return a lower-case name such as {@code ship-to}
     */
    String value();
}
