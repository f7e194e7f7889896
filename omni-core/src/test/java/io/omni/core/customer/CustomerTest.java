package io.omni.core.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.omni.core.geo.Address;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CustomerTest {

    private static final CustomerId ID = new CustomerId("C-1");
    private static final Address HOME =
            new Address(List.of("Main Street 1"), "Holtsville", "NY", "00501", "US", Optional.empty());

    @Test
    @Tag("E2")
    void neither_a_customer_nor_an_id_prints_what_is_personal() {
        assertThat(new Customer(ID, "Jane Roe", Optional.of("jane@example.org"), Optional.of(HOME)))
                .hasToString("Customer[...]");
        assertThat(ID).hasToString("CustomerId[...]").isEqualTo(new CustomerId("C-1"));
        assertThat(ID.value()).isEqualTo("C-1");
    }

    @ParameterizedTest
    @CsvSource({
        "' ', is blank",
        "' jane@example.org', has white space around it",
        "jane\u0007@example.org, has a control character",
        "jane.roe.jane.roe.jane.roe.jane.roe.jane.roe.jane.roe.jane.roe@example.org, has 74 characters"
    })
    void an_id_that_cannot_be_is_refused_without_telling_it(String value, String fault) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CustomerId(value))
                .withMessageStartingWith("Customer id [...] " + fault)
                .withMessageNotContaining("jane");
    }

    @Test
    void an_email_address_is_kept_as_it_was_written() {
        for (String email : List.of("J.Roe+shop@Example.org", "\"a@b\"@example.org", "jürgen@bücher.example")) {
            assertThat(customer("Jane", email).email()).contains(email);
        }
    }

    @Test
    void what_is_no_email_address_is_refused_without_telling_it() {
        for (String email : List.of("jane", "@example.org", "jane@", "jane roe@example.org", "jane@example.org\n")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> customer("Jane", email))
                    .withMessageContaining("E-mail address of a customer")
                    .withMessageNotContaining(email);
        }
    }

    @Test
    void a_blank_name_is_refused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> customer("", "jane@example.org"))
                .withMessageContaining("Name of a customer \"\" is blank");
    }

    private static Customer customer(String name, String email) {
        return new Customer(ID, name, Optional.of(email), Optional.empty());
    }
}
