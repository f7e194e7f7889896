package shop;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.LoggerContext;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@SpringBootTest
@ExtendWith(OutputCaptureExtension.class)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ShopTest {

    /** What a host puts on the wire. */
    record Receipt(String order, long minorUnits, String currency) {}

    @Autowired
    private Checkout checkout;

    @Autowired
    private com.fasterxml.jackson.databind.ObjectMapper jackson2;

    @ParameterizedTest
    @CsvSource({
        "org.springframework.boot.SpringApplication, spring-boot-3.5.16.jar",
        "com.fasterxml.jackson.databind.ObjectMapper, jackson-databind-2.21.4.jar",
        "com.fasterxml.jackson.annotation.JsonProperty, jackson-annotations-2.22.jar",
        "tools.jackson.databind.ObjectMapper, jackson-databind-3.2.4.jar",
        "org.slf4j.Logger, slf4j-api-2.0.18.jar",
        "org.junit.jupiter.api.Test, junit-jupiter-api-5.12.2.jar"
    })
    void each_library_is_the_one_that_spring_boot_manages(Class<?> type, String jar) {
        assertThat(type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .endsWith("/" + jar);
    }

    @Test
    void a_bean_places_orders_until_the_stock_is_gone(CapturedOutput output) {
        checkout.open(3);
        assertThat(checkout.buy(2)).isPresent();
        assertThat(checkout.buy(2)).isEmpty();
        assertThat(output).contains("2 coats: Placed", "2 coats: OutOfStock");
        assertThat(LoggerFactory.getILoggerFactory()).isInstanceOf(LoggerContext.class);
    }

    @Test
    void both_jacksons_read_what_either_wrote() throws Exception {
        tools.jackson.databind.ObjectMapper jackson3 = new tools.jackson.databind.json.JsonMapper();
        Receipt receipt = new Receipt("4711", 150_00, "GBP");
        assertThat(jackson3.readValue(jackson2.writeValueAsString(receipt), Receipt.class))
                .isEqualTo(receipt);
        assertThat(jackson2.readValue(jackson3.writeValueAsString(receipt), Receipt.class))
                .isEqualTo(receipt);
    }
}
