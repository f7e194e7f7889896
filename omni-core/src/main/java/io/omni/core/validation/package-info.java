/**
 * What a value must be, said in annotations that any provider of Jakarta Validation understands.
 *
 * <p>The commands and values of Omni check themselves: whoever constructs an invalid one gets an exception, and no provider is needed for
 * that. The annotations on their components say the same once more, so that a host which has a provider can check raw input against a
 * constructor and show all that is wrong at once, before it constructs anything:
 *
 * <pre>{@code
 * validator.forExecutables().validateConstructorParameters(constructor, new Object[] {id, lines, timeToLive})
 * }</pre>
 *
 * <p>For a host's own input there are constraints of the trade, such as {@link io.omni.core.validation.ValidSku} and {@link
 * io.omni.core.validation.ValidGtin}. They make the value and report what it refuses, so that no rule is written twice: whatever is made
 * of one text, number or UUID can be used by {@link io.omni.core.validation.ValidAs}.
 *
 * <p>An existing value of Omni is valid, so {@code @Valid} on one finds nothing. On the module path, packages with constraints are opened to
 * Hibernate Validator; another provider needs {@code --add-opens}.
 *
 * <p>Every message says what was given and what to give instead, whatever interpolates messages; {@link
 * io.omni.core.validation.ValueInterpolator} does so for a host's own messages, without an expression language. Where the API of Jakarta
 * Validation is not there at run time, the annotations mean nothing and nothing fails.
 */
@NullMarked
package io.omni.core.validation;

import org.jspecify.annotations.NullMarked;
