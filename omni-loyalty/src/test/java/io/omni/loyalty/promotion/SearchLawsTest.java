package io.omni.loyalty.promotion;

import static org.assertj.core.api.Assertions.assertThat;

import io.omni.core.basket.LineId;
import io.omni.core.money.Money;
import io.omni.core.quantity.Quantity;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SearchLawsTest {

    record Case(Shopping shopping, RuleSet rules, Random random) {}

    @Property(tries = 2000)
    void the_search_saves_as_much_as_looking_at_everything(@ForAll("small") Case some) {
        Promotions promotions = new Promotions(some.rules());

        Priced best = promotions.price(some.shopping(), new Effort(Long.MAX_VALUE));
        Priced every = promotions.exhaustive(some.shopping());

        assertThat(best.proof().saved()).isEqualTo(every.proof().saved());
        assertThat(best.proof().isBest()).isTrue();
    }

    @Property(tries = 1000)
    void with_any_effort_the_search_is_no_worse_than_greed_and_nothing_is_above_its_bound(@ForAll("small") Case some) {
        Promotions promotions = new Promotions(some.rules());
        Money every = promotions.exhaustive(some.shopping()).proof().saved();
        Money greedy = promotions.greedy(some.shopping()).proof().saved();

        for (long steps : new long[] {0, 1, 3, 10}) {
            Proof proof = promotions.price(some.shopping(), new Effort(steps)).proof();

            assertThat(proof.saved()).isGreaterThanOrEqualTo(greedy).isLessThanOrEqualTo(every);
            assertThat(proof.bound()).isGreaterThanOrEqualTo(every);
        }
    }

    @Property(tries = 1000)
    void cents_are_conserved_and_no_unit_goes_below_its_floor(@ForAll("larger") Case some) {
        Priced priced = new Promotions(some.rules()).price(some.shopping());

        Money off = some.shopping().none();
        for (Applied applied : priced.applied()) {
            off = off.plus(applied.discount());
        }
        Money before = some.shopping().gross(Selector.EVERYTHING);
        if (some.shopping().delivery().isPresent()) {
            before = before.plus(some.shopping().delivery().get().charge());
        }
        Money worth = some.shopping().none();
        for (Effect.Gift gift : priced.gifts()) {
            worth = worth.plus(gift.worth());
        }

        assertThat(priced.total()).isEqualTo(before.minus(off));
        assertThat(priced.proof().saved()).isGreaterThanOrEqualTo(off).isLessThanOrEqualTo(off.plus(worth));
        for (GoodsLine line : some.shopping().lines()) {
            PricedLine result = priced.line(line.id()).orElseThrow();
            assertThat(result.net().plus(result.discount())).isEqualTo(line.gross());
            assertThat(result.units().stream().mapToLong(UnitPrice::units).sum())
                    .isEqualTo(line.quantity().units());
            assertThat(result.units())
                    .allSatisfy(units -> assertThat(units.price())
                            .isGreaterThanOrEqualTo(line.floor())
                            .isLessThanOrEqualTo(line.unitPrice()));
        }
    }

    @Property(tries = 500)
    void the_order_of_lines_and_of_promotions_changes_nothing(@ForAll("larger") Case some) {
        List<GoodsLine> lines = new ArrayList<>(some.shopping().lines());
        List<Promotion> promotions = new ArrayList<>(some.rules().promotions());
        Collections.shuffle(lines, some.random());
        Collections.shuffle(promotions, some.random());
        RuleSet shuffled = new RuleSet(promotions, some.rules().campaigns());

        assertThat(new Promotions(shuffled).price(some.shopping().with(lines)))
                .isEqualTo(new Promotions(some.rules()).price(some.shopping()));
    }

    @Property(tries = 500)
    void one_more_promotion_never_makes_a_basket_dearer(@ForAll("larger") Case some) {
        List<Promotion> more = new ArrayList<>(some.rules().promotions());
        more.add(new RandomShopping(some.random()).promotion("z"));
        Proof before = new Promotions(some.rules()).price(some.shopping()).proof();
        Proof after = new Promotions(new RuleSet(more, some.rules().campaigns()))
                .price(some.shopping())
                .proof();

        assertThat(after.bound()).isGreaterThanOrEqualTo(before.saved());
        if (after.isBest()) {
            assertThat(after.saved()).isGreaterThanOrEqualTo(before.saved());
        }
    }

    @Property(tries = 500)
    void what_is_added_makes_a_basket_cheaper_only_where_a_promotion_gives_more(@ForAll("larger") Case some) {
        Promotions promotions = new Promotions(some.rules());
        List<GoodsLine> more = new ArrayList<>(some.shopping().lines());
        more.add(new RandomShopping(some.random()).line(more.size() + 1, 2));
        Priced before = promotions.price(some.shopping());
        Priced after = promotions.price(some.shopping().with(more));

        if (after.total().compareTo(before.total()) < 0) {
            assertThat(after.applied())
                    .anySatisfy(applied -> assertThat(applied.discount())
                            .isGreaterThan(before.applied(applied.promotion())
                                    .map(Applied::discount)
                                    .orElse(some.shopping().none())));
        }
    }

    @Property(tries = 500)
    void adding_what_is_missing_takes_the_reason_away(@ForAll("larger") Case some) {
        Promotions promotions = new Promotions(some.rules());
        for (Ruling ruling : promotions.explain(some.shopping()).rulings()) {
            if (ruling instanceof Ruling.Refused refused) {
                for (Reason reason : refused.reasons()) {
                    if (reason instanceof Reason.TooLittle tooLittle && tooLittle.basis() == Basis.BEFORE_DISCOUNTS) {
                        assertThatItHelps(promotions, some.shopping(), refused.promotion(), tooLittle);
                    }
                }
            }
        }
    }

    private static void assertThatItHelps(
            Promotions promotions, Shopping shopping, PromotionId promotion, Reason.TooLittle tooLittle) {
        for (GoodsLine line : shopping.lines()) {
            if (tooLittle.of().matches(line)) {
                List<GoodsLine> more = new ArrayList<>(shopping.lines());
                more.add(new GoodsLine(
                        new LineId(more.size() + 1),
                        line.sku(),
                        line.product(),
                        line.category(),
                        line.tags(),
                        line.priceList(),
                        Quantity.ONE,
                        tooLittle.missing(),
                        shopping.none()));
                Ruling now = promotions.explain(shopping.with(more)).of(promotion);
                assertThat(now instanceof Ruling.Refused refused ? refused.reasons() : List.<Reason>of())
                        .doesNotContain(tooLittle)
                        .noneMatch(reason -> reason instanceof Reason.TooLittle other
                                && other.of().equals(tooLittle.of())
                                && other.missing().equals(tooLittle.missing()));
                return;
            }
        }
    }

    @Property(tries = 100)
    void everyday_baskets_are_priced_exactly(@ForAll("everyday") Case some) {
        assertThat(new Promotions(some.rules()).price(some.shopping()).proof().isBest())
                .isTrue();
    }

    @Provide
    Arbitrary<Case> small() {
        return Arbitraries.randomValue(random -> {
            RandomShopping shop = new RandomShopping(random);
            return new Case(shop.shopping(3, 2), shop.rules(4), random);
        });
    }

    @Provide
    Arbitrary<Case> everyday() {
        return Arbitraries.randomValue(random -> {
            EverydayShopping shop = new EverydayShopping(random);
            return new Case(shop.shopping(20), shop.rules(200), random);
        });
    }

    @Provide
    Arbitrary<Case> larger() {
        return Arbitraries.randomValue(random -> {
            RandomShopping shop = new RandomShopping(random);
            return new Case(shop.shopping(6, 3), shop.rules(8), random);
        });
    }
}
