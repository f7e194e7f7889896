package io.omni.orders.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Nothing personal reaches a log or a message, nor what a host is likely to log itself; and a busy shop's log stays quiet. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrivacyTest {

    private static final ListAppender<ILoggingEvent> LOG = new ListAppender<>();
    private static final BusyDay DAY;

    static {
        Logger omni = (Logger) LoggerFactory.getLogger("io.omni");
        omni.setLevel(Level.TRACE);
        omni.setAdditive(false);
        LOG.start();
        omni.addAppender(LOG);
        DAY = new BusyDay(builder -> builder.metrics(new RecordedMetrics()));
    }

    @BeforeAll
    static void live() {
        DAY.run();
    }

    @AfterAll
    static void stop() {
        Logger omni = (Logger) LoggerFactory.getLogger("io.omni");
        omni.detachAppender(LOG);
        omni.setLevel(Level.OFF);
    }

    @Test
    void no_line_of_the_log_is_about_a_person() {
        assertThat(lines()).hasSizeGreaterThan(60);
        assertNothingPersonal(lines());
    }

    @Test
    void no_message_of_an_exception_of_omni_is_about_a_person() {
        List<String> messages = new ArrayList<>();
        DAY.thrown.forEach(thrown -> {
            for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
                messages.add(String.valueOf(cause.getMessage()));
            }
        });
        messages.removeIf(message -> message.startsWith("no answer for "));
        assertThat(messages).hasSizeGreaterThan(8);
        assertNothingPersonal(messages);
    }

    @Test
    void nothing_that_a_host_may_log_prints_what_is_personal() {
        List<String> texts = DAY.seen.stream().map(String::valueOf).toList();
        assertThat(texts).hasSizeGreaterThan(60);
        assertNothingPersonal(texts);
    }

    @Test
    void only_what_needs_a_person_is_a_warning_and_says_what_it_is_about() {
        List<String> warnings = LOG.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
        assertThat(warnings).hasSize(6);
        assertThat(warnings.get(0)).matches("stock scarf@leeds is overcommitted: -\\d+ available after \\S+ \\S+");
        assertThat(warnings.get(1)).matches("order [0-9a-f-]{36}: the provider declined refund of GBP 15[0-9.]+");
        assertThat(warnings.get(2)).matches("order [0-9a-f-]{36}: the provider declined capture of GBP 150.00");
        assertThat(warnings.get(3))
                .matches("order [0-9a-f-]{36} could not be finished \\(java.lang.IllegalStateException\\): "
                        + "recovery tries it again");
        assertThat(warnings.subList(4, 6))
                .allMatch(line -> line.matches("relay: event [0-9a-f-]{36} for search is dead after attempt 2 "
                        + "\\(java.lang.IllegalStateException\\); its dead letter has the message"));
    }

    @Test
    void no_order_is_worth_more_than_debug() {
        assertThat(LOG.list)
                .filteredOn(event -> event.getLevel() == Level.INFO)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("Omni is open over InMemoryStorage, loyalty on, metrics on");
        assertThat(LOG.list)
                .filteredOn(event -> event.getLevel() == Level.DEBUG)
                .extracting(ILoggingEvent::getFormattedMessage)
                .anyMatch(line -> line.matches("order\\.place [0-9a-f-]{36}: placed"))
                .anyMatch(line -> line.matches("order\\.place [0-9a-f-]{36}: out-of-stock"))
                .anyMatch(line -> line.matches("order\\.hand-over [0-9a-f-]{36}: wrong-code"))
                .anyMatch(line -> line.matches("stock\\.reserve [0-9a-f-]{36}: not-reserved"));
    }

    @Test
    void what_is_thrown_is_not_logged_as_well() {
        assertThat(LOG.list).allMatch(event -> event.getThrowableProxy() == null);
    }

    private static List<String> lines() {
        return LOG.list.stream()
                .map(event -> event.getLoggerName() + " " + event.getFormattedMessage() + " "
                        + (event.getThrowableProxy() == null
                                ? ""
                                : ThrowableProxyUtil.asString(event.getThrowableProxy())))
                .toList();
    }

    private static void assertNothingPersonal(List<String> texts) {
        List<String> personal = DAY.personal();
        assertThat(personal).hasSizeGreaterThan(BusyDay.PERSONAL.size());
        assertThat(texts).allSatisfy(text -> assertThat(text).doesNotContain(personal));
    }
}
