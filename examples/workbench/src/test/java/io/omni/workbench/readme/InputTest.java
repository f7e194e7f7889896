package io.omni.workbench.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.location.LocationId;
import io.omni.core.quantity.Quantity;
import io.omni.core.validation.Required;
import io.omni.core.validation.ValidAs;
import io.omni.core.validation.ValidSku;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.ArrayList;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class InputTest {

    @Test
    void all_that_is_wrong_is_told_at_once() {
        try (ValidatorFactory factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator())
                .buildValidatorFactory()) {
            assertThat(problems(factory.getValidator()))
                    .containsExactlyInAnyOrder(
                            "SKU \"coat-m \" has white space around it: strip it first",
                            "Quantity -2 is negative: give 0 or more");
        }
    }

    private static List<String> problems(Validator validator) {
        List<String> problems = new ArrayList<>();
        // begin input
        record Wanted(
                @Required @ValidSku String sku,
                @Required @ValidAs(LocationId.class) String store,
                @ValidAs(Quantity.class) long units) {}

        Wanted wanted = new Wanted("coat-m ", "leeds", -2);
        validator.validate(wanted).forEach(violation -> problems.add(violation.getMessage()));
        // SKU "coat-m " has white space around it: strip it first
        // end input
        return problems;
    }
}
