package io.omni.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.catalog.Sku;
import io.omni.core.ledger.JournalAudit;
import io.omni.inventory.quota.QuotaLevel;
import io.omni.inventory.stock.ShortPromise;
import io.omni.inventory.stock.StockLevel;
import io.omni.inventory.stock.StockOvercommitted;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;

/** What holds after anything that can be done to stock, in any order, with units set aside for channels all the while. */
class ChannelDayLawsTest {

    @Property(tries = 200)
    @Tag("P-04")
    void the_book_has_what_lies_there_whomever_it_is_set_aside_for(@ForAll("days") List<ChannelDay.Step> steps) {
        ChannelDay day = new ChannelDay();
        for (ChannelDay.Step step : steps) {
            day.trade(step);
            for (StockLevel level : day.levels()) {
                assertThat(level.onHand()).as("%s after %s", level, step).isEqualTo(day.there(level.key()));
                assertThat(level.held()).as("%s after %s", level, step).isEqualTo(day.reserved(level.key()));
                assertThat(day.quotas(level.key()).stream()
                                .mapToLong(QuotaLevel::available)
                                .sum())
                        .as("%s after %s", level, step)
                        .isEqualTo(level.setAside());
            }
        }
        for (Sku sku : List.of(Shop.MUG, Shop.TEA, ChannelDay.GIFT)) {
            assertThat(day.inStock(sku)).isEqualTo(day.cameOf(sku));
        }
        assertThat(day.levelsByTheJournal()).isEqualTo(day.levels());
        assertThat(day.shop.ledger.journal().auditFromStart()).isInstanceOf(JournalAudit.Sound.class);
    }

    @Property(tries = 200)
    @Tag("P-06")
    void a_hard_quota_is_sold_to_nobody_else(@ForAll("days") List<ChannelDay.Step> steps) {
        ChannelDay day = new ChannelDay();
        steps.forEach(day::trade);
        assertThat(day.websUnitsAreHeldForOthers()).isFalse();
    }

    @Property(tries = 200)
    @Tag("P-01")
    void only_a_fact_leaves_less_than_was_promised_and_only_when_quotas_are_empty(
            @ForAll("days") List<ChannelDay.Step> steps) {
        ChannelDay day = new ChannelDay();
        for (ChannelDay.Step step : steps) {
            List<StockLevel> before = day.levels();
            day.trade(step);
            List<StockLevel> after = day.levels();
            for (int i = 0; i < after.size(); i++) {
                StockLevel level = after.get(i);
                if (!step.what().isFact()) {
                    assertThat(level.available())
                            .as("%s after %s", level, step)
                            .isGreaterThanOrEqualTo(Math.min(0, before.get(i).available()));
                } else if (level.available() < Math.min(0, before.get(i).available())) {
                    assertThat(level.setAside()).as("%s after %s", level, step).isZero();
                }
            }
        }
    }

    @Property(tries = 150)
    @Tag("P-01")
    @Tag("P-06")
    void where_nearly_all_is_set_aside_sync_and_damage_break_promises_only_when_nothing_else_is_left(
            @ForAll("factsOnQuotas") List<ChannelDay.Step> steps) {
        ChannelDay day = new ChannelDay();
        for (ChannelDay.Step step : steps) {
            int events = day.shop.storage.events().size();
            List<StockLevel> before = day.levels();
            day.trade(step);
            List<StockOvercommitted> told = day.overcommittedSince(events);
            for (int i = 0; i < before.size(); i++) {
                StockLevel level = day.levels().get(i);
                assertThat(level.onHand()).as("%s after %s", level, step).isEqualTo(day.there(level.key()));
                assertThat(level.held()).as("%s after %s", level, step).isEqualTo(day.reserved(level.key()));
                if (level.available() < Math.min(0, before.get(i).available())) {
                    assertThat(level.setAside()).as("%s after %s", level, step).isNotPositive();
                    assertThat(told)
                            .as("%s after %s", level, step)
                            .extracting(StockOvercommitted::key)
                            .contains(level.key());
                }
            }
            for (StockOvercommitted event : told) {
                long missing = event.promises().stream()
                        .mapToLong(ShortPromise::missing)
                        .sum();
                assertThat(missing).as("%s after %s", event, step).isLessThanOrEqualTo(event.missing());
                assertThat(event.promises()).allMatch(promise -> promise.missing() <= promise.held());
            }
        }
    }

    /** A day that begins with all but everything in the web's quota, and a few promises of it. */
    @Provide
    Arbitrary<List<ChannelDay.Step>> factsOnQuotas() {
        return Combinators.combine(
                        Arbitraries.of(
                                ChannelDay.What.SYNC,
                                ChannelDay.What.BREAK,
                                ChannelDay.What.RESERVE,
                                ChannelDay.What.CONFIRM,
                                ChannelDay.What.RELEASE,
                                ChannelDay.What.SHIP,
                                ChannelDay.What.RECEIVE,
                                ChannelDay.What.FILL),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.longs().between(1, 9),
                        Arbitraries.integers().between(0, 5))
                .as(ChannelDay.Step::new)
                .list()
                .ofMaxSize(30)
                .map(steps -> {
                    List<ChannelDay.Step> day = new ArrayList<>();
                    day.add(new ChannelDay.Step(ChannelDay.What.RECEIVE, 0, 9, 0));
                    day.add(new ChannelDay.Step(ChannelDay.What.RESERVE, 0, 3, 0));
                    day.add(new ChannelDay.Step(ChannelDay.What.PLAN, 0, 1, ChannelDay.NEARLY_ALL));
                    day.add(new ChannelDay.Step(ChannelDay.What.RECEIVE, 1, 9, 0));
                    day.add(new ChannelDay.Step(ChannelDay.What.FILL, 0, 1, 0));
                    day.add(new ChannelDay.Step(ChannelDay.What.RESERVE, 0, 2, 1));
                    day.addAll(steps);
                    return day;
                });
    }

    @Provide
    Arbitrary<List<ChannelDay.Step>> days() {
        Arbitrary<ChannelDay.Step> any = Combinators.combine(
                        Arbitraries.of(ChannelDay.What.class),
                        Arbitraries.integers().between(0, ChannelDay.KEYS.size() - 1),
                        Arbitraries.longs().between(1, 9),
                        Arbitraries.integers().between(0, 5))
                .as(ChannelDay.Step::new);
        return any.list().ofMaxSize(40).map(steps -> {
            List<ChannelDay.Step> day = new ArrayList<>();
            for (int key = 0; key < 4; key++) {
                day.add(new ChannelDay.Step(ChannelDay.What.RECEIVE, key, 9, 0));
            }
            day.addAll(steps);
            return day;
        });
    }
}
