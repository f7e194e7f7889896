package io.omni.workbench.replay;

import io.omni.core.channel.ChannelType;
import io.omni.workbench.chart.Bars;
import io.omni.workbench.chart.Columns;
import io.omni.workbench.chart.Series;
import io.omni.workbench.chart.Stacks;
import io.omni.workbench.chart.Unit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Charts of what was sold and what came back, by week and by channel. */
final class TradeCharts {

    private static final String CHANNEL = "channel";

    private final Report report;
    private final Periods periods;
    private final Sums<Slot, Trade> trade;
    private final Set<ChannelType> channels = EnumSet.noneOf(ChannelType.class);

    TradeCharts(Report report, Periods periods) {
        this.report = report;
        this.periods = periods;
        this.trade = report.figures().trade();
        trade.keys().forEach(slot -> channels.add(slot.channel()));
    }

    List<TitledChart> sold() {
        return List.of(
                new TitledChart(
                        "orders-by-week",
                        "Orders placed, by week and channel",
                        byWeek(Unit.of("orders"), Trade.ORDERS, "orders placed")),
                new TitledChart(
                        "money-by-week",
                        "Money taken when goods leave, by week and channel",
                        byWeek(money(), Trade.CAPTURED, "money taken")),
                new TitledChart("states", "How orders stand at the end, by channel", states()),
                new TitledChart("delivery", "How orders reach their customers, by channel", delivery()),
                new TitledChart("money-by-channel", "Money taken, by channel", moneyByChannel()));
    }

    List<TitledChart> returned() {
        return List.of(
                new TitledChart(
                        "returns-by-week",
                        "Units that came back, by week and channel",
                        byWeek(Unit.of("units"), Trade.UNITS_RETURNED, "units returned")),
                new TitledChart(
                        "refunds-by-week",
                        "Money paid back, by week and channel",
                        byWeek(money(), Trade.REFUNDED, "money paid back")),
                new TitledChart("points", "Points issued", points()));
    }

    private Bars points() {
        long back = report.takings().pointsClawedBack();
        List<Series> series = List.of(
                new Series("for goods kept", List.of(report.takings().pointsIssued() - back)),
                new Series("clawed back", List.of(back)));
        return new Bars("points", "members", new Stacks(Unit.of("points"), List.of("all members"), series));
    }

    private Columns byWeek(Unit unit, Trade measure, String what) {
        List<Series> series = channels.stream()
                .map(channel ->
                        new Series(name(channel), periods.sums(week -> trade.of(new Slot(week, channel), measure))))
                .toList();
        return new Columns(what, periods.title(), new Stacks(unit, periods.labels(), series));
    }

    private Bars states() {
        List<Series> series = Stream.of(EndState.values())
                .map(state -> new Series(
                        state.text(),
                        channels.stream()
                                .map(channel -> report.orders().of(channel, state))
                                .toList()))
                .toList();
        return new Bars("orders", CHANNEL, new Stacks(Unit.of("orders"), names(), series));
    }

    private Bars delivery() {
        List<Long> fetched = new ArrayList<>();
        List<Long> shipped = new ArrayList<>();
        for (ChannelType channel : channels) {
            fetched.add(inAll(channel, Trade.ORDERS_FETCHED));
            shipped.add(inAll(channel, Trade.ORDERS) - inAll(channel, Trade.ORDERS_FETCHED));
        }
        return new Bars(
                "orders placed",
                CHANNEL,
                new Stacks(
                        Unit.of("orders"),
                        names(),
                        List.of(new Series("fetched in a store", fetched), new Series("shipped", shipped))));
    }

    private Bars moneyByChannel() {
        List<Long> kept = new ArrayList<>();
        List<Long> refunded = new ArrayList<>();
        for (ChannelType channel : channels) {
            long back = inAll(channel, Trade.REFUNDED);
            refunded.add(back);
            kept.add(inAll(channel, Trade.CAPTURED) - back);
        }
        return new Bars(
                "money taken",
                CHANNEL,
                new Stacks(money(), names(), List.of(new Series("kept", kept), new Series("paid back", refunded))));
    }

    private long inAll(ChannelType channel, Trade measure) {
        return trade.keys().stream()
                .filter(slot -> slot.channel() == channel)
                .mapToLong(slot -> trade.of(slot, measure))
                .sum();
    }

    private Unit money() {
        return new Unit(
                report.takings().captured().currency().getCurrencyCode(),
                report.takings().captured().amount().scale());
    }

    private List<String> names() {
        return channels.stream().map(TradeCharts::name).toList();
    }

    private static String name(ChannelType channel) {
        return channel.name().toLowerCase(Locale.ROOT);
    }
}
