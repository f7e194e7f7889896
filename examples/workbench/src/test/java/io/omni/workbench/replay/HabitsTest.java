package io.omni.workbench.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.omni.core.channel.ChannelType;
import io.omni.core.money.Money;
import io.omni.workbench.history.HistoryLine;
import io.omni.workbench.history.HistoryReader;
import io.omni.workbench.history.Invoice;
import io.omni.workbench.network.NetworkReader;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HabitsTest {

    private static final int MANY = 20_000;
    private static final Pattern SHARE = Pattern.compile("([a-z]+) (\\d+) %");
    private static final Map<ChannelType, Integer> BRITISH = Map.of(
            ChannelType.WEB, 46,
            ChannelType.APP, 18,
            ChannelType.STORE, 14,
            ChannelType.PHONE, 12,
            ChannelType.KIOSK, 6,
            ChannelType.MARKETPLACE, 4);
    private static final Map<ChannelType, Integer> OTHERS =
            Map.of(ChannelType.WEB, 70, ChannelType.PHONE, 20, ChannelType.MARKETPLACE, 10);

    private final Habits habits = new Habits(NetworkReader.builtIn(), 1);

    @Test
    void invoices_come_through_the_channels_in_the_shares_that_are_documented() {
        assertShares("United Kingdom", BRITISH);
        assertShares("France", OTHERS);
    }

    @Test
    void the_help_names_these_shares() {
        String help = new CommandLine(new ReplayCommand()).getUsageMessage();
        assertThat(shares(help, "British invoices:", "others:")).isEqualTo(BRITISH);
        assertThat(shares(help, "others:", "delivery")).isEqualTo(OTHERS);
        assertThat(help)
                .contains("three in ten")
                .contains("18 to 42 hours", "after 2 hours", "fetched after 20 to 68")
                .contains("Half to the store nearest");
        assertThat(help.lines()).allMatch(line -> line.length() < 80);
    }

    @Test
    void a_draw_does_not_depend_on_those_before_it() {
        List<Invoice> invoices =
                IntStream.range(0, 200).mapToObj(i -> invoice(i, "EIRE")).toList();
        Habits others = new Habits(NetworkReader.builtIn(), 1);
        Map<String, ChannelType> forwards =
                invoices.stream().collect(Collectors.toMap(Invoice::number, habits::channel));
        for (int i = invoices.size() - 1; i >= 0; i--) {
            assertThat(others.channel(invoices.get(i)))
                    .isEqualTo(forwards.get(invoices.get(i).number()));
        }
    }

    @Test
    void three_in_ten_british_web_and_app_customers_come_to_a_store_and_no_foreign_ones() {
        assertThat(percent(i -> habits.comesToStore(invoice(i, "United Kingdom"), ChannelType.WEB)))
                .isCloseTo(30, within(1.5));
        assertThat(percent(i -> habits.comesToStore(invoice(i, "United Kingdom"), ChannelType.APP)))
                .isCloseTo(30, within(1.5));
        assertThat(percent(i -> habits.comesToStore(invoice(i, "France"), ChannelType.WEB)))
                .isZero();
        assertThat(percent(i -> habits.comesToStore(invoice(i, "United Kingdom"), ChannelType.PHONE)))
                .isZero();
        assertThat(percent(i -> habits.comesToStore(invoice(i, "United Kingdom"), ChannelType.STORE)))
                .isEqualTo(100);
    }

    @Test
    void nobody_pays_for_delivery_and_comes_to_a_store() {
        Invoice charged = invoice("C-1", "United Kingdom", "DOT");
        assertThat(habits.comesToStore(charged, ChannelType.STORE)).isFalse();
    }

    @Test
    void half_of_all_returns_go_to_the_store_that_is_nearest() {
        assertThat(percent(i -> habits.returnsNearHome("C" + i))).isCloseTo(50, within(1.5));
    }

    @Test
    void times_lie_where_they_are_documented() {
        for (int i = 0; i < 2_000; i++) {
            assertThat(habits.untilShipped("part " + i)).isBetween(Duration.ofHours(18), Duration.ofHours(42));
            assertThat(habits.untilFetched("part " + i)).isBetween(Duration.ofHours(20), Duration.ofHours(68));
        }
        assertThat(habits.untilReady()).isEqualTo(Duration.ofHours(2));
    }

    private void assertShares(String country, Map<ChannelType, Integer> shares) {
        Map<ChannelType, Integer> found = new EnumMap<>(ChannelType.class);
        for (int i = 0; i < MANY; i++) {
            found.merge(habits.channel(invoice(i, country)), 1, Integer::sum);
        }
        assertThat(found.keySet()).isEqualTo(shares.keySet());
        shares.forEach((channel, share) -> assertThat(found.getOrDefault(channel, 0) * 100.0 / MANY)
                .as(channel.name())
                .isCloseTo(share, within(1.5)));
    }

    private static Map<ChannelType, Integer> shares(String help, String from, String to) {
        int begin = help.indexOf(from);
        return SHARE.matcher(help.substring(begin, help.indexOf(to, begin)))
                .results()
                .collect(Collectors.toMap(HabitsTest::channel, share -> Integer.parseInt(share.group(2))));
    }

    private static ChannelType channel(MatchResult share) {
        return ChannelType.valueOf(share.group(1).toUpperCase(Locale.ROOT));
    }

    private static double percent(IntPredicate habit) {
        return IntStream.range(0, MANY).filter(habit).count() * 100.0 / MANY;
    }

    private static Invoice invoice(int number, String country) {
        return invoice(Integer.toString(500_000 + number), country, "22000");
    }

    private static Invoice invoice(String number, String country, String stockCode) {
        Instant at = Instant.parse("2026-01-01T12:00:00Z");
        HistoryLine line = new HistoryLine(
                2,
                number,
                stockCode,
                "PLATE",
                1,
                at,
                Money.ofMinor(HistoryReader.DEFAULT_CURRENCY, 100),
                Optional.empty(),
                country);
        return new Invoice(number, at, Optional.empty(), country, List.of(line));
    }
}
