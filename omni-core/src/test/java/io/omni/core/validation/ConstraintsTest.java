package io.omni.core.validation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.catalog.Gtin;
import io.omni.core.catalog.Sku;
import io.omni.core.id.CommandId;
import io.omni.core.location.LocationId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ConstraintsTest {

    private final Validator plain = Validators.plain();
    private final Validator withValues = Validators.withValues();

    /** What a host takes in. */
    record Incoming(
            @Nullable @ValidSku String sku,
            @Nullable @ValidGtin String gtin,
            @Nullable @ValidCurrency String currency,
            @Nullable @ValidAs(CommandId.class) String command,
            @Nullable @ValidCountry String country,
            @Nullable @ValidAs(LocationId.class) String location,
            List<@Required @ValidSku String> others) {}

    record Text(@Nullable @ValidText String value) {}

    record Texts(@ValidText List<@Nullable String> value) {}

    record Thing(@Nullable @Required Object value) {}

    record Several(@Nullable @AtLeastOne List<@Nullable String> value) {}

    record More(@Nullable @MoreThanZero Object value) {}

    record Some(@Nullable @NotNegative Object value) {}

    record Change(@Nullable @Difference Long value) {}

    record Latitude(@Nullable @Degrees(90) Double value) {}

    record Id(@Nullable @ValidAs(CommandId.class) UUID value) {}

    record Counted(@ValidAs(Quantity.class) long value) {}

    record Paid(@Nullable @ValidCurrency Currency value) {}

    record OwnWords(@ValidSku(message = "no SKU of ours") String value) {}

    record OwnWordsWithValue(
            @Size(max = 2, message = "'${validatedValue}' is longer than {max}") String value) {}

    record Odd(@ValidAs(Duration.class) String value) {}

    private List<String> messages(Object value) {
        return messages(plain, value);
    }

    private static List<String> messages(Validator validator, Object value) {
        return validator.validate(value).stream()
                .map(ConstraintViolation::getMessage)
                .sorted()
                .toList();
    }

    @Test
    void raw_input_is_checked_by_the_values_that_it_is_for_and_all_that_is_wrong_is_told_at_once() {
        Incoming wrong =
                new Incoming(" coat", "4006381333932", "Euro", "x", "England", "", List.of("scarf", "", "b\u0007g"));
        assertThat(plain.validate(wrong).stream()
                        .map(violation -> violation.getPropertyPath() + ": " + violation.getMessage()))
                .containsExactlyInAnyOrder(
                        "sku: SKU \" coat\" has white space around it: strip it first",
                        "gtin: GTIN \"4006381333932\" should end with check digit 1: it was misread or mistyped",
                        "currency: \"Euro\" is not a currency: use a code of ISO 4217 in capital letters, such as EUR",
                        "command: command id \"x\" is no UUID: give its 36 characters, such as 0190d5a0-7000-7000-8000-000000000000",
                        "country: Country \"England\" of an address is not in ISO 3166-1: give its two capital letters, such as GB",
                        "location: " + refusal(() -> new LocationId("")),
                        "others[1].<list element>: " + refusal(() -> new Sku("")),
                        "others[2].<list element>: " + refusal(() -> new Sku("b\u0007g")));
    }

    private static String refusal(Runnable construction) {
        try {
            construction.run();
        } catch (IllegalArgumentException refused) {
            return String.valueOf(refused.getMessage());
        }
        throw new AssertionError("was not refused");
    }

    @Test
    void raw_input_that_makes_values_is_accepted_and_what_is_absent_is_left_to_others() {
        String id = CommandId.named(Instant.EPOCH, "x").toString();
        assertThat(messages(new Incoming("coat", "4006381333931", "EUR", id, "GB", "leeds", List.of("scarf"))))
                .isEmpty();
        assertThat(messages(new Incoming(null, null, null, null, null, null, List.of())))
                .isEmpty();
        assertThat(Gtin.of("4006381333931").value()).isEqualTo("4006381333931");
    }

    @Test
    void null_is_no_value() {
        assertThat(messages(new Thing(null))).containsExactly("null is no value: give one");
        assertThat(messages(new Thing(Optional.empty()))).isEmpty();
        assertThat(messages(new More(null))).containsExactly("null is no value: give one");
        assertThat(messages(new Some(null))).containsExactly("null is no value: give one");
        assertThat(messages(new Change(null))).containsExactly("null is no value: give one");
        assertThat(messages(new Several(null))).containsExactly("null is no value: give one");
        assertThat(messages(new Text(null))).isEmpty();
        assertThat(messages(new Id(null))).isEmpty();
        assertThat(messages(new Latitude(null))).isEmpty();
    }

    @Test
    void something_has_to_be_in_a_collection() {
        assertThat(messages(new Several(List.of()))).containsExactly("[] is empty: give at least one");
        List<@Nullable String> holes = new ArrayList<>(List.of("a"));
        holes.add(null);
        assertThat(messages(new Several(holes))).containsExactly("null is among them: leave it out");
        assertThat(messages(new Several(List.of("a")))).isEmpty();
    }

    @Test
    void amounts_are_told_by_their_sign() {
        for (Object nothing : List.of(0, 0L, BigDecimal.ZERO, Quantity.ZERO, Money.of("GBP", "0.00"), Duration.ZERO)) {
            assertThat(messages(new More(nothing))).containsExactly(nothing + " is not more than zero: give more");
            assertThat(messages(new Some(nothing))).isEmpty();
        }
        for (Object less : List.of(-1, -5L, Money.of("GBP", "-0.01"), Duration.ofNanos(-1))) {
            assertThat(messages(new More(less))).containsExactly(less + " is not more than zero: give more");
            assertThat(messages(new Some(less))).containsExactly(less + " is negative: give zero or more");
        }
        for (Object more : List.of(1, 1L, Quantity.ONE, Money.of("GBP", "0.01"), Duration.ofNanos(1))) {
            assertThat(messages(new More(more))).isEmpty();
            assertThat(messages(new Some(more))).isEmpty();
        }
    }

    @Test
    void a_constraint_on_something_that_it_cannot_judge_is_a_mistake() {
        assertThatExceptionOfType(ConstraintDeclarationException.class)
                .isThrownBy(() -> messages(new More(Instant.EPOCH)))
                .withMessageStartingWith("class java.time.Instant is no number");
        assertThatExceptionOfType(ConstraintDeclarationException.class)
                .isThrownBy(() -> messages(new Odd("PT1S")))
                .withMessageContaining(
                        "class java.time.Duration has neither a method of nor a constructor that is public and takes one java.lang.String");
    }

    @Test
    void a_difference_changes_something_and_can_be_counted() {
        assertThat(messages(new Change(0L))).containsExactly("0 changes nothing: give the difference");
        assertThat(messages(new Change(Long.MIN_VALUE)))
                .containsExactly("-9223372036854775808 is too large to be counted: check it");
        assertThat(messages(new Change(-Long.MAX_VALUE))).isEmpty();
        assertThat(messages(new Change(1L))).isEmpty();
    }

    @Test
    void degrees_stay_on_earth() {
        for (double off : new double[] {90.01, -91, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThat(messages(new Latitude(off)))
                    .containsExactly(off + " is not within -90 and 90 degrees: check the sign, the unit and the order");
        }
        assertThat(messages(new Latitude(-90.0))).isEmpty();
    }

    @Test
    void ids_are_time_ordered() {
        UUID random = UUID.fromString("a3bb189e-8bf9-4c5e-9f0a-1b2c3d4e5f60");
        assertThat(messages(new Id(random)))
                .singleElement()
                .asString()
                .startsWith("command id a3bb189e-8bf9-4c5e-9f0a-1b2c3d4e5f60 is not a time-ordered UUID");
        assertThat(messages(new Id(CommandId.named(Instant.EPOCH, "x").value())))
                .isEmpty();
    }

    @Test
    void a_value_is_made_of_whatever_its_constructor_takes() {
        assertThat(messages(new Counted(-3))).containsExactly(refusal(() -> Quantity.of(-3)));
        assertThat(messages(new Counted(0))).isEmpty();
    }

    @Test
    void texts_say_something_and_currencies_are_paid_with() {
        assertThat(messages(new Text(" \t")))
                .containsExactly("Text \" \\u0009\" is blank: give at least one visible character");
        assertThat(messages(new Text("x"))).isEmpty();
        List<@Nullable String> texts = new ArrayList<>(List.of("a"));
        assertThat(messages(new Texts(texts))).isEmpty();
        texts.add(null);
        assertThat(messages(new Texts(texts))).containsExactly("null is among them: leave it out");
        assertThat(messages(new Texts(List.of("a", ""))))
                .containsExactly("Text \"\" is blank: give at least one visible character");
        assertThat(messages(new Paid(Currency.getInstance("XAU"))))
                .singleElement()
                .asString()
                .startsWith("XAU has no minor unit");
        assertThat(messages(new Paid(Currency.getInstance("JPY")))).isEmpty();
    }

    @Test
    void a_message_of_the_hosts_own_stands_instead() {
        assertThat(messages(new OwnWords(""))).containsExactly("no SKU of ours");
        assertThat(messages(withValues, new OwnWordsWithValue("abc"))).containsExactly("'abc' is longer than 2");
    }

    @Test
    void nothing_in_a_value_is_taken_for_a_parameter_or_an_expression() {
        String nasty = " ${1+1} {message} \\{x} $a \u0007";
        String shown = "\" ${1+1} {message} \\{x} $a \\u0007\"";
        for (Validator validator : List.of(plain, withValues)) {
            assertThat(messages(validator, new Incoming(nasty, null, null, null, null, null, List.of())))
                    .containsExactly("SKU " + shown + " has white space around it: strip it first");
        }
        assertThat(messages(withValues, new OwnWordsWithValue("${validatedValue}{max}\\")))
                .containsExactly("'${validatedValue}{max}\\' is longer than 2");
    }

    @Test
    void a_long_value_is_cut_off() {
        assertThat(messages(withValues, new OwnWordsWithValue("x".repeat(1_000))))
                .containsExactly("'" + "x".repeat(64) + "...' is longer than 2");
    }

    @Test
    void what_is_given_is_passed_on_and_null_is_refused_by_name() {
        assertThat(Given.require("bell", "ding")).isEqualTo("ding");
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> Given.require("bell", null))
                .withMessage("bell is null: give one");
        List<String> bells = new ArrayList<>(List.of("ding"));
        List<String> copy = Given.copy("bells", bells);
        bells.clear();
        assertThat(copy).containsExactly("ding");
        assertThatExceptionOfType(NullPointerException.class)
                .isThrownBy(() -> Given.copy("bells", null))
                .withMessage("bells is null: give one");
        assertThatIllegalArgumentException().isThrownBy(() -> CommandId.of("ding"));
    }
}
