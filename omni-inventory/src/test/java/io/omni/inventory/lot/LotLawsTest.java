package io.omni.inventory.lot;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.Tuple;

/** What stays true of lots whatever happens. */
@Tag("I1")
class LotLawsTest {

    private static final int STEPS = 25;

    @Provide
    Arbitrary<List<LotDay.Step>> days() {
        return Combinators.combine(
                        Arbitraries.frequencyOf(
                                Tuple.of(3, Arbitraries.just(LotDay.Deed.RECEIVE)),
                                Tuple.of(6, Arbitraries.of(LotDay.Deed.class))),
                        Arbitraries.of(false, false, true),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.integers().between(0, 1),
                        Arbitraries.integers().between(1, 4))
                .as(LotDay.Step::new)
                .list()
                .ofMaxSize(STEPS);
    }

    @Property(tries = 300)
    @Label("units are conserved by lot, a serial is at one place, and what expires first leaves first")
    void units_are_conserved_by_lot_a_serial_is_at_one_place_and_what_expires_first_leaves_first(
            @ForAll("days") List<LotDay.Step> day) {
        LotDay shop = new LotDay();
        day.forEach(shop::happens);
    }
}
