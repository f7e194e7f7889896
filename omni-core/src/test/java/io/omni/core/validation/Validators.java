package io.omni.core.validation;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import org.hibernate.validator.HibernateValidator;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;

/** A provider as a host sets it up that has no expression language. */
final class Validators {

    private Validators() {}

    static Validator plain() {
        return with(new ParameterMessageInterpolator());
    }

    static Validator withValues() {
        return with(new ValueInterpolator(new ParameterMessageInterpolator()));
    }

    private static Validator with(MessageInterpolator messages) {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .messageInterpolator(messages)
                .buildValidatorFactory()
                .getValidator();
    }
}
