package io.omni.core.validation;

import io.omni.core.internal.Text;
import jakarta.validation.MessageInterpolator;
import java.util.Locale;

/**
 * Fills the value that was refused into messages, where they say <code>${validatedValue}</code>. It needs no expression language, without
 * which Hibernate Validator fails to start by default (HV000183), and evaluates nothing. All else is left to another interpolator:
 *
 * <pre>{@code
 * Validation.byDefaultProvider().configure()
 *         .messageInterpolator(new ValueInterpolator(new ParameterMessageInterpolator()))
 * }</pre>
 *
 * <p>A value is shown as its text, cut off after 64 characters, with control characters escaped; nothing in it is taken for a parameter or
 * an expression. Messages of Omni's own constraints name the value by themselves, and need no interpolator.
 */
public final class ValueInterpolator implements MessageInterpolator {

    private static final String VALUE = "${validatedValue}";

    private final MessageInterpolator others;

    /**
     * Creates it.
     *
     * @param others looks messages up and fills in their parameters
     */
    public ValueInterpolator(MessageInterpolator others) {
        this.others = others;
    }

    @Override
    public String interpolate(String template, Context context) {
        return others.interpolate(filled(template, context), context);
    }

    @Override
    public String interpolate(String template, Context context, Locale locale) {
        return others.interpolate(filled(template, context), context, locale);
    }

    private static String filled(String template, Context context) {
        return template.contains(VALUE)
                ? template.replace(VALUE, literal(Text.shown(context.getValidatedValue())))
                : template;
    }

    /** A text in which no interpolator finds anything to interpolate. */
    static String literal(String text) {
        StringBuilder literal = new StringBuilder(text.length());
        text.chars().forEach(c -> {
            if (c == '{' || c == '}' || c == '$' || c == '\\') {
                literal.append('\\');
            }
            literal.append((char) c);
        });
        return literal.toString();
    }
}
